import type { Cancel, Payload, Progress, Socket, SocketEnd, SocketEvents } from "@afterclose/wire";
import type { Codec } from "../contract/codec.ts";
import { ClientError, type ClientErrorCode } from "../contract/errors.ts";
import type { SendResult } from "../contract/events.ts";
import type { ClientOptions, HeartbeatOptions, ProtocolsSource, UrlSource, Why } from "../contract/options.ts";
import { freshTrail } from "../decision/trail.ts";
import type { Effect } from "../machine/effect.ts";
import type { LifeEvent } from "../contract/life.ts";
import type { MachineEvent } from "../machine/event.ts";
import type { State } from "../machine/state.ts";
import { isLive, lost, step } from "../machine/step.ts";
import { Queue, type QueueLimits } from "../queue/queue.ts";
import { sizeOf } from "../queue/size-of.ts";
import { addAttributes } from "./add-attributes.ts";
import { type Attempt, settleWithin, stages } from "./attempt.ts";
import { checkClose } from "./check-close.ts";
import { hasMoved } from "./has-moved.ts";
import { makeEvent } from "./make-event.ts";
import { readAhead } from "./read-ahead.ts";
import { type Settled, settleOptions } from "./settle-options.ts";
import { SocketTarget } from "./socket-target.ts";

