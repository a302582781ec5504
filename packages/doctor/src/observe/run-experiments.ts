import type { Cancel, Clock } from "@afterclose/wire";
import {
  endedByItself,
  type KernelFacts,
  type ConnectionRecord,
  type Observed,
  type Refused,
  type Role,
} from "./connection-record.ts";
import { doctorDefaults } from "../options.ts";
import type { Payload } from "../protocols/protocol.ts";
import type { Plan } from "./plan.ts";

/** A connection, as an experiment drives it. */
export interface Subject {
  readonly isOpen: boolean;
  /** By the clock, the last time that anything came. */
  readonly lastHeardMs: number;
  ping(payload: string): void;
  pong(): void;
  probe(payload: string): void;
  send(message: Payload): void;
  leave(): void;
  giveUp(kernel?: KernelFacts): void;
  /** What the kernel knows of it. If not set, nothing does. */
  readKernel?(): Promise<Omit<KernelFacts, "sinceMs"> | undefined>;
  onEnd(hear: (record: ConnectionRecord) => void): void;
}

export type OpenSubject = () => Promise<
  | { readonly kind: "open"; readonly socket: Subject }
  | { readonly kind: "refused"; readonly status?: number; readonly errno?: string }
>;

export interface ExperimentPorts {
  readonly open: OpenSubject;
  readonly clock: Clock;
  readonly originMs: number;
  /** How much of the time since a moment this machine was busy with something else. If not set, none. */
  readonly lostMs?: (sinceMs: number) => number;
  readonly message: Payload;
  readonly signal?: AbortSignal | undefined;
  readonly onEnded?: (one: Observed) => void;
  readonly onTick?: (elapsedMs: number, open: number, ended: number) => void;
}

export interface ExperimentResult {
  readonly watchedMs: number;
  readonly connections: readonly Observed[];
  readonly refused: readonly Refused[];
}

const tickMs = 1000;
const shortestPauseMs = 200;
const longestPauseMs = 10_000;

/**
 * Overview: connections in different roles, watched side by side until the time is over; what ended is opened again.
 * It sees them through ports, so that a test runs an hour in a moment. What it saw is plain data for the verdict.
 */
export function runExperiments(plan: Plan, ports: ExperimentPorts): Promise<ExperimentResult> {
  return new Promise((resolve) => {
    new Watch(plan, ports, resolve).begin();
  });
}

interface WatchedRole {
  readonly role: Role;
  socket: Subject | undefined;
  pauseMs: number;
  wasProbed: boolean;
}

class Watch {
  readonly #plan: Plan;
  readonly #ports: ExperimentPorts;
  readonly #resolve: (result: ExperimentResult) => void;
  readonly #watched: WatchedRole[];
  readonly #connections: Observed[] = [];
  readonly #refused: Refused[] = [];
  readonly #timers = new Set<Cancel>();
  readonly #beganMs: number;
  #opens = 0;
  #phase: "watching" | "probing" | "over" = "watching";

  constructor(plan: Plan, ports: ExperimentPorts, resolve: (result: ExperimentResult) => void) {
    this.#plan = plan;
    this.#ports = ports;
    this.#resolve = resolve;
    this.#beganMs = ports.clock.now();
    this.#watched = plan.roles.map((role) => ({ role, socket: undefined, pauseMs: shortestPauseMs, wasProbed: false }));
  }

