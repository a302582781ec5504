import { createHash } from "node:crypto";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** A server that says on purpose what it should not, in every place in which it can say something. */
export interface HostileServer {
  readonly url: string;
  readonly close: () => void;
}

/** The places in which it can be said. Each is one connection's answer. */
export const places = {
  "in status, headers and body of a refusal": (said) =>
    `HTTP/1.1 400 ${said.line}\r\nServer: ${said.line}\r\nVia: 1.1 ${said.line}\r\nX-Seen: ${said.line}\r\nRetry-After: ${said.line}\r\nContent-Type: text/plain\r\n\r\n${said.text}`,
  "in the title of a page": (said) =>
    `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<!doctype html><html><title>${said.line}</title>${said.text}`,
  "in what a 401 asks for": (said) =>
    `HTTP/1.1 401 ${said.line}\r\nWWW-Authenticate: Basic realm="${said.line}"\r\nSet-Cookie: ${said.line}\r\n\r\n`,
  "in where a redirect points to": (said) =>
    `HTTP/1.1 302 Found\r\nLocation: /login/${said.line}?next=${encodeURIComponent(Buffer.from(said.line).toString())}\r\n\r\n`,
  "in the headers of a 101": (said) =>
    `101 Server: ${said.line}\r\nX-${said.line.replace(/\W/g, "")}: ${said.line}\r\n\r\n`,
  "in the subprotocol of a 101": (said) => `101 Sec-WebSocket-Protocol: ${said.line}\r\n\r\n`,
  "in the extensions of a 101": (said) => `101 Sec-WebSocket-Extensions: ${said.line}\r\n\r\n`,
  "in place of HTTP": (said) => `${said.line}\r\n\r\n`,
  "in a message and a close reason": (said) => `101 \r\n${said.line}`,
} as const satisfies Readonly<Record<string, (said: Said) => string>>;

interface Said {
  /** On one line. */
  readonly line: string;
  readonly text: string;
}

export async function startHostileServer(place: keyof typeof places, text: string): Promise<HostileServer> {
  const said = { line: text.replace(/[\r\n]+/g, " "), text };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("data", (request: Buffer) => {
      answer(socket, request.toString("latin1"), places[place](said));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `ws://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    close: () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      server.close();
    },
  };
}

function answer(socket: Socket, request: string, what: string): void {
  if (!what.startsWith("101 ")) {
    socket.end(what);
    return;
  }
  const key = /sec-websocket-key: (.*)\r/i.exec(request)?.[1] ?? "";
  const proof = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
  const [, headers = "", reason = ""] = /^101 ((?:[^\r\n]+\r\n)*)\r\n(.*)$/s.exec(what) ?? [];
  const head = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade";
  socket.write(`${head}\r\nSec-WebSocket-Accept: ${proof}\r\n${headers}\r\n`);
  if (reason === "") {
    return;
  }
  // A close reason holds 123 bytes (RFC 6455 §5.5), cut where a character ends.
  const { read } = new TextEncoder().encodeInto(reason, new Uint8Array(123));
  const body = Buffer.concat([Buffer.of(0x0f, 0xa0), Buffer.from(reason.slice(0, read))]);
  const message = Buffer.from(reason.slice(0, read));
  socket.write(Buffer.concat([Buffer.of(0x81, message.length), message]));
  socket.end(Buffer.concat([Buffer.of(0x88, body.length), body]));
}
