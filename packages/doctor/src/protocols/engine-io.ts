import { fieldsOf, padded, type Protocol, queryOf } from "./protocol.ts";

function isThird(path: string): boolean {
  return queryOf(path).get("EIO") === "3";
}

function withQuery(path: string): string {
  const query = queryOf(path);
  if (query.has("EIO") && query.has("transport")) {
    return path;
  }
  query.set("EIO", query.get("EIO") ?? "4");
  query.set("transport", "websocket");
  const [at = ""] = path.split("?");
  return `${at}?${query.toString()}`;
}

const isOpen = (text: string): boolean => text.startsWith("0") && "pingInterval" in fieldsOf(text.slice(1));

/** Engine.IO: in version 4 the server pings and the client answers; in version 3 the client pings. */
const engineIo: Protocol = {
  id: "engine.io",
  name: "Engine.IO",
  subprotocols: [],
  path: /^\/engine\.io\/?(?:\?|$)/,
  asks: withQuery,
  reply: ({ text = "" }) => (text.startsWith("2") ? `3${text.slice(1)}` : undefined),
  // A pong that nobody asked for is taken as a sign of life.
  beat: ({ path }) => (isThird(path) ? "2" : "3"),
  beatEveryMs: 20_000,
  ofSize: (bytes) => padded("4", "", bytes),
};

const socketIo: Protocol = {
  ...engineIo,
  id: "socket.io",
  name: "Socket.IO",
  path: /\/socket\.io\/?(?:\?|$)/,
  greeting: isOpen,
  hello: () => "40",
  welcome: ({ text = "" }) => text.startsWith("40"),
  refusal: ({ text = "" }) => (text.startsWith("44") ? "auth.refused" : undefined),
  ofSize: (bytes) => padded('42["afterclose","', '"]', bytes),
};

export const engineIoProtocols: readonly Protocol[] = [socketIo, engineIo];
