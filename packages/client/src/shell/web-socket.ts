import type { Cancel, Payload, Socket, SocketEnd, SocketEvents } from "@afterclose/wire";
import { ClientError, type ClientErrorCode } from "../contract/errors.ts";
import type { SendResult, SocketAttributes, TypedTarget } from "../contract/events.ts";
import type { ClientOptions, ProtocolsSource, UrlSource, Why } from "../contract/options.ts";
import { freshTrail } from "../decision/trail.ts";
import type { Effect } from "../machine/effect.ts";
import type { LifeEvent } from "../contract/life.ts";
import type { MachineEvent } from "../machine/event.ts";
import type { State } from "../machine/state.ts";
import { lost, step } from "../machine/step.ts";
import { type DropReason, holdBack, Queue, type QueueLimits, type Waiting } from "../queue/queue.ts";
import { sizeOf } from "../queue/size-of.ts";
import { addAttributes } from "./add-attributes.ts";
import { chain } from "./chain.ts";
import { checkClose } from "./check-close.ts";
import { type EventClass, makeEvent } from "./make-event.ts";
import { readAhead } from "./read-ahead.ts";
import { type Settled, settleOptions } from "./settle-options.ts";

const noProtocols: readonly string[] = [];
const kindsInOrder = ["open", "closing", "stopped"];

const Target: new <Message>() => TypedTarget<Message> & SocketAttributes<Message> = EventTarget as never;

/** A WebSocket that comes back, when and as the close code says. */
export class WebSocket<Message = MessageEvent["data"]> extends Target<Message> {
  declare static readonly CONNECTING: 0;
  declare static readonly OPEN: 1;
  declare static readonly CLOSING: 2;
  declare static readonly CLOSED: 3;

  #url = "";
  #origin = "";
  #protocol = "";
  #extensions = "";
  #binaryType: "blob" | "arraybuffer" = "blob";
  #state: State = { kind: "waiting", due: 0, trail: freshTrail, firm: true, then: "connect" };
  #socket: Socket | undefined;
  /** The attempt under way; what another one tells is ignored. */
  #attempt: SocketEvents | undefined;
  #heard = false;
  /** What happened while the page was away; told when it comes back, if it does. */
  #held: MachineEvent[] | undefined;
  #discarded = 0;
  #due: number | undefined;
  #timer: Cancel | undefined;
  #leave: Cancel | undefined;
  /** What life tells; without a word, the state's `due` has come. */
  readonly #tell = (event?: LifeEvent): void => this.#take(event ?? { type: "due", heard: this.#heard });
  #queue: Queue | undefined;
  readonly #source: UrlSource;
  readonly #protocols: ProtocolsSource;
  readonly #options: Settled;
  readonly #read: ((data: Payload) => void) | undefined;
  readonly #abort: (() => void) | undefined;

