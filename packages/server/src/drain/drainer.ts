import type { Cancel, Chance, Clock } from "@afterclose/wire";
import { withRetryHint } from "@afterclose/wire";
import type { ServerCause } from "../contract/cause.ts";
import type { Connection, ConnectionView } from "../life/connection.ts";
import { DrainPace } from "./drain-pace.ts";
import { type DrainPlanInput, hintMs, longestHintMs, shuffle, slotOf } from "./drain-plan.ts";
import { assertMaySend, assertOneOf, assertOption } from "../contract/errors.ts";
import type { Abortable } from "../contract/host.ts";

export interface DrainOptions<S> {
  /** `restart` says that the service comes back and sends 1012; `shutdown` that this node leaves, and sends 1001. */
  readonly mode: "restart" | "shutdown";
  /** The Closes are spread evenly over this long. Not set: 10 seconds, or what `perSecond` makes of it. */
  readonly overMs?: number;
  /** So many Closes per second, instead of `overMs`. */
  readonly perSecond?: number;
  /** Everything is over by then, from the call. Not set: `graceMs` + `overMs` + the lifecycle's `closeMs`. */
  readonly deadlineMs?: number;
  /** How long after readiness turned off the first connection is closed, for load balancers to notice. Not set: 0. */
  readonly graceMs?: number;
  /** How long after its Close a client is asked to come back. Not set: 500 ms. */
  readonly leadMs?: number;
  /** The arrivals at the next node are spread over this long. Not set: as the Closes are. */
  readonly arrivalsOverMs?: number;
  /**
   * The code, or one for each connection. Not set: 1012 or 1001, by the mode. Some stacks (libsoup, Bandit, uWebSockets as
   * a client) turn 1012 into 1006: give them 1001.
   */
  readonly code?: number | ((connection: ConnectionView<S>) => number);
  /** Stands before the hint in the close reason. Not set: `restarting` or `shutting down`. */
  readonly reason?: string;
  /** Told before each Close, for protocols that say it in band as well. */
  readonly notify?: (connection: ConnectionView<S>, returnInMs: number) => void;
  /** Calls the rest of the drain off: those not yet closed stay, and new ones may come again. */
  readonly signal?: Abortable;
}

export const drainDefaults = { overMs: 10_000, graceMs: 0, leadMs: 500 } as const;

export interface DrainProgress {
  readonly total: number;
  /** How many have been asked to leave. */
  readonly asked: number;
  /** How many have ended. */
  readonly ended: number;
  readonly elapsedMs: number;
}

export interface DrainReport {
  readonly mode: "restart" | "shutdown";
  readonly total: number;
  /** Ended before the deadline, in whatever way. */
  readonly closed: number;
  /** Cut: they had not answered their Close in time. */
  readonly terminated: number;
  /** Still open, because the drain was called off. */
  readonly left: number;
  readonly byCause: Readonly<Partial<Record<ServerCause, number>>>;
  readonly tookMs: number;
  readonly wasCancelled: boolean;
}

/** What a drain does to the world. */
export interface DrainWorld<S> {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly closeMs: number;
  live(): readonly Connection<S>[];
  close(connection: Connection<S>, code: number, reason: string, cause: ServerCause): void;
  /** Cuts a connection; with `abandon`, it also stops waiting for the host to say so. */
  cut(connection: Connection<S>, abandon: boolean): void;
  progress(progress: DrainProgress): void;
}

const tickMs = 5;
const closesAtOnce = 50;
const cutsAtOnce = 250;
const progressMs = 500;
// After the deadline's cut, hosts report the ends; whoever has not by then is counted as gone.
const lastWordMs = 250;

