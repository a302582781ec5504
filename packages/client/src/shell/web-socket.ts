import type { Cancel, Payload, Socket, SocketEnd, SocketEvents } from "@afterclose/wire";
import { ClientError, type ClientErrorCode } from "../contract/errors.ts";
import type { SendResult, SocketAttributes, TypedTarget } from "../contract/events.ts";
import {
  clientDefaults,
  type ClientOptions,
  type Ports,
  type ProtocolsSource,
  type UrlSource,
  type Why,
} from "../contract/options.ts";
import { freshTrail } from "../decision/trail.ts";
import type { Effect } from "../machine/effect.ts";
import type { MachineEvent } from "../machine/event.ts";
import type { State } from "../machine/state.ts";
import { lost, step } from "../machine/step.ts";
import { Queue } from "../queue/queue.ts";
import { sizeOf } from "../queue/size-of.ts";
import { addAttributes } from "./add-attributes.ts";
import { checkClose } from "./check-close.ts";
import { makeEvent } from "./make-event.ts";
import { mergeOptions, type Settled } from "./merge-options.ts";
import { portsOf } from "./ports-of.ts";
import { readAhead } from "./read-ahead.ts";
import { chain } from "./chain.ts";

const readyStates: Readonly<Record<string, number>> = { open: 1, closing: 2, stopped: 3 };

const Target: new <Message>() => TypedTarget<Message> & SocketAttributes<Message> = EventTarget as never;

/** A WebSocket that comes back, when and as the close code says. */
export class WebSocket<Message = MessageEvent["data"]> extends Target<Message> {
  declare static readonly CONNECTING: 0;
  declare static readonly OPEN: 1;
  declare static readonly CLOSING: 2;
  declare static readonly CLOSED: 3;

  #url = "";
  #origin = "";
  #agreed: readonly [protocol: string, extensions: string] = ["", ""];
  #binaryType: "blob" | "arraybuffer" = "blob";
  #state: State = { kind: "waiting", due: 1 / 0, trail: freshTrail, firm: true, then: "connect", last: undefined };
  #socket: Socket | undefined;
  /** The attempt under way; what another one tells is ignored. */
  #events: SocketEvents | undefined;
  #heard = false;
  /** What happened while the page was away; told when it comes back, if it does. */
  #held: MachineEvent[] | undefined;
  #discarded = 0;
  #due = 1 / 0;
  #timer: Cancel | undefined;
  #leave: Cancel | undefined;
  #queue: Queue | undefined;
  readonly #source: UrlSource;
  readonly #protocols: ProtocolsSource;
  readonly #options: Settled;
  readonly #ports: Ports;
  readonly #read: ((data: Payload) => void) | undefined;

  constructor(url: UrlSource, protocols: ProtocolsSource = [], options?: ClientOptions<Message>) {
    super();
    this.#source = url;
    this.#protocols = protocols;
    const settled: Settled = options ? mergeOptions(clientDefaults as Settled, options) : clientDefaults;
    const { codec, signal } = (this.#options = settled);
    this.#ports = portsOf(settled);
    if (codec) {
      this.#read = codec.reader(
        (message) => {
          this.#deliver(message);
        },
        (error) => {
          this.#fail(error);
        },
      );
    }
    if (signal?.aborted) {
      this.close();
    } else {
      this.#take({ type: "due", heard: false });
    }
  }

  get url(): string {
    return this.#url;
  }
  get protocol(): string {
    return this.#agreed[0];
  }
  get extensions(): string {
    return this.#agreed[1];
  }
  get readyState(): number {
    return readyStates[this.#state.kind] ?? 0;
  }
  get bufferedAmount(): number {
    return (this.#socket?.bufferedBytes() ?? 0) + (this.#queue?.bytes ?? 0) + this.#discarded;
  }
  get binaryType(): "blob" | "arraybuffer" {
    return this.#binaryType;
  }
  set binaryType(type: "blob" | "arraybuffer") {
    if (/^(blob|arraybuffer)$/.test(type)) {
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
      throw new DOMException("Not open: wait for `open`, or allow `buffer`.", "InvalidStateError");
    }
    this.#queue ??= new Queue(buffer, (dropped, because) => {
      this.#emit("drop", { data: dropped, because });
    });
    return this.#queue.add(data, this.#place(), this.#ports.clock.now()) ? "queued" : "refused";
  }

