import { connect, type Socket } from "node:net";
import { handshake, maskedFrame } from "./raw-frames.ts";

const connecting = 0;
const open = 1;
const closing = 2;
const closed = 3;

const headEnd = Buffer.from("\r\n\r\n");

interface End {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
}

/**
 * The standard's WebSocket on a bare TCP socket, for loopback: just what a client needs to come and go, for less of the
 * processor's time than a library takes. Thousands of clients on one machine leave it the time that their servers need.
 * It takes short frames, does not check the server's accept key, and sends nothing but pongs and Closes.
 */
export class LightWebSocket {
  readonly url: string;
  readonly protocol = "";
  readonly extensions = "";
  readonly bufferedAmount = 0;
  binaryType = "arraybuffer";
  readyState: number = connecting;
  onopen: (() => void) | undefined;
  onmessage: ((event: { readonly data: string }) => void) | undefined;
  onerror: ((event: { readonly message: string }) => void) | undefined;
  onclose: ((end: End) => void) | undefined;
  readonly #socket: Socket;
  #held: Buffer | undefined;
  #end: End = { code: 1006, reason: "", wasClean: false };

  constructor(url: string) {
    this.url = url;
    const { port } = new URL(url);
    const socket = connect({ port: Number(port), host: "127.0.0.1", noDelay: true });
    this.#socket = socket;
    socket.write(handshake(Number(port)));
    socket.on("data", (chunk) => {
      this.#take(this.#held === undefined ? chunk : Buffer.concat([this.#held, chunk]));
    });
    socket.on("error", ({ message }) => this.onerror?.({ message }));
    socket.on("close", () => {
      this.readyState = closed;
      this.onclose?.(this.#end);
    });
  }

  send(): void {
    throw new Error("A LightWebSocket carries no messages.");
  }

  close(code = 1000, reason = ""): void {
    if (this.readyState === open) {
      this.readyState = closing;
      this.#sendClose(code, reason);
    } else if (this.readyState === connecting) {
      this.#socket.destroy();
    }
  }

  #take(bytes: Buffer): void {
    let rest = bytes;
    if (this.readyState === connecting) {
      const at = rest.indexOf(headEnd);
      if (at < 0) {
        this.#held = rest;
        return;
      }
      if (!rest.toString("latin1", 0, at).startsWith("HTTP/1.1 101 ")) {
        this.#socket.destroy();
        return;
      }
      this.readyState = open;
      this.onopen?.();
      rest = rest.subarray(at + headEnd.length);
    }
    while (rest.length >= 2) {
      const size = (rest[1] ?? 0) & 127;
      if (size > 125) {
        throw new Error("A LightWebSocket takes frames of at most 125 bytes.");
      }
      if (rest.length < 2 + size) {
        break;
      }
      this.#frame((rest[0] ?? 0) & 15, rest.subarray(2, 2 + size));
      rest = rest.subarray(2 + size);
    }
    this.#held = rest.length > 0 ? rest : undefined;
  }

  #frame(opcode: number, payload: Buffer): void {
    if (opcode === 9) {
      this.#socket.write(maskedFrame(10, payload));
    } else if (opcode === 8) {
      const code = payload.length < 2 ? 1005 : payload.readUInt16BE(0);
      this.#end = { code, reason: payload.toString("utf8", 2), wasClean: true };
      if (this.readyState === open) {
        this.readyState = closing;
        // The server ends the TCP connection: RFC 6455 §7.1.1.
        this.#socket.write(maskedFrame(8, payload.subarray(0, 2)));
      }
    } else if (opcode === 1) {
      this.onmessage?.({ data: payload.toString("utf8") });
    }
  }

  #sendClose(code: number, reason: string): void {
    const payload = Buffer.alloc(2 + Buffer.byteLength(reason));
    payload.writeUInt16BE(code);
    payload.write(reason, 2);
    this.#socket.write(maskedFrame(8, payload));
  }
}
