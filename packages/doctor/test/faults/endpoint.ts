import { type AddressInfo, createServer, type Socket } from "node:net";
import { createServer as createSecureServer, type TlsOptions } from "node:tls";
import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { CauseId } from "@afterclose/codes";
import type { DoctorOptions } from "../../src/options.ts";
import { accepted, frame } from "../../src/testing/raw-server.ts";

/** An endpoint with one fault, and what is to be said of it. */
export interface FaultRow {
  readonly title: string;
  readonly serve: () => Promise<Endpoint>;
  /** The cause, and what would be right as well. */
  readonly causes: readonly CauseId[];
  /** What a careful person would add. */
  readonly options?: DoctorOptions;
  /** What makes it quick, or belongs to the place, with and without the others. */
  readonly always?: DoctorOptions;
  /** Nothing shows in a short check without these options. */
  readonly needsOptions?: boolean;
  readonly path?: string;
}

export interface Endpoint {
  readonly url: string;
  readonly close: () => void;
}

export const row = (
  title: string,
  serve: FaultRow["serve"],
  causes: CauseId | readonly CauseId[],
  more: Partial<FaultRow> = {},
): FaultRow => ({ title, serve, causes: typeof causes === "string" ? [causes] : causes, ...more });

type OnSocket = (socket: Socket, nth: number) => void;

