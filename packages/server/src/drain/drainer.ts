import type { Cancel, Chance, Clock } from "@afterclose/wire";
import { longestHintMs } from "@afterclose/wire";
import type { ServerCause } from "@afterclose/codes/causes";
import type { Connection } from "../lifecycle/connection.ts";
import { DrainMessage } from "./drain-message.ts";
import { arrivalsOf, checkDrain, type DrainOptions, timesOf } from "./drain-options.ts";
import { DrainPace } from "./drain-pace.ts";
import { type DrainPlanInput, everyNth, shuffle } from "./drain-plan.ts";
import type { DrainProgress, DrainReport } from "./drain-report.ts";
import { DrainSlots } from "./drain-slots.ts";
import type { Failure } from "../contract/failure.ts";

/** What a drain does to the world. */
export interface DrainWorld<S> {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly closeTimeoutMs: number;
  live(): readonly Connection<S>[];
  /** What was accepted has `flushMs` to go out before the Close. */
  close(connection: Connection<S>, code: number, reason: string, cause: ServerCause, flushMs: number): void;
  /** Cuts a connection; with `abandon`, it also stops waiting for the host to say so. */
  cut(connection: Connection<S>, abandon: boolean): void;
  progress(progress: DrainProgress): void;
  /** One had to be cut. */
  terminated(): void;
  failed(where: Failure["where"], error: unknown): void;
}

const tickMs = 5;
const closesAtOnce = 50;
// Cutting one that holds much back takes long: whoever else is served meanwhile is not to wait for all of them.
const cutsAtOnce = 250;
const cutsForMs = 4;
const progressMs = 500;
// After the deadline's cut, hosts report the ends; whoever has not by then is counted as gone.
const lastWordMs = 250;

/** One drain, from the first Close to the last end. */
export class Drain<S> {
  readonly done: Promise<DrainReport>;
  readonly #message: DrainMessage<S>;
  readonly #options: DrainOptions<S>;
  readonly #world: DrainWorld<S>;
  readonly #row: Connection<S>[];
  readonly #members: Set<Connection<S>>;
  readonly #cut = new Set<Connection<S>>();
  /** Asked so late that they have a moment beyond the deadline to answer. */
  readonly #spared = new Set<Connection<S>>();
  readonly #plan: DrainPlanInput;
  readonly #pace: DrainPace;
  readonly #slots: DrainSlots;
  readonly #startedAt: number;
  readonly #graceMs: number;
  readonly #byCause = new Map<ServerCause, number>();
  readonly #answerMs: number;
  #deadlineMs: number;
  #asked = 0;
  #ended = 0;
  #terminated = 0;
  #progressAt = 0;
  #isOver = false;
  #wasCancelled = false;
  #cancelDeadline: Cancel | undefined;
  #resolve: (report: DrainReport) => void = () => undefined;