  /** Ends the connection, and all attempts. */
  close(code?: number, reason?: string): void {
    this.#take({ type: "close", ...checkClose(code, reason) }, true);
  }

  /** Begins again: at once, whatever is under way or was stopped. */
  reconnect(): void {
    this.#take({ type: "reconnect" }, true);
  }

  /** Hands out the messages that still wait, and forgets them. */
  drain(): Payload[] {
    return this.#queue?.drain() ?? [];
  }

  [Symbol.asyncIterator](): AsyncGenerator<Message, void, undefined> {
    return readAhead(this, this.#options.maxReadAhead);
  }

  /** Closes, and waits for the end. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.close();
    if (this.readyState < 3) {
      await new Promise((done) => {
        this.addEventListener("stop", done);
      });
    }
  }

  /** One step of the machine. Sockets are driven at once; listeners hear of it later where a caller stands below. */
  #take(event: MachineEvent | { readonly type: "hide" }, fromCaller?: boolean): void {
    const { clock, chance } = this.#ports;
    if (event.type === "show") {
      const held = this.#held ?? [];
      this.#held = undefined;
      for (const one of held) {
        this.#take(one);
      }
    }
    if (event.type === "hide") {
      this.#held ??= [];
    } else if (this.#held && !fromCaller) {
      // What fell due meanwhile is due again as soon as the page is back.
      if (event.type !== "due") {
        this.#held.push(event);
      }
    } else {
      const now = { now: clock.now(), wall: clock.wall(), draw: chance(), options: this.#options };
      const [state, effects] = step(this.#state, event, now);
      this.#state = state;
      if (!fromCaller) {
        this.#settle();
      }
      for (const effect of effects) {
        if (fromCaller && effect[0] !== "close" && effect[0] !== "drop") {
          clock.after(0, () => {
            this.#perform(effect);
          });
        } else {
          this.#perform(effect);
        }
      }
      this.#settle();
    }
  }

  /** Keeps the one timer and the watch on life in step with the state. */
  #settle(): void {
    const { clock, life } = this.#ports;
    const { signal } = this.#options;
    const { kind, due = 1 / 0 } = this.#state as { kind: string; due?: number };
    if (kind === "stopped") {
      this.#leave?.();
      this.#leave = undefined;
    } else if (!this.#leave) {
      const leave = life((event) => {
        this.#take(event);
      });
      this.#leave = leave;
      if (signal) {
        const abort = (): void => {
          this.close();
        };
        signal.addEventListener("abort", abort);
        this.#leave = () => {
          leave();
          signal.removeEventListener("abort", abort);
        };
      }
    }
    if (due !== this.#due) {
      this.#due = due;
      this.#timer?.();
      if (due < 1 / 0) {
        this.#timer = clock.after(due - clock.now(), () => {
          this.#due = 1 / 0;
          if (clock.now() < due - 1) {
            this.#settle();
          } else {
            this.#take({ type: "due", heard: this.#heard });
          }
        });
      }
    }
  }

  #perform([name, what, more]: Effect): void {
    const socket = this.#socket;
    switch (name) {
      case "connect":
        this.#emit("retrying", what);
        if (this.#state.kind === "handshake") {
          this.#connect(what);
        }
        break;
      case "close":
        if (socket) {
          socket.close(what, more);
        } else {
          const events = this.#events;
          this.#ports.clock.after(0, () => events?.ended({ ...lost, message: "" }));
        }
        break;
      case "drop":
        this.#socket = this.#events = undefined;
        socket?.abort();
        break;
      case "ask": {
        const { message } = this.#options.heartbeat || {};
        this.#heard = false;
        if (message === undefined) {
          socket?.ping();
        } else {
          socket?.send(typeof message === "function" ? (message as () => Payload)() : message);
        }
        break;
      }
      case "opened":
        this.#queue?.flush(this.#place(), this.#ports.clock.now(), (data) => this.#socket?.send(data));
        this.#emit("open");
        break;
      case "ended":
        if (what.raw.message !== undefined || what.phase === "handshake") {
          const { message, error } = what.raw as SocketEnd & { error?: unknown };
          this.#emit("error", { message, error });
        }
        {
          const { CloseEvent } = globalThis as { CloseEvent?: new (type: string, init: object) => Event };
          const { code, reason, wasClean, raw } = what;
          this.#emit("close", { code, reason, wasClean, raw, ending: what, next: more }, CloseEvent);
        }
        break;
      case "fault":
        this.#fail(what);
        break;
      default:
        this.#emit("stop", { because: what });
    }
  }

  #emit(type: string, fields: object = {}, Class?: new (type: string, init: object) => Event): void {
    this.dispatchEvent(makeEvent(type, fields, Class));
  }

  #fail(error: unknown): void {
    this.#emit("error", { error, message: String(error) });
  }

  /** Where messages go: a token in the query does not make it another place. */
  #place(): string {
    return this.#url.replace(/[?#].*/, "");
  }

  /** One attempt, as its socket knows it. It outlives its time without harm: only the one under way is heard. */
  static readonly #Attempt = class implements SocketEvents {
    readonly #owner: WebSocket;
    constructor(owner: WebSocket) {
      this.#owner = owner;
    }
    opened(...agreed: [string, string]): void {
      const owner = this.#owner;
      if (this === owner.#events) {
        owner.#agreed = agreed;
        const { message } = owner.#options.heartbeat || {};
        owner.#take({ type: "opened", asks: message !== undefined || owner.#socket?.can.ping === true });
      }
    }
    message(data: Payload): void {
      const owner = this.#owner;
      if (this === owner.#events) {
        owner.#heard = true;
        const { heartbeat } = owner.#options;
        if (!heartbeat || !heartbeat.isAnswer?.(data)) {
          if (owner.#read) {
            owner.#read(data);
          } else {
            owner.#deliver(data);
          }
        }
      }
    }
    alive(): void {
      const owner = this.#owner;
      owner.#heard ||= this === owner.#events;
    }
    ended(end: SocketEnd): void {
      const owner = this.#owner;
      if (this === owner.#events) {
        owner.#socket = owner.#events = undefined;
        owner.#take({ type: "ended", end });
      }
    }
  };

  #deliver(data: unknown): void {
    if (this.readyState < 3) {
      this.dispatchEvent(new MessageEvent("message", { data, origin: this.#origin }));
    }
  }

  /** Finds out where to, and dials: at once where nothing takes its time. */
  #connect(why: Why): void {
    const events = new WebSocket.#Attempt(this as never);
    this.#events = events;
    const source = this.#source;
    const protocols = this.#protocols;
    let code: ClientErrorCode = "ERR_AUTHENTICATE";
    const fail = (cause: unknown): void => {
      const error = new ClientError(code, `No connection could be tried: ${String(cause)}`, cause);
      // Later, because the constructor may stand below, and nobody listens yet.
      this.#ports.clock.after(0, () => {
        events.ended({ ...lost, message: error.message, error } as SocketEnd);
      });
    };
    try {
      const asked = chain(why.kind === "reauthenticate" && this.#options.authenticate?.(why), () => {
        code = "ERR_URL";
        return chain(typeof source === "function" ? source(why) : source, (url) =>
          chain(typeof protocols === "function" ? protocols(why) : protocols, (names) => {
            code = "ERR_DIAL";
            if (events === this.#events && this.#state.kind === "handshake") {
              this.#dial(url, names, events);
            }
            return undefined;
          }),
        );
      });
      asked?.catch(fail);
    } catch (error) {
      if (typeof source !== "function" && typeof protocols !== "function" && !this.#url && why.attempt < 2) {
        this.#state = { kind: "stopped" };
        this.#settle();
        throw error;
      }
      fail(error);
    }
  }

  #dial(url: string | URL, protocols: string | readonly string[] | undefined, events: SocketEvents): void {
    const socket = this.#ports.dial(String(url), ([] as string[]).concat(protocols ?? []), events);
    this.#socket = socket;
    this.#url = socket.url ?? String(url);
    this.#origin = this.#url.replace(/([^/:])[/?#].*/, "$1");
    socket.setBinaryType(this.#binaryType);
  }

  static {
    addAttributes(this, ["open", "message", "error", "close", "retrying", "stop", "drop"]);
  }
}