/** A server of bytes; `nth` counts its connections from 1. */
export async function tcp(onSocket: OnSocket, secure?: TlsOptions): Promise<Endpoint> {
  const sockets = new Set<Socket>();
  let count = 0;
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on("error", () => undefined);
  };
  const take = (socket: Socket): void => {
    keep(socket);
    count += 1;
    onSocket(socket, count);
  };
  const server = secure === undefined ? createServer(take) : createSecureServer(secure, take);
  if (secure !== undefined) {
    server.on("connection", keep);
    server.on("tlsClientError", () => undefined);
  }
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `${secure === undefined ? "ws" : "wss"}://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      server.close();
    },
  };
}

type Answer = (request: string, socket: Socket, nth: number) => void;

/** Answers each request's head; `nth` counts handshakes, not plain requests. */
export function http(answer: Answer, secure?: TlsOptions): () => Promise<Endpoint> {
  return () => {
    let handshakes = 0;
    return tcp((socket) => {
      let head = "";
      const hear = (chunk: Buffer): void => {
        head += chunk.toString("latin1");
        if (head.includes("\r\n\r\n")) {
          socket.off("data", hear);
          handshakes += /^sec-websocket-key:/im.test(head) ? 1 : 0;
          answer(head, socket, handshakes);
        }
      };
      socket.on("data", hear);
    }, secure);
  };
}

/** A whole answer, with its length. */
export function page(status: string, headers: readonly string[] = [], body = ""): string {
  const length = headers.some((line) => /^(?:transfer-encoding|content-length)/i.test(line))
    ? []
    : [`Content-Length: ${String(Buffer.byteLength(body))}`];
  return `${[`HTTP/1.1 ${status}`, ...headers, ...length].join("\r\n")}\r\n\r\n${body}`;
}

/** Says the same to everybody, and goes. */
export const says = (text: string | Buffer): (() => Promise<Endpoint>) => http((_, socket) => socket.end(text));
export const refuses = (status: string, headers: readonly string[] = [], body = ""): (() => Promise<Endpoint>) =>
  says(page(status, headers, body));

/** A 101 with lines changed, then silence as of a server that waits. */
export const accepts = (change: (head: string, request: string) => string): (() => Promise<Endpoint>) =>
  http((request, socket) => socket.write(change(accepted(request), request)));

export interface Peer {
  readonly socket: Socket;
  readonly nth: number;
  readonly request: string;
  readonly text: (text: string | Buffer) => void;
  readonly binary: (bytes: Buffer) => void;
  /** Any frame: the whole first byte, then what the second says. */
  readonly raw: (...bytes: readonly (number | Buffer)[]) => void;
  readonly close: (code: number, reason?: string | Buffer) => void;
  readonly rst: () => void;
  readonly fin: () => void;
}

export interface Conduct {
  readonly lines?: readonly string[];
  /** Agrees to compress if it was offered, without context takeover. */
  readonly compresses?: boolean;
  readonly onOpen?: (peer: Peer) => void;
  readonly onMessage?: (peer: Peer, data: Buffer, isText: boolean, isCompressed: boolean) => void;
  readonly onPing?: (peer: Peer, data: Buffer) => void;
  readonly onClose?: (peer: Peer, data: Buffer) => void;
  readonly onAny?: (peer: Peer) => void;
}

const compression =
  "Sec-WebSocket-Extensions: permessage-deflate; server_no_context_takeover; client_no_context_takeover";

/** A WebSocket server that does all as it should, but what a row changes. */
export function websocket(conduct: Conduct | (() => Conduct), secure?: TlsOptions): () => Promise<Endpoint> {
  return () => {
    const how = typeof conduct === "function" ? conduct() : conduct;
    return http((request, socket, nth) => {
      openPeer(how, request, socket, nth);
    }, secure)();
  };
}

export function openPeer(how: Conduct, request: string, socket: Socket, nth: number): void {
  if (!/^sec-websocket-key:/im.test(request)) {
    socket.end(page("426 Upgrade Required", ["Upgrade: websocket", "Connection: Upgrade, close"]));
    return;
  }
  const compresses = how.compresses === true && request.includes("permessage-deflate");
  socket.write(accepted(request, ...(how.lines ?? []), ...(compresses ? [compression] : [])));
  const peer = peerOf(socket, request, nth);
  onFrames(socket, (first, payload) => {
    how.onAny?.(peer);
    const opcode = first & 0x0f;
    if (opcode === 9) {
      (how.onPing ?? pong)(peer, payload);
    } else if (opcode === 8) {
      (how.onClose ?? answerClose)(peer, payload);
    } else if (opcode !== 10) {
      const isCompressed = (first & 0x40) !== 0;
      const data = isCompressed ? inflate(payload) : payload;
      (how.onMessage ?? echo)(peer, data, opcode === 1, isCompressed);
    }
  });
  how.onOpen?.(peer);
}

const inflate = (payload: Buffer): Buffer =>
  inflateRawSync(Buffer.concat([payload, Buffer.of(0, 0, 0xff, 0xff)]), { finishFlush: 2 });
/** As RFC 7692 §7.2.1 says: without the empty block at its end. */
export const deflate = (text: string): Buffer => deflateRawSync(Buffer.from(text), { finishFlush: 2 }).subarray(0, -4);

export const pong = (peer: Peer, data: Buffer): void => {
  peer.raw(frame(10, data));
};
export const echo = (peer: Peer, data: Buffer, isText: boolean): void => {
  (isText ? peer.text : peer.binary)(data);
};
export const answerClose = (peer: Peer, data: Buffer): void => {
  peer.raw(frame(8, data));
  peer.fin();
};

/** A frame of any length, in its shortest form. */
export function anyFrame(first: number, payload: Buffer): Buffer {
  if (payload.length < 126) {
    return Buffer.concat([Buffer.of(first, payload.length), payload]);
  }
  if (payload.length < 65_536) {
    return Buffer.concat([Buffer.of(first, 126, payload.length >> 8, payload.length & 0xff), payload]);
  }
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(payload.length));
  return Buffer.concat([Buffer.of(first, 127), length, payload]);
}

function peerOf(socket: Socket, request: string, nth: number): Peer {
  const write = (bytes: Buffer): void => {
    if (!socket.destroyed && socket.writable) {
      socket.write(bytes);
    }
  };
  return {
    socket,
    nth,
    request,
    text: (text) => {
      write(anyFrame(0x81, Buffer.from(text)));
    },
    binary: (bytes) => {
      write(anyFrame(0x82, bytes));
    },
    raw: (...bytes) => {
      write(Buffer.concat(bytes.map((part) => (typeof part === "number" ? Buffer.of(part) : part))));
    },
    close: (code, reason = "") => {
      write(anyFrame(0x88, Buffer.concat([Buffer.of(code >> 8, code & 0xff), Buffer.from(reason)])));
      socket.end();
    },
    rst: () => {
      socket.resetAndDestroy();
    },
    fin: () => {
      socket.end();
    },
  };
}

/** Hears the client's frames, of any length. */
function onFrames(socket: Socket, hear: (first: number, payload: Buffer) => void): void {
  let rest = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = headOf(rest);
      if (head === undefined || rest.length < head.at + head.length) {
        return;
      }
      const mask = rest.subarray(head.at - 4, head.at);
      const payload = Buffer.from(rest.subarray(head.at, head.at + head.length));
      for (let at = 0; at < payload.length; at++) {
        payload[at] = (payload[at] ?? 0) ^ (mask[at & 3] ?? 0);
      }
      const first = rest[0] ?? 0;
      rest = rest.subarray(head.at + head.length);
      hear(first, payload);
    }
  });
}

function headOf(bytes: Buffer): { readonly at: number; readonly length: number } | undefined {
  if (bytes.length < 2) {
    return undefined;
  }
  const short = (bytes[1] ?? 0) & 0x7f;
  if (short < 126) {
    return { at: 6, length: short };
  }
  const at = short === 126 ? 8 : 14;
  if (bytes.length < at) {
    return undefined;
  }
  return { at, length: short === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2)) };
}
