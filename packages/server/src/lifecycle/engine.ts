import type { Cancel, Chance, Clock } from "@afterclose/wire";
import { between } from "@afterclose/wire";
import type { Handshake, HandshakeFacts, Refusal } from "../admission/admission.ts";
import { Handshakes } from "../admission/handshakes.ts";
import type { ServerCause } from "@afterclose/codes/causes";
import { causeOfLocalCode, classify, type EndEvidence } from "../endings/classify.ts";
import { CliffWatch } from "../endings/cliff.ts";
import { Closer } from "../drain/closer.ts";
import { Connection, ConnectionList, type ConnectionView, type Principal } from "./connection.ts";
import { RestartTime } from "../drain/restart-time.ts";
import type { DrainProgress, DrainReport } from "../drain/drain-report.ts";
import type { DrainOptions } from "../drain/drain-options.ts";
import { Drains } from "../drain/drains.ts";
import { Emitter } from "./emitter.ts";
import { Retirement } from "./retirement.ts";
import { stopServer, type Stoppable } from "./stop-server.ts";
import type { Ending } from "../contract/ending.ts";
import { endedConnection, failedHandshake, isPeersFault } from "../endings/ending-record.ts";
import { assertOption } from "../contract/check-options.ts";
import { assertMaySend } from "../contract/errors.ts";
import { type Failure, failureOf } from "../contract/failure.ts";
import type { Host, Outgoing, OutgoingMessage } from "../contract/host.ts";
import type { LifecycleOptions, ResolvedOptions } from "../contract/options.ts";
import type { LifecycleEvents } from "./lifecycle-events.ts";
import { isOverloaded, type LoadSample, type OverloadState } from "../overload/overload.ts";
import type { SendOutcome } from "../outbound/outbound-queue.ts";
import { resolveOptions } from "../contract/resolve-options.ts";
import { Arrivals } from "../inbound/arrivals.ts";
import { createInboundWatch } from "../inbound/inbound-watch.ts";
import { ConnectionTimers } from "../heartbeat/connection-timers.ts";
import { Sender } from "../outbound/sender.ts";
import { Shedder } from "../overload/shedder.ts";
import { Tally } from "../endings/tally.ts";

export interface EnginePorts<S> {
  readonly host: Host<S>;
  readonly clock: Clock;
  readonly chance: Chance;
  /** Not set: the host knows nothing of its load. */
  readonly load?: () => LoadSample;
  /** How long the event loop has waited for work in all. Not set: the host does not say. */
  readonly loopIdleMs?: (() => number) | undefined;
}

/** The one shell of the server: it holds the connections and the timers, and drives its host. An adapter translates for it. */
export class Engine<S> {
  readonly options: ResolvedOptions;
  readonly tally: Tally = new Tally();
  readonly events: Emitter<LifecycleEvents>;
  readonly list: ConnectionList<S> = new ConnectionList<S>();
  readonly sender: Sender<S>;
  readonly arrivals: Arrivals<S>;
  readonly #ports: EnginePorts<S>;
  readonly #timers: ConnectionTimers<S>;
  readonly #retirement: Retirement<S>;
  readonly #closer: Closer<S>;
  readonly #handshakes: Handshakes;
  readonly #shedder: Shedder<S>;
  readonly #cliffs: CliffWatch = new CliffWatch();
  readonly #drains: Drains<S>;
  #endingIds = 0;
  #isAttached = true;
  #hasToldOrigin = false;