/** One drain, from the first Close to the last end. */
export class Drain<S> {
  readonly done: Promise<DrainReport>;
  readonly cause: "drain.restart" | "drain.shutdown";
  readonly code: number;
  readonly #options: DrainOptions<S>;
  readonly #world: DrainWorld<S>;
  readonly #row: Connection<S>[];
  readonly #members: Set<Connection<S>>;
  readonly #plan: DrainPlanInput;
  readonly #pace: DrainPace;
  readonly #startedAt: number;
  readonly #graceMs: number;
  readonly #byCause = new Map<ServerCause, number>();
  readonly #deadlineMs: number;
  #asked = 0;
  #ended = 0;
  #terminated = 0;
  #progressAt = 0;
  #isOver = false;
  #wasCancelled = false;
  #cancelDeadline: Cancel | undefined;
  #resolve: (report: DrainReport) => void = () => undefined;

  constructor(options: DrainOptions<S>, world: DrainWorld<S>) {
    check(options);
    this.#options = options;
    this.#world = world;
    this.cause = options.mode === "restart" ? "drain.restart" : "drain.shutdown";
    this.code = typeof options.code === "number" ? options.code : options.mode === "restart" ? 1012 : 1001;
    this.#row = shuffle([...world.live()], world.chance);
    this.#members = new Set(this.#row);
    this.#startedAt = world.clock.now();
    this.#graceMs = options.graceMs ?? drainDefaults.graceMs;
    const byRate = options.perSecond === undefined ? undefined : (this.#row.length / options.perSecond) * 1000;
    const wantedMs = options.overMs ?? byRate ?? drainDefaults.overMs;
    this.#deadlineMs = options.deadlineMs ?? this.#graceMs + wantedMs + world.closeMs;
    // A deadline that is nearer than the pace allows wins; what it leaves for the last to answer is kept free.
    const overMs = Math.max(
      0,
      Math.min(wantedMs, this.#deadlineMs - this.#graceMs - Math.min(world.closeMs, this.#deadlineMs / 4)),
    );
    this.#plan = {
      count: this.#row.length,
      overMs,
      leadMs: options.leadMs ?? drainDefaults.leadMs,
      arrivalsOverMs: options.arrivalsOverMs ?? overMs,
    };
    this.#pace = new DrainPace(this.#plan, (this.#deadlineMs - this.#graceMs - overMs) / 4);
    this.done = new Promise((resolve) => (this.#resolve = resolve));
    this.#begin();
  }

  /** When someone who comes now had better come: when the arrivals are over. */
  retryAfterMs(): number {
    const { leadMs, arrivalsOverMs } = this.#plan;
    const spreadMs = Math.max(1000, leadMs + arrivalsOverMs - this.#elapsed());
    return Math.min(longestHintMs, Math.round(leadMs + spreadMs * this.#world.chance()));
  }

  /** Hears of every end while it runs. */
  noteEnd(connection: Connection<S>, cause: ServerCause): void {
    // Those who came meanwhile, only to be turned away, are not of this drain.
    if (this.#members.delete(connection)) {
      this.#count(cause, connection.intent?.cut === true);
    }
    if (!this.#isOver && this.#world.live().length === 0 && this.#asked > 0) {
      this.#finish(false);
    }
  }

  get wasCancelled(): boolean {
    return this.#wasCancelled;
  }

  /** Calls the rest off. */
  cancel(): void {
    this.#finish(true);
  }

  #count(cause: ServerCause, wasCut: boolean): void {
    this.#byCause.set(cause, (this.#byCause.get(cause) ?? 0) + 1);
    this.#ended++;
    this.#terminated += wasCut ? 1 : 0;
  }

  #begin(): void {
    const { signal } = this.#options;
    if (signal?.aborted === true) {
      this.#finish(true);
      return;
    }
    const abort = (): void => {
      this.cancel();
    };
    signal?.addEventListener("abort", abort, { once: true });
    void this.done.then(() => signal?.removeEventListener("abort", abort));
    if (this.#row.length === 0) {
      this.#finish(false);
      return;
    }
    this.#cancelDeadline = this.#world.clock.after(this.#deadlineMs, () => {
      this.#cutRest(false);
    });
    this.#world.clock.after(this.#graceMs, () => {
      this.#tick();
    });
  }

