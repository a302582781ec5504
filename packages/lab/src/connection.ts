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
import { finTcp, resetTcp } from "./end-tcp.ts";
import type { HeldBytes } from "./held-bytes.ts";
import type { CloseFrame } from "./observation.ts";
import type { LabSettings } from "./options.ts";
import type { Recorder } from "./recorder.ts";
import type { ScenarioConnection } from "./scenario-client.ts";
import type { Timers } from "./timers.ts";
import type { Turns } from "./turns.ts";

type MessageListener = (data: string | Uint8Array) => void;

/** `open`: both may speak. `closing`: a Close frame went either way. `left`: the lab has ended TCP. */
type ConnectionState = "open" | "closing" | "left";

interface ConnectionParts {
  readonly socket: Duplex;
  readonly early: Buffer;
  readonly timers: Timers;
  readonly recorder: Recorder;
  readonly turns: Turns;
  readonly held: HeldBytes;
  readonly settings: Pick<LabSettings, "maxMessageBytes" | "maxFrames" | "maxBytes" | "closeTimeoutMs">;
}

// So many frames are heard at one go, then everybody else has a turn.
const framesAtOnce = 32;
const maxParts = 1024;
// Nothing is to be read any more, but an end is to be heard: so the first bytes are still taken.
const readAheadBytes = 65_536;

/** An accepted connection on the bare socket, well-mannered until a scenario makes it otherwise. */
export class Connection implements ScenarioConnection {
  readonly #parts: ConnectionParts;
  readonly #socket: Duplex;
  readonly #recorder: Recorder;
  readonly #reader: FrameReader;
  readonly #messageListeners = new Set<MessageListener>();
  readonly #trafficListeners = new Set<(isControl: boolean) => void>();
  readonly #ignores = { pings: false, close: false, everything: false };
  #state: ConnectionState = "open";
  #frames = 0;
  #isReading = false;
  /** Whether frames were left unheard, because the client has to take something first. */
  #hasMore = false;
  /** Once it reads nothing more: how much it has taken all the same. */
  #unreadBytes: number | undefined;