  constructor(options: LifecycleOptions, ports: EnginePorts<S>) {
    const { host, clock, chance } = ports;
    this.#ports = ports;
    this.options = resolveOptions(options);
    this.events = new Emitter(clock);
    this.#handshakes = new Handshakes(this.options, {
      clock,
      chance,
      loopIdleMs: ports.loopIdleMs,
      connections: () => this.list.size,
      connectionsOf: (key) => this.list.ofKey(key).size,
      isOverloaded: () => isOverloaded(this.#shedder.state),
      drain: () => this.#drains.whole,
    });
    this.sender = new Sender({
      host,
      options: this.options.outbound,
      clock,
      tooSlow: (connection) => this.#closer.closeSlowReader(connection),
      failed: (error) => this.noteFailure("send's callback", error),
    });
    this.#timers = new ConnectionTimers({
      clock,
      chance,
      host,
      heartbeat: host.can.ping ? this.options.heartbeat : undefined,
      ticked: () => {
        this.arrivals.tick();
        this.#retirement.tick();
      },
      dead: (connection) => this.terminate(connection, "heartbeat.timeout"),
      retire: (connection) => this.#closer.retire(connection),
      silent: (connection) => this.#closer.closeSilent(connection),
      overdue: (connection) => this.#closer.overdue(connection),
    });
    this.#retirement = new Retirement({
      clock,
      elapsed: () => this.#timers.elapsed(),
      sooner: (connection) => {
        this.#timers.retireSooner(connection);
      },
    });
    this.#closer = new Closer({
      host,
      options: this.options,
      timers: this.#timers,
      sender: this.sender,
      retryAfterMs: () => this.retryAfterMs(),
      gone: (connection) => this.ended(connection, {}),
    });
    this.#drains = new Drains<S>({
      clock,
      chance,
      closeTimeoutMs: this.options.closeTimeoutMs,
      restartTime: new RestartTime(this.options.restarts, clock, (error) => this.noteFailure("restarts", error)),
      live: () => this.list.all,
      close: (connection, code, reason, cause, flushMs) =>
        this.#closer.close(connection, { code, reason, cause, flushMs }),
      cut: (connection, abandon, cause) => this.#closer.cut(connection, abandon, cause),
      progress: (progress) => this.events.emit("drain", progress),
      terminated: () => this.tally.drainTerminated++,
      failed: (where, error) => this.noteFailure(where, error),
      readyChanged: () => this.events.emit("ready", this.isReady),
    });
    this.arrivals = new Arrivals({
      host,
      clock,
      options: this.options.inbound,
      timers: this.#timers,
      closer: this.#closer,
      sender: this.sender,
      tally: this.tally,
      isDraining: () => this.#drains.isUnderWay,
    });
    this.#shedder = new Shedder({
      clock,
      options: this.options,
      load: ports.load,
      live: () => this.list.all,
      shed: (connection) => this.#closer.shed(connection),
      changed: (state) => this.events.emit("overload", state),
      failed: (where, error) => this.noteFailure(where, error),
      done: (count) => {
        this.tally.shed += count;
        this.events.emit("shed", { count, live: this.list.size });
      },
    });
  }

  /** False once it was taken off its server. */
  isAttached(): boolean {
    return this.#isAttached;
  }

  get isReady(): boolean {
    return this.#isAttached && this.#drains.whole === undefined;
  }

  /** How far the drain is that is under way or done. */
  get drainProgress(): DrainProgress | undefined {
    return this.#drains.progress;
  }

  get handshakes(): number {
    return this.#handshakes.taken.handshakes.size;
  }

  get overload(): OverloadState {
    return this.#shedder.state;
  }

  /** A timer of the lifecycle's clock. */
  after(ms: number, run: () => void): Cancel {
    return this.#ports.clock.after(ms, run);
  }

  /** How long this handshake has left, whatever part of it took what it had. */
  handshakeLeftMs({ startedAt }: Handshake): number {
    return Math.max(0, this.options.connectTimeoutMs - (this.#ports.clock.now() - startedAt));
  }

  /** A wait for someone who is turned away. */
  retryAfterMs(): number {
    return this.#handshakes.retryAfterMs();
  }

  beginHandshake(facts: HandshakeFacts): { readonly handshake: Handshake; readonly refusal: Refusal | undefined } {
    const begun = this.#handshakes.begin(facts);
    if (begun.refusal?.help !== undefined && !this.#hasToldOrigin) {
      this.#hasToldOrigin = true;
      this.events.emit("error", failureOf("origin", begun.refusal.help));
    }
    return begun;
  }

  judgePrincipal(principal: Principal, handshake?: Handshake): Refusal | undefined {
    return this.#handshakes.judgePrincipal(principal, handshake);
  }

  stopServer(server: Stoppable): Promise<void> {
    return stopServer(server, this.options.closeTimeoutMs, this.#ports.clock);
  }

  /** Refuses the handshakes that wait for somebody's answer. */
  callOffHandshakes(): void {
    this.#handshakes.callOff();
  }

  /** The application's own function threw. */
  noteFailure(where: Failure["where"], error: unknown): void {
    this.tally.failures++;
    this.events.emit("error", failureOf(where, error));
  }

  /** The handshake came to nothing. `detail` is an errno or an HTTP status. */
  failHandshake(handshake: Handshake, cause: ServerCause, detail?: string): void {
    if (handshake.isSettled) {
      return;
    }
    handshake.isSettled = true;
    this.#handshakes.taken.fail(handshake);
    this.tally.handshakes[isPeersFault(cause) ? "failed" : "refused"]++;
    const { clock } = this.#ports;
    const livedMs = clock.now() - handshake.startedAt;
    this.#report(failedHandshake(++this.#endingIds, clock.wall(), cause, detail, livedMs, handshake.address));
  }

  /** The handshake succeeded: from here on the connection is ours. */
  open(handshake: Handshake | undefined, socket: S, principal: Principal, address?: string): Connection<S> {
    const { clock, chance } = this.#ports;
    const now = this.#timers.now();
    const connection = new Connection(socket, handshake?.address ?? address, Math.floor(clock.now()), now);
    if (handshake === undefined) {
      this.#handshakes.taken.adopt(connection);
    } else {
      handshake.isSettled = true;
      this.#handshakes.taken.open(handshake);
      this.tally.handshakes.accepted++;
    }
    connection.key = principal.key;
    connection.data = principal.data;
    this.tally.opened++;
    const { maxAgeMs, maxAgeJitter, inbound } = this.options;
    const afterMs = maxAgeMs === undefined ? undefined : maxAgeMs * (1 - maxAgeJitter * chance());
    this.#retirement.add(connection, afterMs, principal.expiresAt ?? undefined);
    connection.watch = createInboundWatch(inbound, now, this.#timers.elapsed());
    this.list.add(connection);
    this.#timers.add(connection);
    return connection;
  }

  /** Accepted only to be told why it cannot stay. */
  turnAway(connection: Connection<S>, refusal: Refusal): void {
    this.#handshakes.taken.turnAway(connection);
    this.#closer.turnAway(connection, refusal);
  }

  /** False where it is closing already. */
  renew(connection: Connection<S>, expiresAt: number | null): boolean {
    if (expiresAt !== null) {
      assertOption("expiresAt", expiresAt, between(0));
    }
    if (connection.state === "open") {
      this.#retirement.renew(connection, expiresAt ?? undefined);
    }
    return connection.state === "open";
  }

  send(connection: Connection<S>, data: Outgoing, options?: unknown, done?: OutgoingMessage["done"]): SendOutcome {
    return this.sender.send(connection, data, options, done);
  }

  /** The application closes. Codes that may not be sent are its error; a reason is cut to what fits. */
  close(connection: Connection<S>, code?: number, reason = "", cause: ServerCause = causeOfLocalCode(code)): void {
    if (code !== undefined) {
      assertMaySend(code);
    }
    this.#closer.close(connection, { code, reason, cause });
  }

  terminate(connection: Connection<S>, cause: ServerCause = "server.closed"): void {
    this.#closer.terminate(connection, cause);
  }

  /** A Close arrived first, or a FIN. Where the host leaves its `answer` to us, what was accepted goes out before it. */
  peerCloses(connection: Connection<S>, answer?: () => void): void {
    this.#closer.peerCloses(connection, answer);
  }

  /** The peer broke the protocol or a limit; the host closes for that. */
  faulted(connection: Connection<S>, fault: ServerCause): void {
    connection.fault ??= connection.intent === undefined ? fault : undefined;
    this.peerCloses(connection);
  }

  ended(connection: Connection<S>, evidence: EndEvidence): void {
    const { socket } = connection;
    if (connection.state === "ended" || socket === undefined) {
      return;
    }
    const { host, clock } = this.#ports;
    const verdict = classify(evidence, connection.intent, connection.fault);
    const times = {
      at: clock.wall(),
      livedMs: clock.now() - connection.openedAt,
      silentMs: Math.round(this.#timers.since(connection.lastInAt)),
    };
    this.sender.discard(connection);
    const ending = endedConnection(++this.#endingIds, connection, socket, host, evidence, verdict, times);
    connection.state = "ended";
    this.#timers.remove(connection);
    this.arrivals.forget(connection);
    this.#retirement.forget(connection);
    this.list.remove(connection);
    this.#handshakes.taken.end(connection);
    connection.socket = undefined;
    this.#report(ending);
    this.#drains.noteEnd(connection, verdict.cause);
  }

  /** Closes all connections of one principal, and lets none in whose handshake has begun. Answers how many were closed. */
  disconnect(key: string, code = 3000, reason = "access revoked"): number {
    assertMaySend(code);
    this.#handshakes.revoke(key);
    const connections = [...this.list.ofKey(key)];
    for (const connection of connections) {
      this.#closer.revoke(connection, code, reason);
    }
    return connections.length;
  }

  /** Rejects where an option cannot be meant. While a drain is under way or done, its report answers. */
  drain(options: DrainOptions<S>): Promise<DrainReport> {
    return this.#drains.begin(options);
  }

  /** Takes connections again after a drain. One that is under way is called off. */
  resume(): void {
    this.#drains.resume();
  }

  /** Stops judging and measuring. Connections that are open are let go as they are. */
  detach(): void {
    this.#isAttached = false;
    this.#drains.cancel();
    this.#shedder.stop();
    for (const connection of [...this.list.all]) {
      this.sender.release(connection);
      this.#timers.remove(connection);
      this.#retirement.forget(connection);
      this.list.remove(connection);
    }
    this.events.emit("ready", false);
    this.events.end();
  }

  /** The connections of this moment, as the application sees them. */
  connections(): readonly ConnectionView<S>[] {
    return [...this.list.all];
  }

  #report(ending: Ending): void {
    this.tally.ended(ending);
    this.events.emit("ending", ending);
    const cliff = this.#cliffs.note(ending, this.#ports.clock.now());
    if (cliff !== undefined) {
      this.tally.cliffs++;
      this.events.emit("cliff", cliff);
    }
  }
}
