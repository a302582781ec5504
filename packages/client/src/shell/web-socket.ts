import { mayBrowserSend } from "@afterclose/codes/advice";
import type { Cancel, Payload, Socket, SocketEnd, SocketEvents } from "@afterclose/wire";
import { hostDial } from "#host";
import type { Decision, Ending, StopReason } from "../contract/ending.ts";
import { ClientError, type ClientErrorCode } from "../contract/errors.ts";
import type { SocketEventMap, TypedTarget } from "../contract/events.ts";
import {
  clientDefaults,
  type ClientOptions,
  type Ports,
  type ProtocolsSource,
  type UrlSource,
  type Why,
} from "../contract/options.ts";
import { freshTrail } from "../decision/trail.ts";
import { pageLife } from "../hosts/page-life.ts";
import { systemClock } from "../hosts/system-clock.ts";
import type { Effect } from "../machine/effect.ts";
import type { MachineEvent } from "../machine/event.ts";
import type { State } from "../machine/state.ts";
import { type At, connect, step } from "../machine/step.ts";
import { Queue } from "../queue/queue.ts";
import { sizeOf } from "../queue/size-of.ts";
import { makeCloseEvent, makeEvent } from "./make-event.ts";
import { mergeOptions, type Settled } from "./merge-options.ts";
import { readAhead } from "./read-ahead.ts";

/** What became of a message. */
export type SendResult = "sent" | "queued" | "refused";

/** What a user interface shows. A new object for each change. */
export interface Snapshot {
  readonly readyState: number;
  /** How the last connection ended, if one did. */
  readonly ending?: Ending;
  /** What follows it. */
  readonly next?: Decision;
  /** Why nothing more will be tried, once that is so. */
  readonly because?: StopReason;
}

type Handler<Message, Type extends keyof SocketEventMap<Message>> =
  ((event: SocketEventMap<Message>[Type]) => unknown) | null;

const readyStates = { handshake: 0, waiting: 0, open: 1, closing: 2, stopped: 3 };
const lost: SocketEnd = { code: 1006, reason: "", wasClean: false };

const Target: new <Message>() => TypedTarget<Message> = EventTarget;

/** A WebSocket that comes back, when and as the close code says. */
export class WebSocket<Message = MessageEvent["data"]> extends Target<Message> {
  declare static readonly CONNECTING: 0;
  declare static readonly OPEN: 1;
  declare static readonly CLOSING: 2;
  declare static readonly CLOSED: 3;
  declare readonly CONNECTING: 0;
  declare readonly OPEN: 1;
  declare readonly CLOSING: 2;
  declare readonly CLOSED: 3;
  declare onopen: Handler<Message, "open">;
  declare onmessage: Handler<Message, "message">;
  declare onerror: Handler<Message, "error">;
  declare onclose: Handler<Message, "close">;
  declare onretrying: Handler<Message, "retrying">;
  declare onstop: Handler<Message, "stop">;
  declare ondrop: Handler<Message, "drop">;

  #url = "";
  #protocol = "";
  #extensions = "";
  #origin = "";
  #binaryType: "blob" | "arraybuffer" = "blob";
  #state: State = { kind: "waiting", due: 1 / 0, trail: freshTrail, firm: true, then: "connect", last: undefined };
  #socket: Socket | undefined;
  /** The attempt under way; what another one tells is ignored. */
  #attempt: object | undefined;
  #heard = false;
  #discarded = 0;
  #due = 1 / 0;
  #timer: Cancel | undefined;
  #leave: Cancel | undefined;
  #telling: Effect[] = [];
  #isTelling = false;
  #snapshot: Snapshot = { readyState: 0 };
  #queue: Queue | undefined;
  #handlers: Record<string, { handler: unknown; listener: (event: Event) => void }> | undefined;
  readonly #source: UrlSource;
  readonly #protocols: ProtocolsSource;
  readonly #options: Settled;
  readonly #ports: Ports;
  readonly #read: (data: Payload) => void;

