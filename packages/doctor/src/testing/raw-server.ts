import { createHash } from "node:crypto";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";

/** A server of bytes: it does with a handshake whatever a test wants. */
export interface RawServer {
  readonly url: string;
  readonly close: () => void;
}

/** The proof that a client waits for (RFC 6455 §4.2.2). */
export function proofFor(request: string): string {
  const key = /sec-websocket-key: (.*)\r/i.exec(request)?.[1] ?? "";
  return createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
}

/** A head with status 101, as it should be; more lines may follow. */
export function accepted(request: string, ...more: readonly string[]): string {
  const lines = [
    "HTTP/1.1 101 Switching Protocols",
    "Upgrade: websocket",
    "Connection: Upgrade",
    `Sec-WebSocket-Accept: ${proofFor(request)}`,
    ...more,
  ];
  return `${lines.join("\r\n")}\r\n\r\n`;
}

/** One unmasked frame, with a payload of at most 125 bytes. */
export function frame(opcode: number, payload: Buffer = Buffer.alloc(0)): Buffer {
  return Buffer.concat([Buffer.from([0x80 | opcode, payload.length]), payload]);
}

/** Calls back for each short frame of the client. */
export function onFrame(socket: Socket, hear: (opcode: number, payload: Buffer, isCompressed: boolean) => void): void {
  let rest = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const [first, second] = rest;
      if (first === undefined || second === undefined) {
        return;
      }
      const length = second & 0x7f;
      if (rest.length < 6 + length) {
        return;
      }
      const mask = rest.subarray(2, 6);
      const payload = Buffer.from(rest.subarray(6, 6 + length)).map((byte, at) => byte ^ (mask[at & 3] ?? 0));
      rest = rest.subarray(6 + length);
      hear(first & 0x0f, Buffer.from(payload), (first & 0x40) !== 0);
    }
  });
}

/** Answers pings and the Close, as every server should. */
export function behave(socket: Socket): void {
  onFrame(socket, (opcode, payload) => {
    if (opcode === 9) {
      socket.write(frame(10, payload));
    }
    if (opcode === 8) {
      socket.end(frame(8, payload));
    }
  });
}

export async function startRawServer(answer: (request: string, socket: Socket) => void): Promise<RawServer> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined);
    socket.once("data", (chunk: Buffer) => {
      answer(chunk.toString("latin1"), socket);
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
