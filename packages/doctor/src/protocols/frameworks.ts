import { fieldsOf, padded, type Protocol, queryOf } from "./protocol.ts";

const recordEnd = "\u001E";

function isSecondSerializer(path: string): boolean {
  return queryOf(path).get("vsn")?.startsWith("2") === true;
}

const phoenix: Protocol = {
  id: "phoenix",
  name: "Phoenix Channels",
  subprotocols: ["phoenix"],
  path: /\/websocket\?(?:.*&)?vsn=/,
  beat: ({ path }) =>
    isSecondSerializer(path)
      ? '[null,"1","phoenix","heartbeat",{}]'
      : '{"topic":"phoenix","event":"heartbeat","payload":{},"ref":"1"}',
  beatEveryMs: 25_000,
  ofSize: (bytes, { path }) =>
    isSecondSerializer(path)
      ? padded('[null,"1","phoenix","heartbeat",{"afterclose":"', '"}]', bytes)
      : padded('{"topic":"phoenix","event":"heartbeat","payload":{"afterclose":"', '"},"ref":"1"}', bytes),
};

const signalR: Protocol = {
  id: "signalr",
  name: "SignalR",
  subprotocols: [],
  path: /\/(?:\w*hubs?|signalr)(?:\/\w+)?\/?(?:\?.*)?$/i,
  greeting: (text) => text.endsWith(recordEnd),
  hello: () => `{"protocol":"json","version":1}${recordEnd}`,
  welcome: ({ text = "" }) => text.startsWith(`{}${recordEnd}`),
  beat: () => `{"type":6}${recordEnd}`,
  beatEveryMs: 10_000,
  ofSize: (bytes) => padded('{"type":6,"afterclose":"', `"}${recordEnd}`, bytes),
};

const stomp: Protocol = {
  id: "stomp",
  name: "STOMP",
  subprotocols: ["v12.stomp", "v11.stomp", "v10.stomp", "stomp"],
  hello: ({ host }) =>
    `CONNECT\naccept-version:1.0,1.1,1.2\nhost:${host.replace(/:\d+$/, "")}\nheart-beat:20000,20000\n\n\0`,
  welcome: ({ text = "" }) => text.startsWith("CONNECTED"),
  refusal: ({ text = "" }) =>
    text.startsWith("ERROR") && /auth|login|credential|passcode|denied|refused/i.test(text)
      ? "auth.required"
      : undefined,
  beat: () => "\n",
  beatEveryMs: 10_000,
  // Every line end is a heartbeat.
  ofSize: (bytes) => "\n".repeat(Math.max(1, bytes)),
};

const sockJs: Protocol = {
  id: "sockjs",
  name: "SockJS",
  subprotocols: [],
  path: /\/\w{3}\/[\w-]{4,}\/websocket$/,
  greeting: (text) => text === "o",
  welcome: ({ text }) => text === "o",
  ofSize: (bytes) => padded('["', '"]', bytes),
};

const actionCable: Protocol = {
  id: "actioncable",
  name: "Action Cable",
  subprotocols: ["actioncable-v1-json", "actioncable-unsupported"],
  path: /\/cable\/?(?:\?|$)/,
  welcome: ({ text }) => fieldsOf(text)["type"] === "welcome",
  refusal: ({ text }) => {
    const { type, reason } = fieldsOf(text);
    return type === "disconnect" && reason === "unauthorized" ? "auth.required" : undefined;
  },
  ofSize: (bytes) => padded('{"command":"afterclose","data":"', '"}', bytes),
};

export const frameworkProtocols: readonly Protocol[] = [phoenix, signalR, stomp, sockJs, actionCable];