  #elapsed(): number {
    return this.#world.clock.now() - this.#startedAt - this.#graceMs;
  }

  #tick(): void {
    if (this.#isOver) {
      return;
    }
    const leaving = this.#pace.take(this.#asked, this.#elapsed());
    for (let count = 0; count < Math.min(leaving, closesAtOnce); count++) {
      const place = this.#asked++;
      const connection = this.#row[place];
      if (connection?.state === "open") {
        this.#ask(connection, place);
      }
    }
    this.#tellProgress();
    if (this.#asked < this.#row.length) {
      this.#world.clock.after(leaving > closesAtOnce ? 1 : tickMs, () => {
        this.#tick();
      });
    } else if (this.#world.live().length === 0) {
      this.#finish(false);
    }
  }

  #ask(connection: Connection<S>, place: number): void {
    const { code, notify, mode, reason } = this.#options;
    const returnInMs = hintMs(slotOf(place, this.#plan), this.#elapsed());
    const said = reason ?? (mode === "restart" ? "restarting" : "shutting down");
    let chosen = this.code;
    try {
      notify?.(connection, returnInMs);
      if (typeof code === "function") {
        const wanted = code(connection);
        assertMaySend(wanted);
        chosen = wanted;
      }
    } catch (error) {
      // The application's mistake is its own to see; the drain goes on.
      this.#world.clock.after(0, () => {
        throw error;
      });
    }
    this.#world.close(connection, chosen, withRetryHint(said, returnInMs), this.cause);
  }

  #cutRest(abandon: boolean): void {
    if (this.#isOver) {
      return;
    }
    this.#asked = Math.max(this.#asked, 1);
    const rest = this.#world.live().slice(0, cutsAtOnce);
    for (const connection of rest) {
      this.#world.cut(connection, abandon);
    }
    // Where the last of them ended at once, the next turn finds the drain over.
    const elapsed = this.#world.clock.now() - this.#startedAt;
    const isLast = elapsed >= this.#deadlineMs + lastWordMs;
    this.#world.clock.after(isLast ? 0 : 5, () => {
      this.#cutRest(isLast);
    });
  }

  #tellProgress(): void {
    const elapsedMs = this.#world.clock.now() - this.#startedAt;
    if (elapsedMs >= this.#progressAt) {
      this.#progressAt = elapsedMs + progressMs;
      this.#world.progress(this.#state());
    }
  }

  #state(): DrainProgress {
    const elapsedMs = this.#world.clock.now() - this.#startedAt;
    return { total: this.#row.length, asked: this.#asked, ended: this.#ended, elapsedMs };
  }

  #finish(wasCancelled: boolean): void {
    if (this.#isOver) {
      return;
    }
    this.#isOver = true;
    this.#wasCancelled = wasCancelled;
    this.#cancelDeadline?.();
    this.#world.progress(this.#state());
    this.#resolve({
      mode: this.#options.mode,
      total: this.#row.length,
      closed: this.#ended - this.#terminated,
      terminated: this.#terminated,
      left: this.#world.live().filter((connection) => connection.state === "open").length,
      byCause: Object.fromEntries(this.#byCause),
      tookMs: Math.round(this.#world.clock.now() - this.#startedAt),
      wasCancelled,
    });
  }
}

function check<S>({
  mode,
  overMs,
  perSecond,
  deadlineMs,
  graceMs,
  leadMs,
  arrivalsOverMs,
  code,
}: DrainOptions<S>): void {
  assertOneOf("drain.mode", mode, ["restart", "shutdown"]);
  assertOption("drain.overMs", overMs ?? 0, 0);
  assertOption("drain.perSecond", perSecond ?? 1, Number.MIN_VALUE);
  assertOption("drain.deadlineMs", deadlineMs ?? 0, 0);
  assertOption("drain.graceMs", graceMs ?? 0, 0);
  assertOption("drain.leadMs", leadMs ?? 0, 0, 86_400_000);
  assertOption("drain.arrivalsOverMs", arrivalsOverMs ?? 0, 0, 80_000_000);
  if (typeof code === "number") {
    assertMaySend(code);
  }
}
