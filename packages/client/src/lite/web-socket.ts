import { domError, HostEventTarget, makeEvent, messageEvent } from "#events";
import { assertLiteOptions, noteAttempt } from "#mistakes";
import { peerAdvice } from "@afterclose/codes/advice";
import type { CauseId } from "@afterclose/codes/causes";
import { systemClock as clock, type Phase, type SocketEnd } from "@afterclose/wire";
import type { Sendable } from "../contract/codec.ts";
import type { Decision, Ending } from "../contract/ending.ts";
import type { StopEvent } from "../contract/events.ts";
import { fillIn } from "../contract/fill-in.ts";
import { sharedDefaults, type SharedOptions } from "../contract/shared-options.ts";
import { decide } from "../decision/decide.ts";
import { freshTrail } from "../decision/trail.ts";
import { markAsOurs, needHost } from "../hosts/find-host.ts";
import { closeGraceMs } from "../hosts/native-dial.ts";
import type { NativeWebSocket } from "../hosts/page-dial.ts";
import { endingOf } from "../machine/ending-of.ts";
import { addAttributes } from "../shell/add-attributes.ts";

/** What the small client takes. Each is as in the whole one. */
export type LiteOptions = SharedOptions;

/** The end of a connection, and what follows it. */
export interface LiteCloseEvent extends Event {
  readonly code: number;
  readonly reason: string;
  readonly wasClean: boolean;
  readonly ending: Ending;
  readonly next: Decision;
}

const lost: SocketEnd = { code: 1006, reason: "", wasClean: false };

/** The smallest client that does what the close code says: no queue, no heartbeat, no watch on the page. */
export class WebSocket extends HostEventTarget {
  declare static readonly CONNECTING: 0;
  declare static readonly OPEN: 1;
  declare static readonly CLOSING: 2;
  declare static readonly CLOSED: 3;
  declare onopen: ((event: Event) => unknown) | null;
  declare onmessage: ((event: MessageEvent) => unknown) | null;
  declare onerror: ((event: Event) => unknown) | null;
  declare onclose: ((event: LiteCloseEvent) => unknown) | null;
  declare onstop: ((event: StopEvent) => unknown) | null;
  readonly #options: typeof sharedDefaults;
  readonly #dial: () => NativeWebSocket;
  #phase: Phase | "waiting" | "stopped" = "waiting";
  #socket: NativeWebSocket | undefined;
  /** Cancels what is waited for: the next attempt, or the end of one that takes too long. */
  #cancel: (() => void) | undefined;
  #openedAt = 0;
  #trail = freshTrail;
  #binaryType = "blob";

  constructor(url: string | URL, protocols: string | readonly string[] = [], options?: LiteOptions) {
    super();
    assertLiteOptions(options);
    this.#options = fillIn(sharedDefaults, options) as typeof sharedDefaults;
    const Host = needHost(options?.WebSocket);
    this.#dial = () => new Host(String(url), protocols as string[]) as NativeWebSocket;
    this.#connect();
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
  get readyState(): 0 | 1 | 2 | 3 {
    switch (this.#phase) {
      case "open":
        return this.#socket?.readyState === 1 ? 1 : 2;
      case "closing":
        return 2;
      case "stopped":
        return 3;
      default:
        return 0;
    }
  }

  /** Sends on an open connection; throws or discards otherwise, as the native class does. */
  send(data: Sendable): void {
    if (this.readyState === 0) {
      throw domError("Not open: wait for `open`.", "InvalidStateError");
    }
    this.#socket?.send(data);
  }

  /** Ends the connection, and all attempts. */
  close(code?: number, reason?: string): void {
    this.#socket?.close(code, reason);
    if (this.#phase === "waiting") {
      this.#phase = "stopped";
      this.#after(0, () => {
        this.#emit("stop", { because: "closed-here" });
      });
    } else if (this.#socket && this.#phase !== "closing") {
      this.#phase = "closing";
      this.#after(this.#options.closeTimeoutMs, () => {
        this.#ended(lost, "close.unanswered");
      });
    }
  }

  #connect(): void {
    const socket = this.#dial();
    this.#socket = socket;
    this.#phase = "handshake";
    this.#openedAt = 0;
    this.#trail = { ...this.#trail, attempt: this.#trail.attempt + 1 };
    noteAttempt(this, socket);
    // What a connection tells that is no longer this client's comes too late.
    const ended = (end: SocketEnd, cause?: CauseId): void => {
      if (socket === this.#socket) {
        this.#ended(end, cause);
      }
    };
    this.#after(this.#options.connectTimeoutMs, () => {
      ended(lost, "client.timeout");
      socket.close();
    });
    socket.binaryType = this.#binaryType;
    socket.onopen = () => {
      if (socket === this.#socket && this.#phase === "handshake") {
        this.#cancel?.();
        this.#phase = "open";
        this.#openedAt = clock.now();
        this.#emit("open");
      }
    };
    socket.onmessage = ({ data }) => {
      if (socket === this.#socket) {
        this.dispatchEvent(messageEvent(data, ""));
      }
    };
    socket.onclose = ended;
    // Node 20 and 22 never fire `close` after some errors.
    socket.onerror = () => {
      clock.after(closeGraceMs, () => {
        ended(lost);
      });
    };
  }

  #ended(end: SocketEnd, cause?: CauseId): void {
    const livedMs = this.#openedAt && clock.now() - this.#openedAt;
    const ending = endingOf(end, this.#phase as Phase, livedMs, this.#trail.attempt, cause);
    const { next, trail } = decide(peerAdvice(ending), ending, this.#trail, {
      wall: clock.wall(),
      draw: Math.random(),
      options: this.#options,
    });
    this.#socket = undefined;
    this.#trail = trail;
    this.#cancel?.();
    if (next.kind === "stop") {
      this.#phase = "stopped";
    } else {
      this.#phase = "waiting";
      this.#after(next.afterMs, () => {
        this.#connect();
      });
    }
    this.#tell(ending, next);
  }

  #tell(ending: Ending, next: Decision): void {
    const { code, reason, wasClean, phase, cause } = ending;
    if (phase === "handshake") {
      this.#emit("error", { message: `Failed: ${cause}.` });
    }
    this.#emit("close", { code, reason, wasClean, ending, next });
    if (next.kind === "stop") {
      this.#emit("stop", next);
    }
  }

  #after(ms: number, run: () => void): void {
    this.#cancel?.();
    this.#cancel = clock.after(ms, run);
  }

  #emit(type: string, fields: object = {}): void {
    this.dispatchEvent(makeEvent(type, fields));
  }

  static {
    addAttributes(this, ["open", "message", "error", "close", "stop"]);
    markAsOurs(this);
  }
}