  begin(): void {
    const { watchMs, staggerMs } = this.#plan;
    this.#watched.forEach((watched, index) => {
      this.#after(index * staggerMs, () => {
        this.#open(watched);
      });
    });
    this.#after(watchMs, () => {
      this.#probe();
    });
    this.#tick();
    const { signal } = this.#ports;
    if (signal?.aborted === true) {
      this.#finish();
    } else {
      signal?.addEventListener("abort", this.#finish, { once: true });
    }
  }

  #after(ms: number, run: () => void): void {
    const cancel = this.#ports.clock.after(ms, () => {
      this.#timers.delete(cancel);
      run();
    });
    this.#timers.add(cancel);
  }

  #tick(): void {
    const open = this.#watched.filter(({ socket }) => socket?.isOpen === true).length;
    const ended = this.#connections.filter(endedByItself).length;
    this.#ports.onTick?.(this.#ports.clock.now() - this.#beganMs, open, ended);
    this.#after(tickMs, () => {
      this.#tick();
    });
  }

  #open(watched: WatchedRole): void {
    if (this.#phase !== "watching" || this.#opens >= doctorDefaults.maxOpens) {
      return;
    }
    this.#opens++;
    void this.#ports.open().then((opened) => {
      if (opened.kind === "open") {
        this.#opened(watched, opened.socket);
      } else {
        this.#turnedAway(watched, opened);
      }
    });
  }

  #turnedAway(watched: WatchedRole, { status, errno }: { readonly status?: number; readonly errno?: string }): void {
    if (this.#phase !== "watching") {
      return;
    }
    const atMs = Math.round(this.#ports.clock.now() - this.#ports.originMs);
    const why = { ...(status === undefined ? {} : { status }), ...(errno === undefined ? {} : { errno }) };
    this.#refused.push({ role: watched.role, atMs, ...why });
    this.#openAgain(watched);
  }

  #openAgain(watched: WatchedRole): void {
    const waitMs = watched.pauseMs;
    watched.pauseMs = Math.min(longestPauseMs, waitMs * 2);
    this.#after(waitMs, () => {
      this.#open(watched);
    });
  }

  #opened(watched: WatchedRole, socket: Subject): void {
    watched.socket = socket;
    socket.onEnd((record) => {
      this.#ended(watched, record);
    });
    if (this.#phase !== "watching") {
      socket.leave();
      return;
    }
    const { watchMs, everyMs } = this.#plan;
    this.#speak(
      watched,
      socket,
      watched.role === "chatty" ? Math.max(doctorDefaults.shortestPingMs, everyMs / 2) : everyMs,
      0,
    );
    if (watched.role === "reconnecting") {
      this.#after(watchMs / 4, () => {
        if (socket.isOpen) {
          socket.leave();
        }
      });
    }
  }

  #speak(watched: WatchedRole, socket: Subject, everyMs: number, turn: number): void {
    if (watched.role === "idle") {
      return;
    }
    this.#after(everyMs, () => {
      if (!socket.isOpen || this.#phase !== "watching") {
        return;
      }
      if (this.#unheardMs(socket.lastHeardMs) > this.#plan.deadMs && watched.role !== "one-way" && turn > 2) {
        void this.#giveUp(socket, socket.lastHeardMs);
        return;
      }
      this.#say(watched.role, socket, turn);
      this.#speak(watched, socket, everyMs, turn + 1);
    });
  }

  /** What came while this machine was busy is not read yet, so that time does not count. */
  #unheardMs(sinceMs: number): number {
    const { clock, lostMs } = this.#ports;
    return clock.now() - sinceMs - (lostMs?.(sinceMs) ?? 0);
  }

  /** Asks the kernel first: is the other machine still there? */
  async #giveUp(socket: Subject, sinceMs: number): Promise<void> {
    const kernel = await socket.readKernel?.();
    socket.giveUp(kernel === undefined ? undefined : { ...kernel, sinceMs: Math.round(this.#unheardMs(sinceMs)) });
  }

  #say(role: Role, socket: Subject, turn: number): void {
    if (role === "one-way") {
      socket.pong();
    } else if (role === "chatty" && this.#plan.sendsMessages && turn % 2 === 0) {
      socket.send(this.#ports.message);
    } else {
      // A server need not answer a message, and has to answer a ping (RFC 6455 §5.5.2).
      socket.ping(`afterclose ${role} ${String(turn)}`);
    }
  }

  #ended(watched: WatchedRole, record: ConnectionRecord): void {
    const foundDead = watched.wasProbed && endedByItself(record);
    const one: Observed = { ...record, role: watched.role, ...(foundDead ? { foundDead } : {}) };
    this.#connections.push(one);
    if (this.#phase !== "watching") {
      return;
    }
    if (endedByItself(one)) {
      this.#ports.onEnded?.(one);
    }
    if (record.ageMs > this.#plan.staggerMs) {
      watched.pauseMs = shortestPauseMs;
    }
    this.#openAgain(watched);
  }

  // A middlebox that forgot a silent connection tells nobody: it shows when one speaks again.
  #probe(): void {
    this.#phase = "probing";
    const silent = this.#watched.filter(
      ({ role, socket }) => (role === "idle" || role === "one-way") && socket?.isOpen === true,
    );
    const begunMs = this.#ports.clock.now();
    for (const watched of silent) {
      watched.wasProbed = true;
      watched.socket?.probe("afterclose probe");
    }
    const look = (): void => {
      const waiting = silent.filter(({ socket }) => socket?.isOpen === true && socket.lastHeardMs < begunMs);
      if (waiting.length === 0) {
        this.#finish();
      } else if (this.#unheardMs(begunMs) >= this.#plan.deadMs) {
        const all = waiting.flatMap(({ socket }) => (socket === undefined ? [] : [this.#giveUp(socket, begunMs)]));
        void Promise.all(all).then(this.#finish);
      } else {
        this.#after(50, look);
      }
    };
    look();
  }

  readonly #finish = (): void => {
    if (this.#phase === "over") {
      return;
    }
    this.#phase = "over";
    this.#ports.signal?.removeEventListener("abort", this.#finish);
    for (const cancel of this.#timers) {
      cancel();
    }
    for (const watched of this.#watched) {
      watched.wasProbed = false;
      if (watched.socket?.isOpen === true) {
        watched.socket.leave();
      }
    }
    this.#resolve({
      watchedMs: Math.round(this.#ports.clock.now() - this.#beganMs),
      connections: this.#connections,
      refused: this.#refused,
    });
  };
}