  constructor(parts: ConnectionParts) {
    const { socket, early, settings } = parts;
    this.#parts = parts;
    this.#socket = socket;
    this.#recorder = parts.recorder;
    this.#reader = new FrameReader({
      from: "client",
      maxMessageBytes: settings.maxMessageBytes,
      maxParts,
      mayClose: mayAppearOnWire,
    });
    socket.on("data", (chunk: Buffer) => {
      this.#take(chunk);
    });
    socket.on("end", () => {
      this.#clientEnded();
    });
    socket.on("drain", () => {
      this.#noteHeld();
      this.#goOn();
    });
    socket.once("close", () => {
      parts.held.note(this, 0);
    });
    // The scenario listens first: what came early is heard once it has set itself up.
    if (early.length > 0) {
      this.#take(early);
    }
  }

  get isOpen(): boolean {
    return this.#state === "open" && !this.#socket.destroyed;
  }

  get isFull(): boolean {
    return this.#socket.writableNeedDrain;
  }

  onMessage(listener: MessageListener): () => void {
    this.#messageListeners.add(listener);
    return () => this.#messageListeners.delete(listener);
  }

  onTraffic(listener: (isControl: boolean) => void): void {
    this.#trafficListeners.add(listener);
  }

  onDrain(listener: () => void): void {
    this.#socket.on("drain", listener);
  }

  send(data: string | Uint8Array): boolean {
    if (!this.isOpen || this.#ignores.everything) {
      return false;
    }
    const binary = typeof data !== "string";
    this.#recorder.count("messages", "sent");
    const payload = binary ? data : new TextEncoder().encode(data);
    const taken = this.write(writeFrame({ opcode: binary ? opcodes.binary : opcodes.text, payload }));
    this.#passed(false);
    return taken;
  }

  /** Writes bytes as they are. While the client does not read, neither does the lab: that bounds what is held. */
  write(bytes: Uint8Array): boolean {
    if (this.#state === "left" || !this.#socket.writable) {
      return false;
    }
    this.#recorder.count("bytes", "sent", bytes.length);
    const taken = this.#socket.write(bytes);
    if (!taken) {
      this.#socket.pause();
    }
    this.#noteHeld();
    return taken;
  }

  close(code?: number, reason: string | Uint8Array = ""): void {
    const text = typeof reason === "string" ? reason : Buffer.from(reason).toString("utf8");
    this.#closeWith(writeCloseBody(code, reason), { ...(code === undefined ? {} : { code }), reason: text });
  }

  closeWith(body: Uint8Array): void {
    this.#closeWith(body, { reason: "" });
  }

  fin(): void {
    if (this.#state === "left") {
      return;
    }
    this.#state = "left";
    this.#recorder.labTcp("fin");
    finTcp(this.#socket);
    this.#parts.timers.after(this.#parts.settings.closeTimeoutMs, () => {
      this.#socket.destroy();
    });
  }

  reset(): void {
    if (this.#state === "left") {
      return;
    }
    this.#state = "left";
    this.#recorder.labTcp("rst");
    resetTcp(this.#socket);
  }

  /** Ends TCP without ceremony. */
  drop(): void {
    this.#state = "left";
    this.#recorder.labTcp("destroyed");
    this.#socket.destroy();
  }

  ignorePings(): void {
    this.#ignores.pings = true;
  }

  ignoreClose(): void {
    this.#ignores.close = true;
  }

  goSilent(): void {
    Object.assign(this.#ignores, { pings: true, close: true, everything: true });
  }

  stopReading(): void {
    this.#unreadBytes = 0;
  }

  /** Out of time, or over a limit: with a word if it still has one. */
  expire(code: 1001 | 1008, why: string): void {
    if (this.isOpen && !this.#ignores.everything && this.#unreadBytes === undefined) {
      this.close(code, why);
    } else {
      this.drop();
    }
  }

  #closeWith(body: Uint8Array, noted: CloseFrame): void {
    if (this.#state !== "open") {
      return;
    }
    this.#state = "closing";
    this.#recorder.sentClose(noted);
    this.write(writeFrame({ opcode: opcodes.close, payload: body }));
    this.#parts.timers.after(this.#parts.settings.closeTimeoutMs, () => {
      this.drop();
    });
  }

  #take(chunk: Buffer): void {
    this.#recorder.count("bytes", "received", chunk.length);
    if (this.#unreadBytes !== undefined) {
      this.#unreadBytes += chunk.length;
      if (this.#unreadBytes > readAheadBytes) {
        this.#socket.pause();
      }
      return;
    }
    this.#reader.push(chunk);
    this.#noteHeld();
    this.#socket.pause();
    this.#startReading();
  }

  /** While the client does not take what it is sent, it is not heard: that bounds what is held. */
  get #mayHear(): boolean {
    const waits = this.isFull && this.#state !== "left";
    return !waits && !this.#socket.destroyed && this.#unreadBytes === undefined;
  }

  #startReading(): void {
    if (!this.#isReading) {
      this.#isReading = true;
      this.#parts.turns.add(this.#read);
    }
  }

  /** Hears some of what has come. */
  readonly #read = (): "more" | "done" => {
    let isDry = false;
    this.#socket.cork();
    for (let left = framesAtOnce; left > 0 && !isDry && this.#mayHear; left -= 1) {
      const heard = this.#reader.next();
      isDry = heard === undefined;
      if (heard !== undefined) {
        this.#hear(heard);
      }
    }
    this.#socket.uncork();
    this.#noteHeld();
    if (!isDry && this.#mayHear) {
      return "more";
    }
    this.#isReading = false;
    this.#hasMore = !isDry;
    this.#goOn();
    return "done";
  };

  /** Hears on, or reads on from TCP, unless the client has to take something first. */
  #goOn(): void {
    if (this.#isReading || this.#socket.destroyed || (this.#unreadBytes ?? 0) > readAheadBytes) {
      return;
    }
    if (this.#unreadBytes !== undefined) {
      this.#socket.resume();
    } else if (this.#mayHear && this.#hasMore) {
      this.#startReading();
    } else if (this.#mayHear) {
      this.#socket.resume();
    }
  }

  #hear(heard: Heard): void {
    switch (heard.kind) {
      case "message":
        this.#recorder.count("messages", "received");
        this.#passed(false);
        if (!this.#ignores.everything) {
          for (const listener of [...this.#messageListeners]) {
            listener(heard.text ?? heard.data ?? "");
          }
        }
        return;
      case "ping":
        this.#recorder.count("pings", "received");
        this.#passed(true);
        this.#pong(heard.data);
        return;
      case "pong":
        this.#recorder.count("pongs", "received");
        this.#passed(true);
        return;
      case "part":
        this.#passed(false);
        return;
      case "close":
        this.#clientCloses(heard.code, heard.reason);
        return;
      case "fault":
        this.#breach(heard.fault, heard.detail);
    }
  }

  #breach(fault: FrameFault, detail: string): void {
    const [code, message] = [closeCodeOfFault(fault), `${fault}: ${detail}`];
    this.#recorder.faulted(code, message);
    if (this.isOpen && !this.#ignores.everything) {
      this.close(code, message);
      this.fin();
    }
  }

  #pong(payload: Uint8Array): void {
    if (this.#ignores.pings || !this.isOpen) {
      return;
    }
    this.#recorder.count("pongs", "sent");
    this.write(writeFrame({ opcode: opcodes.pong, payload }));
    this.#passed(true);
  }

  #clientCloses(code: number | undefined, reason: string): void {
    this.#recorder.receivedClose({ ...(code === undefined ? {} : { code }), reason });
    if (this.#state === "left" || this.#ignores.close) {
      return;
    }
    if (this.#state === "open") {
      this.close(code, reason);
    }
    this.fin();
  }

  #clientEnded(): void {
    this.#recorder.clientTcp("fin");
    if (!this.#ignores.close) {
      this.fin();
    } else {
      this.#parts.timers.after(this.#parts.settings.closeTimeoutMs, () => {
        this.drop();
      });
    }
  }

  /** A frame went by, either way. */
  #passed(isControl: boolean): void {
    for (const listener of this.#trafficListeners) {
      listener(isControl);
    }
    this.#frames += 1;
    if (!this.isOpen) {
      return;
    }
    const { maxFrames, maxBytes } = this.#parts.settings;
    if (this.#frames > maxFrames) {
      this.expire(1008, `more than ${String(maxFrames)} frames`);
    } else if (this.#recorder.bytes > maxBytes) {
      this.expire(1008, `more than ${String(maxBytes)} bytes`);
    }
  }

  #noteHeld(): void {
    this.#parts.held.note(this, this.#socket.destroyed ? 0 : this.#reader.heldBytes + this.#socket.writableLength);
  }
}
