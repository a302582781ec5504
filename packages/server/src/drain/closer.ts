import { fitReason, withRetryHint } from "@afterclose/wire";
import type { ServerCause } from "@afterclose/codes/causes";
import type { Refusal } from "../admission/admission.ts";
import type { Connection } from "../lifecycle/connection.ts";
import type { Host } from "../contract/host.ts";
import type { ResolvedOptions } from "../contract/options.ts";
import type { ConnectionTimers } from "../heartbeat/connection-timers.ts";
import { ReaderProgress } from "../outbound/reader-progress.ts";
import type { Sender } from "../outbound/sender.ts";

/** How one connection is to be closed. */
export interface CloseOrder {
  readonly code: number | undefined;
  readonly reason: string;
  readonly cause: ServerCause;
  /** Not set: the lifecycle's `closeTimeoutMs`. */
  readonly withinMs?: number;
  /** Whether what waits in the queue goes out first. Not set: yes, unless the cause ends all service. */
  readonly flush?: boolean;
  /** How long that may take. Not set: `outbound.flushMs`. */
  readonly flushMs?: number;
}

/** A Close that comes after what was accepted before it. */
interface Flush<S> {
  readonly progress: ReaderProgress<S>;
  /** When it is over, whatever is left. */
  readonly endsAt: number;
  /** How long the peer then has to find its Close. */
  readonly graceMs: number;
}

const longestLookMs = 1000;
const looksPerTimeout = 4;

export interface CloserInput<S> {
  readonly host: Host<S>;
  readonly options: ResolvedOptions;
  readonly timers: ConnectionTimers<S>;
  readonly sender: Sender<S>;
  readonly retryAfterMs: () => number;
  /** The host will not say that it ended, so it has. */
  readonly gone: (connection: Connection<S>) => void;
}

/** Whether nothing of the peer's reaches the application any more, and nothing that waits goes out to it. */
export function endsService(cause: ServerCause): boolean {
  return cause === "limit.rate" || cause.startsWith("auth.");
}

/** Begins every end that this server sets out to bring about, and makes sure that it comes. */
export class Closer<S> {
  readonly #in: CloserInput<S>;
  readonly #flushes = new WeakMap<Connection<S>, Flush<S>>();
  readonly #lookMs: number;

  constructor(input: CloserInput<S>) {
    this.#in = input;
    const { closeTimeoutMs, outbound } = input.options;
    this.#lookMs = Math.min(longestLookMs, closeTimeoutMs, outbound.noProgressMs / looksPerTimeout);
  }

  close(connection: Connection<S>, order: CloseOrder): void {
    const { host, options, timers, sender } = this.#in;
    const { socket } = connection;
    if (connection.state !== "open" || socket === undefined) {
      return;
    }
    const { cause, flush = !endsService(cause) } = order;
    connection.state = "closing";
    connection.intent = { cause, code: undefined, cut: false };
    if (!flush) {
      sender.discard(connection);
    }
    if (flush && (connection.queue !== undefined || host.bufferedBytes(socket) > 0)) {
      this.#beginFlush(connection, order.flushMs ?? options.outbound.flushMs);
    } else {
      timers.cutAfter(connection, order.withinMs ?? options.closeTimeoutMs);
    }
    sender.closeAfterQueue(connection, (wasDropped) => {
      const { code, reason } = wasDropped ? this.#orderAfterLoss(connection, order) : order;
      if (connection.intent !== undefined) {
        connection.intent.code = code;
      }
      host.close(socket, code, code === undefined ? "" : fitReason(reason));
    });
  }