  constructor(options: DrainOptions<S>, world: DrainWorld<S>) {
    checkDrain(options);
    this.#options = options;
    this.#world = world;
    const { share } = options;
    this.#message = new DrainMessage(options, (where, error) => {
      world.failed(where, error);
    });
    this.#row = shuffle(share === undefined ? [...world.live()] : oldAndNew(world, share), world.chance);
    this.#members = new Set(this.#row);
    this.#startedAt = world.clock.now();
    const times = timesOf(options, this.#row.length, world.closeTimeoutMs);
    const { graceMs, overMs: wantedMs, deadlineMs } = times;
    this.#answerMs = times.answerMs;
    this.#graceMs = graceMs;
    this.#deadlineMs = deadlineMs;
    // A deadline that is nearer than the pace allows wins; what it leaves for the last to answer is kept free.
    const overMs = Math.max(
      0,
      Math.min(wantedMs, deadlineMs - graceMs - Math.min(world.closeTimeoutMs, deadlineMs / 4)),
    );
    this.#plan = {
      count: this.#row.length,
      overMs,
      ...arrivalsOf(options, this.#row.length, overMs),
    };
    this.#pace = new DrainPace(this.#plan, (deadlineMs - graceMs - overMs) / 4);
    this.#slots = new DrainSlots(this.#plan);
    this.done = new Promise((resolve) => (this.#resolve = resolve));
    this.#begin();
  }

  get cause(): DrainMessage<S>["cause"] {
    return this.#message.cause;
  }

  get code(): number {
    return this.#message.code;
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
    this.#settled();
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
    if (wasCut) {
      this.#terminated++;
      this.#world.terminated();
    }
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
    if (this.#settled()) {
      return;
    }
    this.#setDeadline();
    this.#world.clock.after(this.#graceMs, () => {
      this.#tick();
    });
  }

  /** Whom it is about: of a share, those alone. */
  #live(): readonly Connection<S>[] {
    return this.#options.share === undefined ? this.#world.live() : [...this.#members];
  }

  #setDeadline(): void {
    const { clock } = this.#world;
    this.#cancelDeadline?.();
    this.#cancelDeadline = clock.after(Math.max(0, this.#deadlineMs - (clock.now() - this.#startedAt)), () => {
      this.#cutRest(false);
    });
  }

  #elapsed(): number {
    return this.#world.clock.now() - this.#startedAt - this.#graceMs;
  }

  #tick(): void {
    if (this.#settled()) {
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
    if (this.#settled()) {
      return;
    }
    this.#tellProgress();
    if (!this.#isAllAsked()) {
      this.#world.clock.after(leaving > closesAtOnce ? 1 : tickMs, () => {
        this.#tick();
      });
      return;
    }
    const answeredByMs = this.#elapsed() + this.#graceMs + this.#answerMs;
    if (answeredByMs < this.#deadlineMs) {
      this.#deadlineMs = answeredByMs;
      this.#setDeadline();
    }
  }

  #ask(connection: Connection<S>, place: number): void {
    const leftMs = this.#deadlineMs - (this.#world.clock.now() - this.#startedAt);
    if (leftMs < Math.min(lastWordMs, this.#deadlineMs / 4)) {
      this.#spared.add(connection);
    }
    const [code, reason] = this.#message.next(connection, this.#slots.hintMs(place, this.#elapsed()));
    this.#world.close(connection, code, reason, this.cause, this.#flushMs());
  }

  /** So that whoever reads on at last has time to answer before the deadline. */
  #flushMs(): number {
    const { clock, closeTimeoutMs } = this.#world;
    const leftMs = this.#deadlineMs - (clock.now() - this.#startedAt);
    return Math.max(closeTimeoutMs / 2, leftMs - closeTimeoutMs);
  }

  #cutRest(abandon: boolean): void {
    if (this.#settled()) {
      return;
    }
    const { clock } = this.#world;
    const turnEndsAt = clock.now() + cutsForMs;
    const rest = this.#live().filter((connection) => abandon || this.#isToBeCut(connection));
    let count = 0;
    for (const connection of rest) {
      this.#askAtLast(connection);
      this.#cut.add(connection);
      this.#world.cut(connection, abandon);
      count++;
      if (count === cutsAtOnce || clock.now() >= turnEndsAt) {
        break;
      }
    }
    // Where the last of them ended at once, the next turn finds the drain over.
    const isLast = clock.now() - this.#startedAt >= this.#deadlineMs + lastWordMs;
    const nextMs = count < rest.length ? 1 : tickMs;
    clock.after(isLast ? 0 : nextMs, () => {
      this.#cutRest(isLast);
    });
  }

  /** Time is up, and its turn never came: its Close goes ahead of the cut. */
  #askAtLast(connection: Connection<S>): void {
    if (connection.state === "open" && this.#members.has(connection)) {
      const place = Math.min(this.#asked, this.#row.length - 1);
      this.#asked = place + 1;
      this.#ask(connection, place);
    }
  }

  /** Who has not been asked yet is, even now: everyone polite gets a Close. */
  #isToBeCut(connection: Connection<S>): boolean {
    const isYetToBeAsked = connection.state === "open" && this.#members.has(connection) && !this.#isAllAsked();
    return !isYetToBeAsked && !this.#spared.has(connection) && !this.#cut.has(connection);
  }

  #isAllAsked(): boolean {
    return this.#asked >= this.#row.length;
  }

  #tellProgress(): void {
    const elapsedMs = this.#world.clock.now() - this.#startedAt;
    if (elapsedMs >= this.#progressAt) {
      this.#progressAt = elapsedMs + progressMs;
      this.#world.progress(this.progress);
    }
  }

  get progress(): DrainProgress {
    const elapsedMs = this.#world.clock.now() - this.#startedAt;
    return { total: this.#row.length, asked: this.#asked, ended: this.#ended, elapsedMs };
  }

  /** Whether it is over: not before load balancers had their time to notice. Those who came meanwhile and are on their way out hold up nothing; one who stays is cut in the end. */
  #settled(): boolean {
    const isEmpty = this.#members.size === 0 && !this.#live().some(isOpen);
    if (!this.#isOver && isEmpty && this.#elapsed() >= Math.min(0, this.#deadlineMs - this.#graceMs)) {
      this.#finish(false);
    }
    return this.#isOver;
  }

  #finish(wasCancelled: boolean): void {
    if (this.#isOver) {
      return;
    }
    this.#isOver = true;
    this.#wasCancelled = wasCancelled;
    this.#cancelDeadline?.();
    this.#world.progress(this.progress);
    const left = [...this.#members].filter(isOpen).length;
    this.#resolve({
      mode: this.#options.mode,
      total: this.#row.length,
      closed: this.#ended - this.#terminated,
      terminated: this.#terminated,
      left,
      closing: this.#members.size - left,
      failures: this.#message.failures,
      byCause: Object.fromEntries(this.#byCause),
      tookMs: Math.round(this.#world.clock.now() - this.#startedAt),
      wasCancelled,
    });
  }
}

/** A share of those who are open, evenly among old and new ones. */
function oldAndNew<S>(world: DrainWorld<S>, share: number): Connection<S>[] {
  const open = world
    .live()
    .filter(isOpen)
    .toSorted((one, other) => one.openedAt - other.openedAt);
  return everyNth(open, share, world.chance);
}

function isOpen<S>({ state }: Connection<S>): boolean {
  return state === "open";
}
