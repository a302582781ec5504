import type { Duplex } from "node:stream";
import type { Socket } from "node:net";
import type { Observed } from "../observe/connection-record.ts";
import type { RawSocket } from "../connect/raw-socket.ts";
import type { RungId, RungState } from "../report/report.ts";
import type { Saying } from "../report/saying.ts";
import type { CertificateFacts } from "../connect/secure.ts";
import type { Facts, LaterRefusal } from "../verdict/facts.ts";
import { faultsOfCertificate } from "../verdict/reaching-rules.ts";
import type { Connector, HowToAsk, Opened } from "../connect/connector.ts";
import type { Conversation } from "../protocols/converse.ts";

/** What the ladder has gathered so far. Each rung adds what it saw, and leaves what the next one needs. */
export interface CheckRun {
  readonly connector: Connector;
  facts: Facts;
  /** The connection being built up, as far as it has come. */
  carrier?: { readonly tcp: Socket; readonly socket: Duplex };
  socket?: RawSocket;
  /** How the protocol goes on it. */
  conversation?: Conversation;
  /** The message step, which goes on while the first connection is held. */
  echo?: Promise<RungOutcome>;
  /** The ladder's connections whose ends count. */
  sockets: RawSocket[];
  readonly signal: AbortSignal | undefined;
}

export interface RungOutcome {
  readonly state: RungState;
  readonly details?: readonly Saying[];
  /** A client would come no further. */
  readonly stop?: boolean;
}

export interface Rung {
  readonly id: RungId;
  /** Whether it is climbed at all. */
  readonly wanted?: (run: CheckRun) => boolean;
  readonly run: (run: CheckRun) => Promise<RungOutcome> | RungOutcome;
}

/** The lives of the ladder's connections that are over. */
export function recordsOf(sockets: readonly RawSocket[]): readonly Observed[] {
  return sockets.flatMap(({ record }) => (record === undefined ? [] : [{ ...record, role: "check" as const }]));
}

/** Opens a further connection; what it meets that the first did not is kept. */
export async function openFurther(run: CheckRun, how?: HowToAsk): Promise<Opened> {
  const opened = await run.connector.open(how);
  if (run.signal?.aborted === true) {
    return opened;
  }
  if (opened.kind === "refused") {
    const { kind: _, answer, ...rest } = opened;
    keepLater(run, { ...rest, ...(answer === undefined ? {} : { headers: answer.headers, body: answer.body }) });
    return opened;
  }
  const { certificate, socket } = opened;
  if (certificate === undefined || isTrusted(run, certificate)) {
    return opened;
  }
  socket.leave();
  const errno = "CERTIFICATE";
  keepLater(run, { errno, certificate });
  return { kind: "refused", errno };
}

/** Whether a client would go on, as with the first connection's certificate. */
function isTrusted({ connector }: CheckRun, certificate: CertificateFacts): boolean {
  return connector.options.insecure === true || faultsOfCertificate(certificate, connector.clock.wall()).length === 0;
}

function keepLater(run: CheckRun, refusal: Omit<LaterRefusal, "atMs">): void {
  const atMs = Math.round(run.connector.now());
  run.facts = { ...run.facts, later: [...(run.facts.later ?? []), { ...refusal, atMs }] };
}

/** Waits for so long, or until the connection ends or the check is stopped. */
export function waitOrEnd(run: CheckRun, ms: number, socket: RawSocket): Promise<void> {
  const { connector, signal } = run;
  return new Promise((resolve) => {
    const done = (): void => {
      cancel();
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const cancel = connector.lateness.after(ms, done);
    if (signal?.aborted === true) {
      done();
    } else {
      signal?.addEventListener("abort", done, { once: true });
    }
    socket.onEnd(done);
  });
}