  #beginFlush(connection: Connection<S>, flushMs: number): void {
    const { host, options, timers } = this.#in;
    const now = timers.elapsed();
    this.#flushes.set(connection, {
      progress: new ReaderProgress(host, connection, now),
      endsAt: now + flushMs,
      // Where nothing waited here, the reader was not slow.
      graceMs: connection.queue === undefined ? options.closeTimeoutMs : options.outbound.graceMs,
    });
    timers.cutAfter(connection, Math.min(this.#lookMs, flushMs));
  }

  #lookAtFlush(connection: Connection<S>, { progress, endsAt, graceMs }: Flush<S>): void {
    const { host, options, timers, sender } = this.#in;
    const { socket } = connection;
    const now = timers.elapsed();
    progress.look(host, connection, now, this.#lookMs);
    const isOut = !sender.holdsClose(connection) && (socket === undefined || host.bufferedBytes(socket) === 0);
    if (!isOut && progress.stalledMs < options.outbound.noProgressMs && now < endsAt) {
      timers.cutAfter(connection, Math.max(1, Math.min(this.#lookMs, endsAt - now)));
      return;
    }
    this.#flushes.delete(connection);
    sender.closeNow(connection);
    timers.cutAfter(connection, graceMs);
  }

  /** Messages that were accepted did not go out: a Close that says all is well would be a lie. */
  #orderAfterLoss(connection: Connection<S>, { code, reason, cause }: CloseOrder): Pick<CloseOrder, "code" | "reason"> {
    const isOfApplication = cause === "close.local" || cause === "server.closed";
    if (connection.intent !== undefined && isOfApplication) {
      connection.intent = { ...connection.intent, cause: "limit.slow-reader" };
    }
    const saysAllIsWell = code === undefined || code === 1000;
    return saysAllIsWell ? this.#tooSlow() : { code, reason };
  }

  #tooSlow(): { readonly code: number; readonly reason: string } {
    const { lossCode } = this.#in.options.outbound;
    return { code: lossCode, reason: withRetryHint("reader too slow", this.#in.retryAfterMs()) };
  }

  /** A Close arrived first, or a FIN. Where the host leaves its `answer` to us, what was accepted goes out before it. */
  peerCloses(connection: Connection<S>, answer?: () => void): void {
    const { sender } = this.#in;
    const isOpen = connection.state === "open";
    if (isOpen || (connection.state === "closing" && sender.holdsClose(connection))) {
      connection.state = "closing";
      // It came first: ours still waited behind the queue, and does not leave any more.
      connection.intent = undefined;
      if (answer === undefined) {
        sender.forgetClose(connection);
        sender.discard(connection);
      }
      this.#answerPeer(connection, answer ?? (() => undefined));
    } else {
      answer?.();
    }
  }

  /** What was accepted goes out before the answer; then the peer has its time to finish. */
  #answerPeer(connection: Connection<S>, answer: () => void): void {
    const { options, timers, sender } = this.#in;
    if (connection.queue === undefined) {
      sender.discard(connection);
      timers.cutAfter(connection, options.closeTimeoutMs);
    } else {
      this.#beginFlush(connection, options.outbound.flushMs);
    }
    sender.closeAfterQueue(connection, answer);
  }

  /** Accepted only to be told why it cannot stay. */
  turnAway(connection: Connection<S>, { cause, closeCode, retryAfterMs }: Refusal): void {
    const reason = reasonToLeave(cause);
    const said = retryAfterMs === undefined ? reason : withRetryHint(reason, retryAfterMs);
    this.close(connection, { code: closeCode, reason: said, cause });
  }

  closeSlowReader(connection: Connection<S>): void {
    const withinMs = this.#in.options.outbound.graceMs;
    this.close(connection, { ...this.#tooSlow(), cause: "limit.slow-reader", withinMs, flush: false });
  }

  shed(connection: Connection<S>): void {
    const reason = withRetryHint("overloaded", this.#in.retryAfterMs());
    this.close(connection, { code: 1013, reason, cause: "shed.overload", flush: false });
  }

  closeSilent(connection: Connection<S>): void {
    this.close(connection, { code: 1001, reason: "no message for too long", cause: "idle.timeout" });
  }

  closeTalker(connection: Connection<S>): void {
    this.close(connection, { code: 1008, reason: "too many messages", cause: "limit.rate" });
  }

  retire(connection: Connection<S>): void {
    const cause = connection.retireCause;
    if (cause === "auth.expired") {
      this.close(connection, { code: 3000, reason: "credentials expired", cause });
    } else {
      this.close(connection, { code: 1012, reason: withRetryHint("maximum age", this.#in.retryAfterMs()), cause });
    }
  }

  /** Its credentials are void. Where a Close of ours waits already, this one takes its place, past what waits before it. */
  revoke(connection: Connection<S>, code: number, reason: string): void {
    const { host, options, timers, sender } = this.#in;
    const { socket, intent } = connection;
    const cause = "auth.revoked";
    if (connection.state === "open") {
      this.close(connection, { code, reason, cause });
    } else if (intent !== undefined && socket !== undefined) {
      const isHeld = sender.holdsClose(connection);
      sender.forgetClose(connection);
      sender.discard(connection);
      connection.intent = { ...intent, cause, code: isHeld ? code : intent.code };
      if (isHeld) {
        this.#flushes.delete(connection);
        timers.cutAfter(connection, options.closeTimeoutMs);
        host.close(socket, code, fitReason(reason));
      }
    }
  }

  /** It is time to look at its Close again: what is before it may have gone out, or have had its time. */
  overdue(connection: Connection<S>): void {
    const flush = this.#flushes.get(connection);
    if (flush === undefined) {
      this.cut(connection, false);
    } else {
      this.#lookAtFlush(connection, flush);
    }
  }

  /**
   * A deadline has passed. With `abandon`, the host's word is not waited for. `cause` is for one that nobody had set out
   * to end yet.
   */
  cut(connection: Connection<S>, abandon: boolean, cause?: ServerCause): void {
    if (cause !== undefined) {
      this.#intend(connection, cause);
    }
    if (connection.intent !== undefined) {
      connection.intent.cut = true;
    }
    this.drop(connection);
    if (abandon) {
      this.#in.gone(connection);
    }
  }

  /** The application ends it without a Close. */
  terminate(connection: Connection<S>, cause: ServerCause): void {
    if (connection.state !== "ended" && connection.socket !== undefined) {
      this.#intend(connection, cause);
      this.drop(connection);
    }
  }

  /** Where the peer has closed already, the end is its doing. */
  #intend(connection: Connection<S>, cause: ServerCause): void {
    if (connection.state === "open") {
      connection.intent ??= { cause, code: undefined, cut: false };
    }
  }

  /** Ends the connection without a Close. */
  drop(connection: Connection<S>): void {
    const { host, options, timers, sender, gone } = this.#in;
    const { socket } = connection;
    connection.state = "closing";
    sender.discard(connection);
    this.#flushes.delete(connection);
    if (socket !== undefined) {
      // The Close comes last: where anything is still held, the peer was not sent it.
      if (connection.intent?.code !== undefined && host.bufferedBytes(socket) > 0) {
        connection.intent.code = undefined;
      }
      timers.cutAfter(connection, options.closeTimeoutMs + 1000);
      host.terminate(socket);
      if (!host.can.terminate) {
        gone(connection);
      }
    }
  }
}

/** What is said to who was accepted only to be closed. */
function reasonToLeave(cause: ServerCause): string {
  if (cause === "auth.revoked") {
    return "access revoked";
  }
  return cause.startsWith("drain.") ? "draining" : "try again later";
}
