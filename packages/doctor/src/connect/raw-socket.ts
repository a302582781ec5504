import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import type { CauseId } from "@afterclose/codes";
import type { Cancel, Clock } from "@afterclose/wire";
import type { End, KernelFacts, ConnectionRecord } from "../observe/connection-record.ts";
import type { LatenessMeter } from "../observe/lateness-meter.ts";
import { FrameReader, type Heard } from "./frame-reader.ts";
import { closeBody, compress, compressedBit, opcodes, writeFrame } from "./frames.ts";
import type { Compression } from "./handshake.ts";
import { endOfError, endOfStream } from "./end-of-stream.ts";
import { readKernel } from "../observe/read-kernel.ts";
import { type Message, messageOf } from "../protocols/protocol.ts";
import { SilenceMeter } from "../observe/silence-meter.ts";

export interface RawSocketParts {
  readonly socket: Duplex;
  /** What came right behind the handshake. */
  readonly rest: Buffer;
  readonly clock: Clock;
  /** When the check began, by the clock. */
  readonly originMs: number;
  readonly lateness: LatenessMeter;
  readonly deflate: Compression | undefined;
}

export type CloseAnswer =
  | {
      readonly kind: "answered";
      readonly code?: number;
      readonly reason: string;
      readonly tookMs: number;
      readonly tcp: "fin" | "rst" | "open";
    }
  | { readonly kind: "cut"; readonly end: End; readonly tookMs: number }
  | { readonly kind: "unanswered"; readonly tookMs: number };

// RFC 6455 §7.1.1: after the Close frames it is the server that ends TCP.
const tcpEndMs = 1000;

const codeOfFault: Partial<Record<CauseId, number>> = { "protocol.bad-utf8": 1007, "limit.message-size": 1009 };

const mostHeardFirst = 8;

/** A WebSocket connection that hides nothing: each frame, and how TCP ended. */
export class RawSocket {
  readonly #parts: RawSocketParts;
  readonly #reader: FrameReader;
  readonly #openedMs: number;
  readonly #meter: SilenceMeter;
  readonly #hearers = new Set<(heard: Heard) => void>();
  readonly #endHearers: ((record: ConnectionRecord) => void)[] = [];
  readonly #count = { pingsSent: 0, pongsReceived: 0, messagesIn: 0, messagesOut: 0, bytesIn: 0, bytesOut: 0 };
  #record: ConnectionRecord | undefined;
  #closeSent = false;
  #draining: Cancel | undefined;
  /** The first messages that came, for whoever begins to listen later. */
  readonly heardFirst: Message[] = [];

  constructor(parts: RawSocketParts) {
    this.#parts = parts;
    const { socket, rest, clock, deflate } = parts;
    this.#reader = new FrameReader(deflate);
    this.#openedMs = clock.now();
    this.#meter = new SilenceMeter(this.#openedMs);
    socket.on("data", (chunk: Buffer) => {
      this.#read(chunk);
    });
    socket.on("end", () => {
      this.#tcpEnded(endOfStream(socket));
    });
    socket.on("error", (error) => {
      this.#tcpEnded(endOfError(error));
    });
    socket.on("close", () => {
      this.#tcpEnded({ kind: "errno", errno: "CLOSED" });
    });
    // Whoever opened this listens first; then what came early is heard.
    queueMicrotask(() => {
      if (rest.length > 0) {
        this.#read(rest);
      }
      socket.resume();
    });
  }

  get record(): ConnectionRecord | undefined {
    return this.#record;
  }

  get isOpen(): boolean {
    return this.#record === undefined;
  }

  /** By the clock, the last time that anything came from the server. */
  get lastHeardMs(): number {
    return this.#meter.lastMs("in");
  }

  onHeard(hear: (heard: Heard) => void): Cancel {
    this.#hearers.add(hear);
    return () => this.#hearers.delete(hear);
  }