const noProtocols: readonly string[] = [];
const kindsInOrder = ["open", "closing", "stopped"];
const due: LifeEvent | Event = { type: "due" } as never;
/** A WebSocket that comes back, when and as the close code says. */
export class WebSocket<Message = MessageEvent["data"]> extends SocketTarget<Message> {
  #url = "";
  #origin = "";
  #protocol = "";
  #extensions = "";
  #binaryType: "blob" | "arraybuffer" = "blob";
  #state: State = { kind: "waiting", due: 0, trail: freshTrail, firm: true, then: "connect" };
  #socket: Socket | undefined;
  /** The attempt under way; what another one tells is ignored. */
  #attempt: Attempt | undefined;
  #heard = false;
  /** What had come in and what had yet to go out when the last question was asked. */
  #asked: Progress | undefined;
  /** What happened while the page was away; told when it comes back, if it does. */
  #held: MachineEvent[] | undefined;
  #discarded = 0;
  #due: number | undefined;
  #timer: Cancel | undefined;
  #leave: Cancel | undefined;
  /** What life tells, and a signal; without a word, the state's `due` has come. */
  readonly #tell = (event: LifeEvent | Event = due): void => {
    if (event.type === "abort") {
      this.close();
    } else {
      this.#take(event as LifeEvent);
    }
  };
  #queue: Queue | undefined;
  readonly #source: UrlSource;
  readonly #protocols: ProtocolsSource;
  readonly #options: Settled;
  readonly #read: ReturnType<Codec<Message>["reader"]> | undefined;

  constructor(url: UrlSource, protocols: ProtocolsSource = noProtocols, options?: ClientOptions<Message>) {
    super();
    this.#source = url;
    this.#protocols = protocols;
    const { codec, signal } = (this.#options = settleOptions(options));
    this.#read = codec?.reader(
      (message) => this.#deliver(message),
      (error) => this.#fail(error),
    );
    if (signal?.aborted) {
      this.close();
    } else {
      this.#tell();
    }
    const error = this.#attempt?.error;
    if (error && typeof url !== "function" && typeof protocols !== "function") {
      this.#attempt = undefined;
      this.#state = { kind: "stopped" };
      this.#settle();
      throw error.value as Error;
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
  get readyState(): 0 | 1 | 2 | 3 {
    const state = 1 + kindsInOrder.indexOf(this.#state.kind);
    // The peer's Close may be here long before the line ends.
    return (state === 1 && !this.#socket?.isOpen() ? 2 : state) as 0 | 1 | 2 | 3;
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
    const { codec, buffer, clock } = this.#options;
    const data = codec ? codec.write(message) : (message as Payload);
    const { readyState } = this;
    if (readyState === 1) {
      this.#socket?.send(data);
      return "sent";
    }
    // Behind the peer's Close it waits for what follows, as between two connections.
    if (this.#state.kind === "closing" || readyState === 3 || (readyState && !buffer)) {
      this.#discarded += sizeOf(data);
      return "refused";
    }
    if (!buffer) {
      throw new DOMException("Not open: wait for `open`, or allow `buffer`.", "InvalidStateError");
    }
    this.#queue ??= new Queue();
    return this.#queue.add(data, this.#place(), clock.wall(), buffer, (data) =>
      this.#emit("drop", { data, because: "full" }),
    );
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
  takeUnsent(): Payload[] {
    return this.#queue?.takeUnsent() ?? [];
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
    const { clock, chance } = this.#options;
    const { type } = event;
    const held = this.#held;
    if (type === "due") {
      this.#due = undefined;
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
      const [state, effect] = step(this.#state, event, {
        now: clock.now(),
        wall: clock.wall(),
        draw: chance(),
        heard: this.#heard || hasMoved(this.#asked, this.#socket?.progress()),
        options: this.#options,
      });
      const run = effect && (() => this.#perform(effect));
      const later = fromCaller && effect?.[0] !== "close" ? run : undefined;
      this.#state = state;
      if (!isLive(state)) {
        this.#socket?.abort();
        this.#socket = this.#attempt = undefined;
      }
      if (later) {
        clock.after(0, later);
      }
      this.#settle();
      if (!later) {
        run?.();
      }
    }
  }

  /** Keeps the one timer and the watch on life in step with the state. */
  #settle(): void {
    const { signal, clock, life } = this.#options;
    // A state that waits for nothing is due never.
    const { kind, due = 1 / 0 } = this.#state as { kind: string; due?: number };
    if (kind === "stopped") {
      this.#leave?.();
      this.#leave = undefined;
      signal?.removeEventListener("abort", this.#tell);
    } else {
      this.#leave ??= life(this.#tell);
      signal?.addEventListener("abort", this.#tell);
    }
    if (due !== this.#due) {
      this.#due = due;
      this.#timer?.();
      this.#timer = due < 1 / 0 ? clock.after(due - clock.now(), this.#tell) : undefined;
    }
  }

  #perform([name, what, next, fault]: Effect): void {
    const socket = this.#socket;
    if (name === "connect") {
      const attempt: Attempt = (this.#attempt = new WebSocket.#Attempt(this as never));
      this.#emit("retrying", what);
      if (attempt === this.#attempt && this.#state.kind === "handshake") {
        void this.#connect(what, attempt);
      }
    } else if (name === "close") {
      if (socket) {
        socket.close(what, next);
      } else {
        this.#giveUp(this.#attempt);
      }
    } else if (name === "ask") {
      const { message } = this.#options.heartbeat as HeartbeatOptions;
      this.#heard = false;
      this.#asked = socket?.progress();
      this.#try(() => {
        if (message === undefined || !socket?.isOpen()) {
          socket?.ping();
        } else {
          socket.send(typeof message === "function" ? (message as () => Payload)() : message);
        }
      });
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
        this.#emit("close", { code, reason, wasClean, raw, ending: what, next });
      }
      // A listener may have begun again.
      if (next.kind === "stop" && this.#state.kind === "stopped") {
        this.#emit("stop", { because: next.because });
      }
    }
  }

  #emit(type: string, fields: object = {}): void {
    this.dispatchEvent(makeEvent(type, fields));
  }

  #fail(error: unknown): void {
    this.#emit("error", { error, message: String(error) });
  }

  /** Runs what is the caller's: what it throws is told, and stops nothing of ours. */
  #try<T>(run: () => T): T | undefined {
    try {
      return run();
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  #flush(): void {
    const { buffer, clock } = this.#options;
    const isOpen = (): boolean => this.readyState === 1;
    const send = (data: Payload): void => this.#try(() => this.#socket?.send(data));
    // Told only now: what a listener sends instead goes behind what waited.
    this.#queue
      ?.leave(isOpen, send, this.#place(), clock.wall(), buffer as QueueLimits)
      .forEach(([data, because]) => this.#emit("drop", { data, because }));
  }

  /** Where messages go: a token in the query does not make it another place. */
  #place(): string {
    return this.#url.replace(/[?#].*/, "");
  }

  /** One attempt, as its socket knows it. It outlives its time without harm: only the one under way is heard. */
  static readonly #Attempt = class implements SocketEvents {
    readonly #owner: WebSocket;
    // Without a value until something fails: an idle connection has no room for it.
    declare error?: ClientError;
    /** Checks of messages that take their time. */
    declare reading?: PromiseLike<void> | undefined;
    constructor(owner: WebSocket) {
      this.#owner = owner;
    }
    opened(protocol: string, extensions: string): void {
      const owner = this.#owner;
      if (this === owner.#attempt) {
        owner.#protocol = protocol;
        owner.#extensions = extensions;
        const { heartbeat } = owner.#options;
        const asks = heartbeat && (heartbeat.message !== undefined || owner.#socket?.can.ping === true);
        owner.#take({ type: "opened", asks });
      }
    }
    message(data: Payload): void {
      const owner = this.#owner;
      if (this === owner.#attempt) {
        owner.#heard = true;
        const heartbeat = owner.#options.heartbeat as HeartbeatOptions;
        if (!heartbeat.isAnswer || !owner.#try(() => heartbeat.isAnswer?.(data))) {
          const read = owner.#read;
          if (read) {
            this.reading =
              owner.#try(() => read(data))?.then(undefined, (e: unknown) => owner.#fail(e)) ?? this.reading;
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
      const { reading } = this;
      if (reading) {
        // What came before the end is told before it, unless its check takes longer than a Close may.
        this.reading = undefined;
        settleWithin(owner.#options.closeTimeoutMs, owner.#options.clock, reading, () => this.ended(end));
      } else if (this === owner.#attempt) {
        owner.#socket = undefined;
        owner.#take({ type: "ended", end });
      }
    }
  };

  #deliver(data: unknown): void {
    if (this.#state.kind === "open") {
      this.dispatchEvent(new MessageEvent("message", { data, origin: this.#origin }));
    }
  }

  /** Finds out where to, and dials: at once where nothing takes its time. */
  async #connect(why: Why, attempt: Attempt): Promise<void> {
    const { authenticate, dial } = this.#options;
    const found: unknown[] = [];
    try {
      for (const source of [why.kind === "reauthenticate" && authenticate, this.#source, this.#protocols]) {
        const value: unknown = typeof source === "function" ? source(why) : source;
        found.push((value as PromiseLike<unknown> | undefined)?.then ? await value : value);
      }
      if (attempt === this.#attempt && this.#state.kind === "handshake") {
        const [, url, names] = found as [unknown, string | URL, string | undefined];
        const socket = (this.#socket = dial(String(url), ([] as string[]).concat(names ?? []), attempt));
        this.#url = socket.url ?? String(url);
        this.#origin = this.#url.replace(/([^/:])[/?#].*/, "$1");
        socket.setBinaryType(this.#binaryType);
      }
    } catch (error) {
      const [code, option] = stages[found.length] as [ClientErrorCode, string];
      attempt.error = new ClientError(code, option, error, "one that works");
      this.#giveUp(attempt);
    }
  }

  /** Ends an attempt that has no socket: later, because the constructor or a caller may stand below. */
  #giveUp(attempt: Attempt | undefined): void {
    this.#options.clock.after(0, () => {
      const error = attempt?.error;
      attempt?.ended({ ...lost, message: error?.message ?? "", error } as SocketEnd);
    });
  }

  static {
    addAttributes(this, ["open", "message", "error", "close", "retrying", "stop", "drop"]);
  }
}