  constructor(url: UrlSource, protocols: ProtocolsSource = noProtocols, options?: ClientOptions<Message>) {
    super();
    this.#source = url;
    this.#protocols = protocols;
    const { codec, signal } = (this.#options = settleOptions(options));
    this.#read = codec?.reader(
      (message) => this.#deliver(message),
      (error) => this.#fail(error),
    );
    this.#abort = signal && (() => this.close());
    if (signal?.aborted) {
      this.close();
    } else {
      this.#tell();
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
    return 1 + kindsInOrder.indexOf(this.#state.kind);
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
    const { codec, buffer, ports } = this.#options;
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
    const drop = (gone: Payload): void => this.#drop(gone, "overflow");
    this.#queue ??= new Queue();
    return this.#queue.add(data, this.#place(), ports.clock.now(), buffer, drop) ? "queued" : "refused";
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
    const { clock, chance } = this.#options.ports;
    const { type } = event;
    const held = this.#held;
    if (type === "due") {
      this.#due = undefined;
      // No host's timer counts further than 31 bits: what is due later is waited for again.
      if (clock.now() < ((this.#state as { due?: number }).due ?? 0)) {
        this.#settle();
        return;
      }
    }
    if (type === "show") {
      this.#held = undefined;
      held?.forEach((one) => this.#take(one));
    }
    if (type === "hide") {
      this.#held ??= [];
    } else if (this.#held && !fromCaller) {
      // What fell due meanwhile is due again as soon as the page is back.
      if (type !== "due") {
        this.#held.push(event);
      }
    } else {
      const at = { now: clock.now(), wall: clock.wall(), draw: chance(), options: this.#options };
      const [state, effect] = step(this.#state, event, at);
      this.#state = state;
      if (state.kind === "waiting" || state.kind === "stopped") {
        this.#socket?.abort();
        this.#socket = this.#attempt = undefined;
      }
      const isLater = fromCaller && effect && effect[0] !== "close";
      if (isLater) {
        clock.after(0, () => this.#perform(effect));
      }
      this.#settle();
      if (effect && !isLater) {
        this.#perform(effect);
      }
    }
  }

  /** Keeps the one timer and the watch on life in step with the state. */
  #settle(): void {
    const { signal, ports } = this.#options;
    const { clock } = ports;
    const abort = this.#abort as () => void;
    const { kind, due } = this.#state as { kind: string; due?: number };
    if (kind === "stopped") {
      this.#leave?.();
      this.#leave = undefined;
      signal?.removeEventListener("abort", abort);
    } else {
      this.#leave ??= ports.life(this.#tell);
      signal?.addEventListener("abort", abort);
    }
    if (due !== this.#due) {
      this.#due = due;
      this.#timer?.();
      this.#timer = due !== undefined && due < 1 / 0 ? clock.after(due - clock.now(), this.#tell) : undefined;
    }
  }

  #perform([name, what, next, fault]: Effect): void {
    const socket = this.#socket;
    if (name === "connect") {
      this.#emit("retrying", what);
      if (this.#state.kind === "handshake") {
        this.#connect(what);
      }
    } else if (name === "close") {
      if (socket) {
        socket.close(what, next);
      } else {
        this.#giveUp(this.#attempt);
      }
    } else if (name === "ask") {
      const { message } = this.#options.heartbeat || {};
      this.#heard = false;
      if (message === undefined) {
        socket?.ping();
      } else {
        socket?.send(typeof message === "function" ? (message as () => Payload)() : message);
      }
    } else if (name === "opened") {
      this.#flush();
      this.#emit("open");
    } else {
      if (fault) {
        this.#fail(fault);
      }
      if (what) {
        const { code, reason, wasClean, raw, phase } = what;
        const { message, error } = raw as SocketEnd & { error?: unknown };
        if (message !== undefined || phase === "handshake") {
          this.#emit("error", { message, error });
        }
        const { CloseEvent } = globalThis as { CloseEvent?: EventClass };
        this.#emit("close", { code, reason, wasClean, raw, ending: what, next }, CloseEvent);
      }
      if (next.kind === "stop") {
        this.#emit("stop", { because: next.because });
      }
    }
  }

  #emit(type: string, fields: object = {}, Class?: EventClass): void {
    this.dispatchEvent(makeEvent(type, fields, Class));
  }

  #fail(error: unknown): void {
    this.#emit("error", { error, message: String(error) });
  }

  #drop(data: Payload, because: DropReason): void {
    this.#emit("drop", { data, because });
  }

  #flush(): void {
    const { buffer, ports } = this.#options;
    let next: Waiting | undefined;
    while (this.readyState === 1 && (next = this.#queue?.next())) {
      const why = holdBack(next, this.#place(), ports.clock.now(), buffer as QueueLimits);
      if (why) {
        this.#drop(next.data, why);
      } else {
        this.#socket?.send(next.data);
      }
    }
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
    opened(protocol: string, extensions: string): void {
      const owner = this.#owner;
      if (this === owner.#attempt) {
        owner.#protocol = protocol;
        owner.#extensions = extensions;
        const { message } = owner.#options.heartbeat || {};
        owner.#take({ type: "opened", asks: message !== undefined || owner.#socket?.can.ping === true });
      }
    }
    message(data: Payload): void {
      const owner = this.#owner;
      if (this === owner.#attempt) {
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
      owner.#heard ||= this === owner.#attempt;
    }
    ended(end: SocketEnd): void {
      const owner = this.#owner;
      if (this === owner.#attempt) {
        owner.#socket = undefined;
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
    const attempt = (this.#attempt = new WebSocket.#Attempt(this as never));
    const { authenticate, ports } = this.#options;
    const source = this.#source;
    const protocols = this.#protocols;
    let code: ClientErrorCode = "ERR_AUTHENTICATE";
    let option = "authenticate";
    const fail = (cause: unknown): void =>
      this.#giveUp(attempt, new ClientError(code, option, cause, "one that works"));
    try {
      const asked = chain(why.kind === "reauthenticate" ? authenticate : undefined, why, () => {
        code = "ERR_URL";
        option = "url";
        return chain(source, why, (url) =>
          chain(protocols, why, (names) => {
            code = "ERR_DIAL";
            if (attempt === this.#attempt && this.#state.kind === "handshake") {
              const socket = ports.dial(
                String(url),
                ([] as string[]).concat((names as string[] | undefined) ?? []),
                attempt,
              );
              this.#socket = socket;
              this.#url = socket.url ?? String(url);
              this.#origin = this.#url.replace(/([^/:])[/?#].*/, "$1");
              socket.setBinaryType(this.#binaryType);
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

  /** Ends an attempt that has no socket: later, because the constructor or a caller may stand below. */
  #giveUp(attempt: SocketEvents | undefined, error?: Error): void {
    this.#options.ports.clock.after(0, () => {
      attempt?.ended({ ...lost, message: error?.message ?? "", error } as SocketEnd);
    });
  }

  static {
    addAttributes(this, ["open", "message", "error", "close", "retrying", "stop", "drop"]);
  }
}