  /** Called once, when the connection ended or the doctor let go of it. */
  onEnd(hear: (record: ConnectionRecord) => void): void {
    if (this.#record !== undefined) {
      hear(this.#record);
    } else {
      this.#endHearers.push(hear);
    }
  }

  ping(payload: string): void {
    this.#count.pingsSent++;
    this.#write(opcodes.ping, Buffer.from(payload), false);
  }

  /** A ping that does not count as traffic: is anybody still there after this silence? */
  probe(payload: string): void {
    const { socket } = this.#parts;
    if (this.#record === undefined && socket.writable) {
      socket.write(writeFrame(opcodes.ping, Buffer.from(payload)));
    }
  }

  /** A pong that nobody asked for: a sign of life in one direction (RFC 6455 §5.5.3). */
  pong(payload = ""): void {
    this.#write(opcodes.pong, Buffer.from(payload), false);
  }

  send(message: string | Buffer): void {
    this.#count.messagesOut++;
    const isText = typeof message === "string";
    // Browsers compress each text where that was agreed.
    const { deflate } = this.#parts;
    // zlib has no window of 2^8 for deflate; a message may always go as it is.
    if (isText && deflate !== undefined && deflate.windowBits > 8) {
      this.#write(opcodes.text | compressedBit, compress(Buffer.from(message), deflate.windowBits), true);
    } else {
      this.#write(isText ? opcodes.text : opcodes.binary, Buffer.from(message), true);
    }
  }

  /** Sends a Close frame, and sees what becomes of it. */
  close(code: number, reason: string, timeoutMs: number): Promise<CloseAnswer> {
    const { clock } = this.#parts;
    const begunMs = clock.now();
    return new Promise((resolve) => {
      if (this.#record !== undefined) {
        resolve({ kind: "cut", end: this.#record.end, tookMs: 0 });
        return;
      }
      const cancel = this.#parts.lateness.after(timeoutMs, () => {
        stop();
        resolve({ kind: "unanswered", tookMs: clock.now() - begunMs });
        this.leave();
      });
      let answered: { tookMs: number; code?: number; reason: string } | undefined;
      const stop = this.onHeard((heard) => {
        if (heard.kind !== "close") {
          return;
        }
        const { kind: _, ...rest } = heard;
        answered = { ...rest, tookMs: clock.now() - begunMs };
      });
      this.onEnd((record) => {
        cancel();
        stop();
        if (answered === undefined) {
          resolve({ kind: "cut", end: record.cutBy ?? record.end, tookMs: clock.now() - begunMs });
        } else {
          resolve({ kind: "answered", ...answered, tcp: record.tcp ?? "open" });
        }
      });
      this.#closeSent = true;
      this.#write(opcodes.close, closeBody(code, reason), false);
    });
  }

  /** Lets go of the connection. It did not end by itself. */
  leave(): void {
    this.#finish({ kind: "left" });
  }

  /** Lets go of a connection that gave no more signs of life. */
  giveUp(kernel?: KernelFacts): void {
    this.#finish({ kind: "silent" }, { ...(kernel === undefined ? {} : { kernel }) });
  }

  /** What the kernel knows of it, where it tells. */
  readKernel(): Promise<Omit<KernelFacts, "sinceMs"> | undefined> {
    return readKernel(this.#parts.socket as Partial<Socket>);
  }

  #write(opcode: number, payload: Uint8Array, data: boolean): void {
    const { socket, clock } = this.#parts;
    if (this.#record !== undefined || !socket.writable) {
      return;
    }
    const frame = writeFrame(opcode, payload);
    this.#count.bytesOut += frame.length;
    socket.write(frame);
    // What goes out after the other side's Close breaks no silence before it.
    if (opcode !== opcodes.close && this.#closing === undefined) {
      this.#meter.note({ way: "out", data }, clock.now());
    }
  }

  #read(chunk: Buffer): void {
    if (this.#record !== undefined || this.#draining !== undefined) {
      return;
    }
    this.#count.bytesIn += chunk.length;
    for (const heard of this.#reader.read(chunk)) {
      this.#hear(heard);
      for (const hear of [...this.#hearers]) {
        hear(heard);
      }
      if (heard.kind === "close") {
        this.#peerClosed(heard);
      }
      if (heard.kind === "fault") {
        this.#finish({ kind: "fault", cause: heard.cause, detail: heard.detail });
      }
    }
  }

  #hear(heard: Heard): void {
    if (heard.kind === "close" || heard.kind === "fault") {
      return;
    }
    const data = heard.kind === "message" || heard.kind === "part";
    this.#meter.note({ way: "in", data }, this.#parts.clock.now());
    if (heard.kind === "message") {
      this.#count.messagesIn++;
      if (this.heardFirst.length < mostHeardFirst) {
        this.heardFirst.push(messageOf(heard));
      }
    }
    if (heard.kind === "pong") {
      this.#count.pongsReceived++;
    }
    if (heard.kind === "ping") {
      this.#write(opcodes.pong, heard.payload, false);
    }
  }

  #peerClosed({ code, reason }: Extract<Heard, { kind: "close" }>): void {
    if (!this.#closeSent) {
      this.#write(opcodes.close, code === undefined ? Buffer.alloc(0) : closeBody(code), false);
    }
    const end: End = this.#closeSent
      ? { kind: "left" }
      : { kind: "close", ...(code === undefined ? {} : { code }), reason };
    const at = this.#parts.clock.now();
    this.#draining = this.#parts.lateness.after(tcpEndMs, () => {
      this.#finish(end, { tcp: "open" }, at);
    });
    this.#closing = { end, at };
  }

  #closing: { readonly end: End; readonly at: number } | undefined;

  #tcpEnded(end: End): void {
    if (this.#closing === undefined) {
      this.#finish(this.#closeSent ? { kind: "left" } : end, this.#closeSent ? { cutBy: end } : {});
      return;
    }
    this.#finish(this.#closing.end, { tcp: end.kind === "fin" ? "fin" : "rst" }, this.#closing.at);
  }

  #finish(
    end: End,
    more: Pick<ConnectionRecord, "tcp" | "kernel" | "cutBy"> = {},
    atMs: number = this.#parts.clock.now(),
  ): void {
    if (this.#record !== undefined) {
      return;
    }
    this.#draining?.();
    const { socket, originMs, lateness } = this.#parts;
    const moments = [this.#openedMs, this.#meter.lastMs("in"), this.#meter.lastMs("out"), atMs];
    const lateMs = Math.round(lateness.stalledNear(moments));
    this.#record = {
      openedAtMs: Math.round(this.#openedMs - originMs),
      ageMs: Math.round(atMs - this.#openedMs),
      end,
      ...(lateMs === 0 ? {} : { lateMs }),
      ...more,
      silences: this.#meter.read(atMs),
      ...this.#count,
    };
    this.#goodbye(end);
    for (const hear of this.#endHearers) {
      hear(this.#record);
    }
    socket.removeAllListeners("data");
  }

  // A server that is cut off without a Close frame would note a 1006 that is our doing.
  #goodbye(end: End): void {
    const { socket } = this.#parts;
    if (end.kind === "left" && !this.#closeSent && socket.writable) {
      socket.end(writeFrame(opcodes.close, closeBody(1000)));
      setTimeout(() => socket.destroy(), 250).unref();
    } else if (end.kind === "fault" && socket.writable) {
      socket.end(writeFrame(opcodes.close, closeBody(codeOfFault[end.cause] ?? 1002)));
      setTimeout(() => socket.destroy(), 250).unref();
    } else {
      socket.destroy();
    }
  }
}
