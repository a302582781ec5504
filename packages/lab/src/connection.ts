import type { Duplex } from "node:stream";
import { mayAppearOnWire } from "@afterclose/codes/ranges";
import {
  closeCodeOfFault,
  type FrameFault,
  FrameReader,
  type Heard,
  opcodes,
  writeCloseBody,
  writeFrame,
} from "@afterclose/wire/frames";
import type { CloseFrame } from "./observation.ts";
import type { Timers } from "./timers.ts";
import { finTcp, resetTcp } from "./wire/let-go.ts";
import type { Witness } from "./witness.ts";

/** A text comes as a string, anything else as bytes. */
export type MessageListener = (data: string | Uint8Array) => void;

/** `open`: both may speak. `closing`: a Close frame went either way. `left`: the lab has let go of TCP. */
type ConnectionState = "open" | "closing" | "left";

/** Which of a good server's manners a connection lacks. */
export interface Manners {
  answersPings: boolean;
  answersClose: boolean;
  speaks: boolean;
}

interface ConnectionParts {
  readonly socket: Duplex;
  readonly early: Buffer;
  readonly timers: Timers;
  readonly witness: Witness;
  readonly maxMessageBytes: number;
  readonly closeMs: number;
}

/** An accepted connection on the bare socket, well-mannered until an ending makes it otherwise. */
export class Connection {
  readonly timers: Timers;
  readonly manners: Manners = { answersPings: true, answersClose: true, speaks: true };
  readonly #parts: ConnectionParts;
  readonly #socket: Duplex;
  readonly #witness: Witness;
  readonly #reader: FrameReader;
  readonly #messageListeners = new Set<MessageListener>();
  readonly #trafficListeners = new Set<(control: boolean) => void>();
  #state: ConnectionState = "open";
  #held = false;

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.#socket = parts.socket;
    this.#witness = parts.witness;
    this.timers = parts.timers;
    this.#reader = new FrameReader({
      from: "client",
      maxMessageBytes: parts.maxMessageBytes,
      maxParts: 1024,
      mayClose: mayAppearOnWire,
    });
    this.#socket.on("data", (chunk: Buffer) => {
      this.#witness.count("bytes", "received", chunk.length);
      this.#read(chunk);
    });
    this.#socket.on("end", () => {
      this.#clientEnded();
    });
    this.#socket.on("drain", () => {
      if (!this.#held) {
        this.#socket.resume();
      }
    });
    // The ending listens first: what came early is heard once it has set itself up.
    if (parts.early.length > 0) {
      this.#witness.count("bytes", "received", parts.early.length);
      queueMicrotask(() => {
        this.#read(parts.early);
      });
    }
  }

  get isOpen(): boolean {
    return this.#state === "open" && !this.#socket.destroyed;
  }

  /** Whether the client leaves unread what it was sent. */
  get isFull(): boolean {
    return this.#socket.writableNeedDrain;
  }

  onMessage(listener: MessageListener): () => void {
    this.#messageListeners.add(listener);
    return () => this.#messageListeners.delete(listener);
  }

  /** Told of every frame, either way, and whether it was a control frame. */
  onTraffic(listener: (control: boolean) => void): void {
    this.#trafficListeners.add(listener);
  }

  onDrain(listener: () => void): void {
    this.#socket.on("drain", listener);
  }

  /** Sends a message. False when the client takes no more for now. */
  send(data: string | Uint8Array): boolean {
    if (!this.isOpen || !this.manners.speaks) {
      return false;
    }
    const binary = typeof data !== "string";
    this.#witness.count("messages", "sent");
    const payload = binary ? data : new TextEncoder().encode(data);
    this.#told(false);
    return this.write(writeFrame({ opcode: binary ? opcodes.binary : opcodes.text, payload }));
  }

  ping(): void {
    if (!this.isOpen || !this.manners.speaks) {
      return;
    }
    this.#witness.count("pings", "sent");
    this.#told(true);
    this.write(writeFrame({ opcode: opcodes.ping }));
  }

  /** Writes bytes as they are. While the client does not read, neither does the lab: that bounds what is held. */
  write(bytes: Uint8Array): boolean {
    if (this.#state === "left" || !this.#socket.writable) {
      return false;
    }
    this.#witness.count("bytes", "sent", bytes.length);
    const taken = this.#socket.write(bytes);
    if (!taken) {
      this.#socket.pause();
    }
    return taken;
  }

  /** Sends a Close frame with any code and reason, waits for the answer, then ends TCP. */
  close(code?: number, reason: string | Uint8Array = ""): void {
    const noted = { ...(code === undefined ? {} : { code }), reason: Buffer.from(reason).toString("utf8") };
    this.closeWith(writeCloseBody(code, reason), noted);
  }

  /** The same with any body at all. */
  closeWith(body: Uint8Array, noted: CloseFrame): void {
    if (this.#state !== "open") {
      return;
    }
    this.#state = "closing";
    this.#witness.sentClose(noted);
    this.write(writeFrame({ opcode: opcodes.close, payload: body }));
    this.timers.after(this.#parts.closeMs, () => {
      this.drop();
    });
  }

  /** Ends TCP with a FIN and no further word. */
  fin(): void {
    if (this.#state === "left") {
      return;
    }
    this.#state = "left";
    this.#held = false;
    this.#witness.labLetGo("fin");
    finTcp(this.#socket);
    this.timers.after(this.#parts.closeMs, () => {
      this.#socket.destroy();
    });
  }

  /** Ends TCP with an RST. */
  reset(): void {
    if (this.#state === "left") {
      return;
    }
    this.#state = "left";
    this.#witness.labLetGo("rst");
    resetTcp(this.#socket);
  }

  /** Lets go without ceremony. */
  drop(): void {
    this.#state = "left";
    this.#witness.labLetGo("destroyed");
    this.#socket.destroy();
  }

  /** Reads nothing more from TCP, so that its window fills. */
  hold(): void {
    this.#held = true;
    this.#socket.pause();
  }

  /** Hears nothing and says nothing any more, while TCP stays as it is. */
  goSilent(): void {
    Object.assign(this.manners, { answersPings: false, answersClose: false, speaks: false } satisfies Manners);
  }

  /** Out of time: with a word if it still has one. */
  expire(why: string): void {
    if (this.isOpen && this.manners.speaks && !this.#held) {
      this.close(1001, why);
    } else {
      this.drop();
    }
  }

  #read(chunk: Buffer): void {
    for (const heard of this.#reader.read(chunk)) {
      this.#hear(heard);
    }
  }

  #hear(heard: Heard): void {
    switch (heard.kind) {
      case "message":
        this.#witness.count("messages", "received");
        this.#told(false);
        if (this.manners.speaks) {
          for (const listener of [...this.#messageListeners]) {
            listener(heard.text ?? heard.data ?? "");
          }
        }
        return;
      case "ping":
        this.#witness.count("pings", "received");
        this.#told(true);
        this.#pong(heard.data);
        return;
      case "pong":
        this.#witness.count("pongs", "received");
        this.#told(true);
        return;
      case "close":
        this.#clientCloses(heard.code, heard.reason);
        return;
      case "fault":
        this.#breach(heard.fault, heard.detail);
        return;
      case "part":
    }
  }

  #breach(fault: FrameFault, detail: string): void {
    const [code, message] = [closeCodeOfFault(fault), `${fault}: ${detail}`];
    this.#witness.faulted(code, message);
    if (this.isOpen && this.manners.speaks) {
      this.close(code, message);
      this.fin();
    }
  }

  #pong(payload: Uint8Array): void {
    if (!this.manners.answersPings || !this.isOpen) {
      return;
    }
    this.#witness.count("pongs", "sent");
    this.#told(true);
    this.write(writeFrame({ opcode: opcodes.pong, payload }));
  }

  #clientCloses(code: number | undefined, reason: string): void {
    this.#witness.receivedClose({ ...(code === undefined ? {} : { code }), reason });
    if (this.#state === "left" || !this.manners.answersClose) {
      return;
    }
    if (this.#state === "open") {
      this.close(code, reason);
    }
    this.fin();
  }

  #clientEnded(): void {
    this.#witness.clientTcp("fin");
    if (this.manners.answersClose) {
      this.fin();
    } else {
      this.timers.after(this.#parts.closeMs, () => {
        this.drop();
      });
    }
  }

  #told(control: boolean): void {
    for (const listener of this.#trafficListeners) {
      listener(control);
    }
  }
}
