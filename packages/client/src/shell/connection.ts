// What the whole client does between its machine and the world: it finds out where to, dials, asks, reads and tells.
import { makeEvent, messageEvent } from "#events";
import { noteState, warnOfDouble } from "#mistakes";
import type { Cancel, Payload } from "@afterclose/wire";
import type { Codec } from "../contract/codec.ts";
import { ClientError, type ClientErrorCode } from "../contract/errors.ts";
import type { LifeEvent } from "../contract/life.ts";
import type { HeartbeatOptions, ProtocolsSource, Source, UrlSource, Why } from "../contract/options.ts";
import type { Effect, Ended } from "../machine/effect.ts";
import type { MachineEvent } from "../machine/event.ts";
import { lost } from "../machine/step.ts";
import { Attempt } from "./attempt.ts";
import { Driver } from "./driver.ts";
import type { Outbox } from "../queue/outbox.ts";
import type { Settled } from "./settle-options.ts";

/** Whom a connection tells. */
export interface Audience {
  dispatchEvent(event: Event): boolean;
}

/** One client's connections, one after the other. */
export class Connection extends Driver {
  url = "";
  protocol = "";
  extensions = "";
  binaryType: "blob" | "arraybuffer" = "blob";
  outbox: Outbox | undefined;
  readonly #audience: Audience;
  readonly #urlSource: UrlSource;
  readonly #protocolsSource: ProtocolsSource;
  readonly #read: ReturnType<Codec<unknown>["reader"]> | undefined;
  #origin = "";
  #unwatch: Cancel | undefined;
  /** What happened while the page was away; told when it comes back, if it does. */
  #held: MachineEvent[] | undefined;
  /** Hears what the page, the network and the caller's signal do. */
  readonly #onLife = (event: LifeEvent | { readonly type: string }): void => {
    if (event.type === "abort") {
      this.take({ type: "close", frame: {} }, true);
    } else {
      this.#hear(event as LifeEvent);
    }
  };

  constructor(audience: Audience, url: UrlSource, protocols: ProtocolsSource, settings: Settled) {
    super(settings);
    this.#audience = audience;
    this.#urlSource = url;
    this.#protocolsSource = protocols;
    this.#read = settings.codec?.reader(
      (message) => {
        this.#deliver(message);
      },
      (error) => {
        this.fail(error);
      },
    );
  }

  /** Makes the first attempt. Throws what the host's constructor throws of a URL or sub-protocols that stand fixed. */
  start(): void {
    this.take({ type: "due" });
    const error = (this.attempt as Attempt | undefined)?.error;
    if (error && typeof this.#urlSource !== "function" && typeof this.#protocolsSource !== "function") {
      this.drop();
      throw error.value as Error;
    }
  }

  override take(event: MachineEvent, isFromCaller = false): void {
    if (this.#held === undefined || isFromCaller) {
      super.take(event, isFromCaller);
    } else if (event.type !== "due") {
      // What falls due meanwhile is due again as soon as the page is back.
      this.#held.push(event);
    }
  }

  /** While the page is away nothing is believed, and nothing begun. */
  #hear(event: LifeEvent): void {
    if (event.type === "hide") {
      this.#held ??= [];
      return;
    }
    const held = this.#held ?? [];
    if (event.type === "show") {
      this.#held = undefined;
      for (const one of held) {
        this.take(one);
      }
    }
    this.take(event);
  }

  protected override settled(): void {
    const isOver = this.state.kind === "stopped";
    const { signal, life } = this.settings;
    if (isOver) {
      this.#unwatch?.();
      this.#unwatch = undefined;
      signal?.removeEventListener("abort", this.#onLife);
    } else {
      this.#unwatch ??= life(this.#onLife);
      signal?.addEventListener("abort", this.#onLife);
    }
    noteState(this);
  }

  protected override perform(effect: Effect): void {
    switch (effect.type) {
      case "connect":
        this.#begin(effect.why);
        break;
      case "close":
        if (this.socket) {
          this.socket.close(effect.frame.code, effect.frame.reason);
        } else {
          this.#giveUp(this.attempt as Attempt);
        }
        break;
      case "ask":
        this.#ask();
        break;
      case "opened":
        this.#tellOpen();
        break;
      case "ended":
        this.#tell(effect);
        break;
      case "look":
    }
  }

  #tellOpen(): void {
    const { buffer } = this.settings;
    const isFirst = buffer && buffer.flush === "before-open";
    if (isFirst) {
      this.outbox?.flush();
    }
    this.emit("open");
    if (!isFirst) {
      this.outbox?.flush();
    }
  }

  #begin(why: Why): void {
    const attempt = new Attempt(this);
    this.attempt = attempt;
    this.emit("retrying", why);
    if (this.#isUnderWay(attempt)) {
      void this.#connect(why, attempt);
    }
  }

  #isUnderWay(attempt: Attempt): boolean {
    return attempt === this.attempt && this.state.kind === "handshake";
  }

  /** Finds out where to, and dials: at once where nothing takes its time. */
  async #connect(why: Why, attempt: Attempt): Promise<void> {
    const { authenticate, dial } = this.settings;
    let stage: readonly [ClientErrorCode, option: string] = ["ERR_AUTHENTICATE", "authenticate"];
    try {
      const credentials = why.kind === "reauthenticate" ? authenticate?.(why) : undefined;
      if (isThenable(credentials)) {
        await credentials;
      }
      stage = ["ERR_URL", "url"];
      const where = answerOf(this.#urlSource, why);
      const href = String(isThenable(where) ? await where : where);
      stage = ["ERR_URL", "protocols"];
      const asked = answerOf(this.#protocolsSource, why);
      const names = isThenable(asked) ? await asked : asked;
      stage = ["ERR_DIAL", "url"];
      if (this.#isUnderWay(attempt)) {
        this.socket = dial(href, ([] as string[]).concat((names as string[] | undefined) ?? []), attempt);
        this.#dialled(this.socket.url ?? href, why);
      }
    } catch (error) {
      attempt.error = new ClientError(...stage, error, "one that works");
      this.#giveUp(attempt);
    }
  }

  #dialled(url: string, why: Why): void {
    this.url = url;
    this.#origin = url.replace(/([^/:])[/?#].*/, "$1");
    this.socket?.setBinaryType(this.binaryType);
    warnOfDouble(this, why);
  }

  /** Ends an attempt that has no socket: later, because the constructor or a caller may stand below. */
  #giveUp(attempt: Attempt): void {
    this.settings.clock.after(0, () => {
      const { error } = attempt;
      attempt.ended({ ...lost, message: error?.message ?? "", ...(error && { error }) });
    });
  }

  #ask(): void {
    const { socket } = this;
    const { message } = this.settings.heartbeat as HeartbeatOptions;
    this.try(() => {
      if (message === undefined || !socket?.isOpen()) {
        socket?.ping();
      } else {
        socket.send(typeof message === "function" ? (message as () => Payload)() : message);
      }
    });
  }

  #tell({ ending, next, fault }: Ended): void {
    if (fault) {
      this.fail(fault);
    }
    if (ending) {
      const { code, reason, wasClean, raw, phase, cause } = ending;
      const { message, error } = raw as { message?: string; error?: unknown };
      if (cause === "client.timeout") {
        this.fail(
          new ClientError("ERR_TIMEOUT", "connectTimeoutMs", this.settings.connectTimeoutMs, "an open connection"),
        );
      } else if (message !== undefined || phase === "handshake") {
        this.emit("error", { message: message === undefined || message === "" ? `Failed: ${cause}.` : message, error });
      }
      this.emit("close", { code, reason, wasClean, raw, ending, next });
    }
    // A listener may have begun again.
    if (next.kind === "stop" && this.state.kind === "stopped") {
      this.emit("stop", { because: next.because });
    }
  }

  emit(type: string, fields: object = {}): void {
    this.#audience.dispatchEvent(makeEvent(type, fields));
  }

  fail(error: unknown): void {
    this.emit("error", { error, message: error instanceof Error ? error.message : String(error) });
  }

  /** Runs what is the caller's: what it throws is told, and stops nothing of ours. */
  try<T>(run: () => T): T | undefined {
    try {
      return run();
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  opened(protocol: string, extensions: string): void {
    this.protocol = protocol;
    this.extensions = extensions;
    const { heartbeat } = this.settings;
    const asks = heartbeat !== false && (heartbeat.message !== undefined || this.socket?.can.ping === true);
    this.take({ type: "opened", asks });
  }

  /** Takes what came in; answers a promise where its check takes its time. */
  receive(data: Payload): PromiseLike<void> | undefined {
    this.heard = true;
    const { isAnswer } = this.settings.heartbeat as HeartbeatOptions;
    if (isAnswer && this.try(() => isAnswer(data))) {
      return undefined;
    }
    const read = this.#read;
    if (!read) {
      this.#deliver(data);
      return undefined;
    }
    return this.try(() => read(data))?.then(undefined, (error: unknown) => {
      this.fail(error);
    });
  }

  #deliver(data: unknown): void {
    if (this.state.kind === "open") {
      this.#audience.dispatchEvent(messageEvent(data, this.#origin));
    }
  }
}

function answerOf<T>(source: Source<T>, why: Why): T | PromiseLike<T> {
  return typeof source === "function" ? (source as (why: Why) => T | PromiseLike<T>)(why) : source;
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (value as PromiseLike<unknown> | undefined | null)?.then === "function";
}
