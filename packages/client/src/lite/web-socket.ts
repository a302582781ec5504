import { peerAdvice } from "@afterclose/codes/advice";
import type { CauseId } from "@afterclose/codes/causes";
import type { Decision, Ending } from "../contract/ending.ts";
import type { StopEvent } from "../contract/events.ts";
import type { HostWebSocket } from "../contract/options.ts";
import { decide, type DecisionOptions } from "../decision/decide.ts";
import { freshTrail } from "../decision/trail.ts";
import { endingOf } from "../machine/ending-of.ts";
import { addAttributes } from "../shell/add-attributes.ts";
import { makeEvent } from "../shell/make-event.ts";

declare function setTimeout<Given extends unknown[]>(
  run: ((...given: Given) => void) | undefined,
  ms: number,
  ...given: Given
): object;
declare function clearTimeout(timer: object | undefined): void;

/** What the small client takes. Each is as in the whole one. */
export interface LiteOptions extends Partial<DecisionOptions> {
  /** How long one attempt may take. Not set: 15000. */
  readonly connectTimeoutMs?: number;
  /** The host's constructor. Not set: the global one. */
  readonly WebSocket?: HostWebSocket;
}

/** The end of a connection, and what follows it. */
export interface LiteCloseEvent extends Event {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
  readonly ending: Ending;
  readonly next: Decision;
}

/** What holds in the small client where nothing is set. */
export const liteDefaults: DecisionOptions & { readonly connectTimeoutMs: number } = {
  reconnect: true,
  stableMs: 5_000,
  maxAttempts: Number.POSITIVE_INFINITY,
  maxDelayMs: 300_000,
  connectTimeoutMs: 15_000,
};

interface HostSocket {
  readonly url: string;
  readonly protocol: string;
  readonly readyState: number;
  binaryType: string;
  onopen: () => void;
  onmessage: (event: { data: unknown }) => void;
  onerror: () => void;
  onclose: (raw: { code: number; reason: string; wasClean: boolean }) => void;
  send(data: unknown): void;
  close(code?: number, reason?: string): void;
}

// A host's timers count in 31 bits, and take what is longer for 0.
const longestMs = 2e9;
// How long the peer may take to answer `close()`.
const closeTimeoutMs = 10_000;
const lost = { code: 1006, reason: "", wasClean: false };

/** The smallest client that does what the close code says: no queue, no heartbeat, no watch on the page. */
export class WebSocket extends EventTarget {
  declare static readonly CONNECTING: 0;
  declare static readonly OPEN: 1;
  declare static readonly CLOSING: 2;
  declare static readonly CLOSED: 3;
  declare onopen: ((event: Event) => unknown) | null;
  declare onmessage: ((event: MessageEvent) => unknown) | null;
  declare onerror: ((event: Event) => unknown) | null;
  declare onclose: ((event: LiteCloseEvent) => unknown) | null;
  declare onstop: ((event: StopEvent) => unknown) | null;
  #socket: HostSocket | undefined;
  #timer: object | undefined;
  #trail = freshTrail;
  #isOver = false;
  #binaryType = "blob";
  readonly #dial: () => void;
  #end: ((raw: typeof lost, cause?: CauseId) => void) | undefined;

  constructor(url: string | URL, protocols: string | readonly string[] = [], options?: LiteOptions) {
    super();
    const settled = { ...liteDefaults, ...options };
    const Host = settled.WebSocket ?? (globalThis as unknown as { WebSocket: HostWebSocket }).WebSocket;
    this.#dial = () => {
      const socket = (this.#socket = new Host(String(url), protocols as string[]) as HostSocket);
      let opened: number | undefined;
      this.#trail = { ...this.#trail, attempt: this.#trail.attempt + 1 };
      const end = (this.#end = (raw: typeof lost, cause?: CauseId): void => {
        if (this.#socket === socket) {
          this.#socket = undefined;
          clearTimeout(this.#timer);
          const phase = this.#isOver ? "closing" : opened ? "open" : "handshake";
          const ending = endingOf(raw, phase, opened ? Date.now() - opened : 0, this.#trail.attempt, cause);
          const at = { wall: Date.now(), draw: Math.random(), options: settled };
          const { next, trail } = decide(peerAdvice(ending), ending, this.#trail, at);
          this.#trail = trail;
          const { code, reason, wasClean } = ending;
          if (next.kind === "stop") {
            this.#isOver = true;
          } else {
            this.#timer = setTimeout(this.#dial, next.afterMs);
          }
          if (phase === "handshake") {
            this.#emit("error");
          }
          this.#emit("close", { code, reason, wasClean, ending, next });
          if (next.kind === "stop") {
            this.#emit("stop", next);
          }
        }
      });
      this.#timer = setTimeout(
        () => {
          end(lost, "client.timeout");
          socket.close();
        },
        Math.min(settled.connectTimeoutMs, longestMs),
      );
      socket.binaryType = this.#binaryType;
      socket.onopen = () => {
        if (this.#socket === socket) {
          clearTimeout(this.#timer);
          opened = Date.now();
          this.#emit("open");
        }
      };
      socket.onmessage = ({ data }) => {
        if (this.#socket === socket) {
          this.dispatchEvent(new MessageEvent("message", { data }));
        }
      };
      socket.onclose = end;
      // Node 20 and 22 never fire `close` after some errors.
      socket.onerror = () => {
        setTimeout(() => {
          end(lost);
        }, 20);
      };
    };
    this.#dial();
  }

  get binaryType(): string {
    return this.#binaryType;
  }
  set binaryType(type: string) {
    this.#binaryType = type;
    if (this.#socket) {
      this.#socket.binaryType = type;
    }
  }

  /** 0 while another attempt is under way or to come, 3 once nothing more will be tried. */
  get readyState(): number {
    return this.#socket?.readyState === 1 ? 1 : this.#isOver ? (this.#socket ? 2 : 3) : 0;
  }

  /** Sends on an open connection; throws or discards otherwise, as the native class does. */
  send(data: string | ArrayBuffer | ArrayBufferView | object): void {
    if (!this.#socket && !this.#isOver) {
      throw new DOMException("Not open.", "InvalidStateError");
    }
    this.#socket?.send(data);
  }

  /** Ends the connection, and all attempts. */
  close(code?: number, reason?: string): void {
    const socket = this.#socket;
    socket?.close(code, reason);
    if (!this.#isOver) {
      this.#isOver = true;
      clearTimeout(this.#timer);
      this.#timer = socket
        ? setTimeout(this.#end, closeTimeoutMs, lost, "close.unanswered")
        : setTimeout(() => {
            this.#emit("stop", { because: "closed-here" });
          }, 0);
    }
  }

  static {
    addAttributes(this, ["open", "message", "error", "close", "stop"]);
  }

  #emit(type: string, fields: object = {}): void {
    this.dispatchEvent(makeEvent(type, fields));
  }
}
