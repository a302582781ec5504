import { fitReason, withRetryHint } from "@afterclose/wire";
import type { Intent } from "../endings/classify.ts";
import type { ServerCause } from "../contract/cause.ts";
import type { Connection } from "../lifecycle/connection.ts";
import type { Host } from "../contract/host.ts";
import type { ResolvedOptions } from "../contract/options.ts";
import type { Pulse } from "../heartbeat/pulse.ts";
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
}

export interface CloserInput<S> {
  readonly host: Host<S>;
  readonly options: ResolvedOptions;
  readonly pulse: Pulse<S>;
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

  constructor(input: CloserInput<S>) {
    this.#in = input;
  }

  close(connection: Connection<S>, { code, reason, cause, withinMs, flush = !endsService(cause) }: CloseOrder): void {
    const { host, options, pulse, sender } = this.#in;
    const { socket } = connection;
    if (connection.state !== "open" || socket === undefined) {
      return;
    }
    connection.state = "closing";
    const intent: Intent = { cause, code: undefined, cut: false };
    connection.intent = intent;
    if (!flush) {
      sender.discard(connection);
    }
    pulse.cutAfter(connection, withinMs ?? options.closeTimeoutMs);
    sender.closeAfterQueue(connection, () => {
      intent.code = code;
      host.close(socket, code, code === undefined ? "" : fitReason(reason));
    });
  }

  closeSlowReader(connection: Connection<S>): void {
    const { options, retryAfterMs } = this.#in;
    const reason = withRetryHint("reader too slow", retryAfterMs());
    const withinMs = options.outbound.graceMs;
    this.close(connection, { code: 1013, reason, cause: "limit.slow-reader", withinMs, flush: false });
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

  /** Its credentials are void. Where a Close of ours waits already, that one goes out, past what waits before it. */
  revoke(connection: Connection<S>, code: number, reason: string): void {
    const cause = "auth.revoked";
    this.close(connection, { code, reason, cause });
    if (connection.intent !== undefined && connection.intent.cause !== cause) {
      this.#in.sender.closeNow(connection);
      connection.intent = { ...connection.intent, cause };
    }
  }

  /** Its close deadline has passed. A Close that still waits goes out past what is before it, and has as long again. */
  overdue(connection: Connection<S>): void {
    const { options, pulse, sender } = this.#in;
    if (sender.closeNow(connection)) {
      pulse.cutAfter(connection, options.closeTimeoutMs);
    } else {
      this.cut(connection, false);
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
    const { host, options, pulse, sender, gone } = this.#in;
    const { socket } = connection;
    connection.state = "closing";
    sender.discard(connection);
    if (socket !== undefined) {
      // The Close comes last: where anything is still held, the peer was not sent it.
      if (connection.intent?.code !== undefined && host.bufferedBytes(socket) > 0) {
        connection.intent.code = undefined;
      }
      pulse.cutAfter(connection, options.closeTimeoutMs + 1000);
      host.terminate(socket);
      if (!host.can.terminate) {
        gone(connection);
      }
    }
  }
}