  constructor(url: UrlSource, protocols: ProtocolsSource = [], options?: ClientOptions<Message>) {
    super();
    this.#source = url;
    this.#protocols = protocols;
    const settled: Settled = options ? mergeOptions(clientDefaults as Settled, options) : clientDefaults;
    this.#options = settled;
    const { ports, codec, signal } = settled;
    const clock = ports?.clock ?? systemClock;
    this.#ports = {
      clock,
      chance: Math.random,
      life: pageLife,
      dial: ports?.dial ?? hostDial(settled.WebSocket, clock),
      ...ports,
    };
    const deliver = (data: unknown): void => {
      if (this.#state.kind !== "stopped") {
        this.dispatchEvent(new MessageEvent("message", { data, origin: this.#origin }));
      }
    };
    this.#read = codec?.reader(deliver, (error) => this.#fail("ERR_CODEC", error)) ?? deliver;
    if (signal?.aborted) {
      this.#take({ type: "close", aborted: true }, true);
    } else {
      const [state, [effect]] = connect(freshTrail, "connect", undefined, this.#at());
      this.#enter(state);
      this.#connect((effect as Effect & ["connect", Why])[1], true);
    }
  }

  get url(): string {
    return this.#url;
  }
  get protocol(): string {
    return this.#protocol;
  }
  get extensions(): string {
    return this.#extensions;
  }
  get readyState(): number {
    const state = this.#state;
    return readyStates[(state.kind === "away" ? state.was : state).kind];
  }
  get bufferedAmount(): number {
    return (this.#socket?.bufferedBytes() ?? 0) + (this.#queue?.bytes ?? 0) + this.#discarded;
  }
  get binaryType(): "blob" | "arraybuffer" {
    return this.#binaryType;
  }
  set binaryType(type: "blob" | "arraybuffer") {
    if (type === "blob" || type === "arraybuffer") {
      this.#binaryType = type;
      this.#socket?.setBinaryType(type);
    }
  }

  /** Sends now, or once there is a connection. What is refused is lost, as with the native class. */
  send(message: Payload | Message): SendResult {
    const { codec, buffer } = this.#options;
    const data = codec ? codec.write(message) : (message as Payload);
    const { readyState } = this;
    if (readyState === 1) {
      this.#socket?.send(data);
      return "sent";
    }
    if (readyState) {
      this.#discarded += sizeOf(data);
      return "refused";
    }
    if (!buffer) {
      throw new DOMException("Not open yet: wait for `open`, or allow `buffer`.", "InvalidStateError");
    }
    this.#queue ??= new Queue(buffer, (dropped, because) =>
      this.dispatchEvent(makeEvent("drop", { data: dropped, because })),
    );
    return this.#queue.add(data, this.#place(), this.#ports.clock.now()) ? "queued" : "refused";
  }

  /** Ends the connection, and all attempts. */
  close(code?: number, reason?: string): void {
    if (code !== undefined && !mayBrowserSend((code = Math.round(code)))) {
      throw new DOMException(`close(${String(code)}): give 1000, or 3000 to 4999.`, "InvalidAccessError");
    }
    if (reason !== undefined && sizeOf((reason = String(reason))) > 123) {
      throw new DOMException("A reason has at most 123 bytes of UTF-8.", "SyntaxError");
    }
    this.#take({ type: "close", code, reason }, true);
  }

  /** Begins again: at once, whatever is under way or was stopped. */
  reconnect(): void {
    this.#take({ type: "reconnect" }, true);
  }

  /** Hands out the messages that still wait, and forgets them. */
  drain(): Payload[] {
    return this.#queue?.drain() ?? [];
  }

  /** Calls back on each change of the snapshot, until the function returned is called. */
  subscribe(changed: () => void): () => void {
    const types = ["open", "close", "retrying", "stop"] as const;
    for (const type of types) {
      this.addEventListener(type, changed);
    }
    return () => {
      for (const type of types) {
        this.removeEventListener(type, changed);
      }
    };
  }
  getSnapshot(): Snapshot {
    return this.#snapshot;
  }

  [Symbol.asyncIterator](): AsyncGenerator<Message, void, undefined> {
    return readAhead(this, this.#options.maxReadAhead);
  }

  /** Closes, and waits for the end. */
  [Symbol.asyncDispose](): Promise<void> {
    return new Promise((done) => {
      this.addEventListener("stop", () => {
        done();
      });
      this.close();
      if (this.readyState === 3) {
        done();
      }
    });
  }

  #at(): At {
    const { clock, chance } = this.#ports;
    return { now: clock.now(), wall: clock.wall(), draw: chance(), options: this.#options };
  }

  /** One step of the machine. Sockets are driven at once; listeners hear of it later where a caller stands below. */
  #take(event: MachineEvent, fromCaller?: boolean): void {
    const [state, effects] = step(this.#state, event, this.#at());
    this.#enter(state);
    for (const effect of effects) {
      const [name] = effect;
      if (name === "close") {
        this.#close(effect[1], effect[2]);
      } else if (name === "drop") {
        this.#drop();
      } else if (name === "ask") {
        this.#ask();
      } else {
        this.#telling.push(effect);
      }
    }
    if (fromCaller) {
      void Promise.resolve().then(() => {
        this.#tell();
      });
    } else {
      this.#tell();
    }
  }

  #enter(state: State): void {
    this.#state = state;
    const { life } = this.#ports;
    const { signal } = this.#options;
    if (state.kind === "stopped") {
      this.#leave?.();
      this.#leave = undefined;
    } else if (!this.#leave) {
      const abort = (): void => {
        this.#take({ type: "close", aborted: true }, true);
      };
      const quit = life((event) => {
        this.#take(event);
      });
      signal?.addEventListener("abort", abort);
      this.#leave = () => {
        quit();
        signal?.removeEventListener("abort", abort);
      };
    }
    const { due = 1 / 0 } = state as { due?: number };
    if (due !== this.#due) {
      this.#due = due;
      this.#arm();
    }
  }

  #arm(): void {
    const { clock } = this.#ports;
    this.#timer?.();
    this.#timer = undefined;
    if (this.#due < 1 / 0) {
      // A host's longest timer is 2^31 - 1 ms; what is due later is armed again.
      this.#timer = clock.after(Math.min(this.#due - clock.now(), 2 ** 31 - 1), () => {
        if (clock.now() < this.#due - 1) {
          this.#arm();
        } else {
          this.#due = 1 / 0;
          this.#take({ type: "due", heard: this.#heard });
        }
      });
    }
  }

  #tell(): void {
    if (this.#isTelling) {
      return;
    }
    this.#isTelling = true;
    let effect: Effect | undefined;
    while ((effect = this.#telling.shift())) {
      this.#perform(effect);
    }
    this.#isTelling = false;
  }

  #perform(effect: Effect): void {
    const [name, what] = effect;
    if (name === "connect") {
      this.#show({});
      this.dispatchEvent(makeEvent("retrying", what));
      if (this.#state.kind === "handshake" && !this.#attempt) {
        this.#connect(what);
      }
    } else if (name === "opened") {
      this.#show({});
      this.dispatchEvent(makeEvent("open"));
    } else if (name === "ended") {
      const [, ending, next] = effect;
      const { message } = ending.raw;
      this.#show({ ending, next });
      if (message !== undefined || ending.phase === "handshake") {
        this.dispatchEvent(makeEvent("error", { message }));
      }
      this.dispatchEvent(makeCloseEvent(ending, next));
    } else if (name === "fault") {
      this.dispatchEvent(makeEvent("error", { error: what, message: String(what) }));
    } else if (name === "stop") {
      this.#show({ because: what });
      this.dispatchEvent(makeEvent("stop", { because: what }));
    }
  }

  #show(change: Partial<Snapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change, readyState: this.readyState };
  }

  #fail(code: ClientErrorCode, error: unknown): void {
    this.#telling.push(["fault", new ClientError(code, String(error), error)]);
    this.#tell();
  }

  #close(code?: number, reason?: string): void {
    const attempt = this.#attempt;
    if (this.#socket) {
      this.#socket.close(code, reason);
    } else {
      void Promise.resolve().then(() => {
        this.#end(attempt, lost);
      });
    }
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = this.#attempt = undefined;
    socket?.abort();
  }

  #ask(): void {
    const { heartbeat } = this.#options;
    const message = heartbeat && heartbeat.message;
    this.#heard = false;
    if (message === undefined || message === false) {
      this.#socket?.ping();
    } else {
      this.#socket?.send(typeof message === "function" ? message() : message);
    }
  }

  /** Where messages go: a token in the query does not make it another place. */
  #place(): string {
    return this.#url.replace(/[?#].*/, "");
  }

  #end(attempt: object | undefined, end: SocketEnd): void {
    if (attempt && attempt === this.#attempt) {
      this.#socket = this.#attempt = undefined;
      this.#take({ type: "ended", end });
    }
  }

  /** Finds out where to, and dials: at once where nothing must be asked for. */
  #connect(why: Why, isFirst = false): void {
    const attempt = {};
    this.#attempt = attempt;
    const { authenticate } = this.#options;
    const url = this.#source;
    const protocols = this.#protocols;
    const fail = (error: unknown): void => {
      if (attempt === this.#attempt) {
        this.#fail("ERR_URL", error);
        this.#end(attempt, lost);
      }
    };
    if (typeof url !== "function" && typeof protocols !== "function" && why.kind !== "reauthenticate") {
      try {
        this.#dial(attempt, url, protocols);
      } catch (error) {
        if (isFirst) {
          this.#enter({ kind: "stopped" });
          throw error;
        }
        fail(error);
      }
      return;
    }
    const ask = async (): Promise<void> => {
      if (why.kind === "reauthenticate") {
        await authenticate?.(why);
      }
      const to = typeof url === "function" ? await url(why) : url;
      const as = typeof protocols === "function" ? await protocols(why) : protocols;
      if (attempt === this.#attempt && this.#state.kind === "handshake") {
        this.#dial(attempt, to, as);
      }
    };
    ask().catch(fail);
  }

  #dial(attempt: object, url: string | URL, protocols: string | readonly string[]): void {
    const { location } = globalThis as { location?: { href: string } };
    let to: URL;
    try {
      to = new URL(url, location?.href);
    } catch {
      throw new DOMException(`${String(url)} is no URL.`, "SyntaxError");
    }
    this.#url = to.href.replace(/^http/, "ws");
    this.#origin = to.origin.replace(/^http/, "ws");
    const is = (): boolean => attempt === this.#attempt;
    const events: SocketEvents = {
      opened: (protocol, extensions) => {
        if (is()) {
          this.#opened(protocol, extensions);
        }
      },
      message: (data) => {
        if (is()) {
          this.#message(data);
        }
      },
      alive: () => {
        this.#heard ||= is();
      },
      ended: (end) => {
        this.#end(attempt, end);
      },
    };
    this.#socket = this.#ports.dial(this.#url, ([] as string[]).concat(protocols), events);
    this.#socket.setBinaryType(this.#binaryType);
  }

  #opened(protocol: string, extensions: string): void {
    this.#protocol = protocol;
    this.#extensions = extensions;
    const { heartbeat, buffer } = this.#options;
    const asks = this.#socket?.can.ping || (heartbeat && heartbeat.message !== undefined);
    this.#take({ type: "opened", asks: !!asks });
    const socket = this.#socket;
    if (socket && this.readyState === 1 && buffer) {
      this.#queue?.flush(this.#place(), this.#ports.clock.now(), (data) => {
        socket.send(data);
      });
    }
  }

  #message(data: Payload): void {
    this.#heard = true;
    const { heartbeat } = this.#options;
    if (!(heartbeat && heartbeat.isAnswer?.(data))) {
      this.#read(data);
    }
  }

  static {
    for (const type of ["open", "message", "error", "close", "retrying", "stop", "drop"]) {
      Object.defineProperty(this.prototype, `on${type}`, {
        get(this: WebSocket) {
          return this.#handlers?.[type]?.handler ?? null;
        },
        set(this: WebSocket, handler: unknown) {
          this.#handle(type, typeof handler === "function" ? handler : null);
        },
      });
    }
    ["CONNECTING", "OPEN", "CLOSING", "CLOSED"].forEach((name, value) => {
      const constant = { value, enumerable: true };
      Object.defineProperty(this, name, constant);
      Object.defineProperty(this.prototype, name, constant);
    });
  }

  #handle(type: string, handler: unknown): void {
    const slots = (this.#handlers ??= {});
    const slot = slots[type];
    const target: EventTarget = this as never;
    if (slot && handler) {
      slot.handler = handler;
    } else if (slot) {
      target.removeEventListener(type, slot.listener);
      delete slots[type];
    } else if (handler) {
      const made = {
        handler,
        listener: (event: Event) => {
          (made.handler as (this: unknown, event: Event) => void).call(this, event);
        },
      };
      slots[type] = made;
      target.addEventListener(type, made.listener);
    }
  }
}
