import { oneOf } from "@afterclose/wire";
import { assertOption } from "../contract/check-options.ts";
import type { Connection, ConnectionView } from "./connection.ts";
import type { DrainOptions } from "../drain/drain-options.ts";
import type { DrainReport } from "../drain/drain-report.ts";
import { iterate } from "./emitter.ts";
import type { Ending } from "../contract/ending.ts";
import type { Engine } from "./engine.ts";
import type { LifecycleEvents } from "./lifecycle-events.ts";
import type { HostCapabilities, Outgoing } from "../contract/host.ts";
import type { SendOutcome } from "../outbound/outbound-queue.ts";
import { assertStoppable, type Stoppable } from "./stop-server.ts";
import { renderPrometheus } from "../metrics/prometheus.ts";
import { snapshot, type Snapshot } from "../metrics/snapshot.ts";

/** How many endings an iterator keeps for a reader that is behind. */
const endingsKept = 4096;
// Nothing is left to serve afterwards.
const leavingModes = oneOf("restart", "shutdown");

/** What a lifecycle has to know of its host. */
export interface LifecycleHost<S> {
  readonly can: HostCapabilities;
  /** Stopped by `shutdown()` beside the server that is given there. */
  readonly ownServer?: Stoppable;
  readonly connectionOf: (socket: S) => Connection<S> | undefined;
  /** Leaves the host's server, and each socket, as they would be without us. */
  readonly detach: () => void;
}

/** The lifecycle of one server's connections. It never installs a signal handler and never ends the process. */
export class Lifecycle<S> {
  readonly #engine: Engine<S>;
  readonly #host: LifecycleHost<S>;
  /** What the host underneath can do. */
  readonly can: HostCapabilities;

  constructor(engine: Engine<S>, host: LifecycleHost<S>) {
    this.#engine = engine;
    this.#host = host;
    this.can = host.can;
  }

  /** False from the first moment of a drain: what `/readyz` answers. */
  get ready(): boolean {
    return this.#engine.isReady;
  }

  /** Listens; returns what takes the listener off again. */
  on<K extends keyof LifecycleEvents>(event: K, listener: (value: LifecycleEvents[K]) => void): () => void {
    return this.#engine.events.on(event, listener);
  }

  /** Listens for the next one alone; returns what takes the listener off before. */
  once<K extends keyof LifecycleEvents>(event: K, listener: (value: LifecycleEvents[K]) => void): () => void {
    return this.#engine.events.once(event, listener);
  }

  /** Takes a listener off, whichever way it was put on. */
  off<K extends keyof LifecycleEvents>(event: K, listener: (value: LifecycleEvents[K]) => void): void {
    this.#engine.events.off(event, listener);
  }

  /** Every ending from now on. A reader that is behind by 4096 loses the oldest. Leave the loop to stop; `detach()` ends it. */
  endings(): AsyncIterableIterator<Ending> {
    return iterate(this.#engine.events, "ending", endingsKept);
  }

  /**
   * Ends all connections on purpose, evenly, by a deadline; with mode `"rebalance"` a share of them, and stays ready. Called again
   * while that is under way, or one of all is done, it answers with the same report, and the first call's options stand;
   * `resume()` ends that. An option that cannot be meant rejects.
   */
  drain(options: DrainOptions<S>): Promise<DrainReport> {
    return this.#engine.drain(options);
  }

  /**
   * All that has to be done for the process to end by itself: drains, refuses the handshakes that are still under way, and
   * stops `server`, whose requests have `closeTimeoutMs` to finish. Not set: `mode` is `"shutdown"`, and of servers only a
   * `WebSocketServer` with a port of its own is stopped. Where the drain is called off, so is the rest.
   */
  async shutdown(server?: Stoppable, options: Partial<DrainOptions<S>> = {}): Promise<DrainReport> {
    assertOption("drain.mode", options.mode ?? "shutdown", leavingModes);
    assertStoppable(server);
    const report = await this.#engine.drain({ mode: "shutdown", ...options });
    if (!report.wasCancelled) {
      this.#engine.callOffHandshakes();
      const servers = new Set([server, this.#host.ownServer].filter((one) => one !== undefined));
      await Promise.all([...servers].map((one) => this.#engine.stopServer(one)));
    }
    return report;
  }

  /** Takes connections again after a drain. One that is under way is called off. */
  resume(): void {
    this.#engine.resume();
  }

  /** Sends through the bounded queue and says what happened. */
  send(socket: S, data: Outgoing): SendOutcome {
    const connection = this.#host.connectionOf(socket);
    return connection === undefined ? "not-open" : this.#engine.send(connection, data);
  }

  /** Resolves when the next `send`, of any size, would go out at once, or this peer can be sent nothing any more. */
  writable(socket: S): Promise<void> {
    const connection = this.#host.connectionOf(socket);
    return connection === undefined ? Promise.resolve() : this.#engine.sender.writable(connection);
  }

  /** Closes one connection. A code that may not be sent is an error; the reason is cut to 123 bytes. */
  close(socket: S, code?: number, reason?: string): void {
    const connection = this.#host.connectionOf(socket);
    if (connection !== undefined) {
      this.#engine.close(connection, code, reason);
    }
  }

  /**
   * Closes all connections of one principal, with 3000 unless told otherwise, and answers how many there were. A handshake
   * that has begun and turns out to be this principal's gets 401; one that begins later is `authenticate`'s to refuse.
   */
  disconnect(key: string, code?: number, reason?: string): number {
    return this.#engine.disconnect(key, code, reason);
  }

  /**
   * Its credentials are good until this date now, later or sooner than before; `null`: without an end. Then it is closed with
   * 3000. Answers false where that comes too late: it is closing, or gone.
   */
  renew(socket: S, expiresAt: number | null): boolean {
    const connection = this.#host.connectionOf(socket);
    return connection !== undefined && this.#engine.renew(connection, expiresAt);
  }

  /** What is known of one connection. */
  of(socket: S): ConnectionView<S> | undefined {
    return this.#host.connectionOf(socket);
  }

  /** The connections of this moment, as a list of your own. */
  connections(): readonly ConnectionView<S>[] {
    return this.#engine.connections();
  }

  /** All figures at this moment. */
  figures(): Snapshot {
    return snapshot(this.#engine);
  }

  /** All figures in Prometheus' text format. */
  metrics(): string {
    return renderPrometheus(this.figures());
  }

  /**
   * Takes the lifecycle off its server. What waits is handed to the host, connections stay open, and nobody looks after
   * them any more. The iterators of `endings()` end.
   */
  detach(): void {
    this.#host.detach();
    this.#engine.detach();
  }
}
