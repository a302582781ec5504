import { peerRows, statusRows, usualRow } from "./generated/peer-rows.ts";
import type { AdviceRow, ProfileRange, ProfileRow, Schedule, ScheduleName, StopBecause } from "./generated/types.ts";
import { scheduleNamed } from "./schedule.ts";

/** How one connection ended, as far as advice needs to know. */
export interface EndingFacts {
  readonly code: number;
  readonly reason?: string;
  /** Where the connection was when it ended. Left out, it counts as `open`. */
  readonly phase?: "handshake" | "open" | "closing";
  /** Who sent the first Close frame. Left out, it counts as the peer. */
  readonly closedBy?: "here" | "peer" | "nobody";
  /** Whose view this is. Left out, it is the client's. */
  readonly side?: "client" | "server";
  /** Whether the page that holds the connection is being left. */
  readonly unloading?: boolean;
  /** The HTTP status that refused the handshake, where the host tells it. */
  readonly status?: number | undefined;
  /** The vendor's meanings for its codes. */
  readonly profile?: AdviceProfile | undefined;
}

/** The part of a profile that advice reads. */
export interface AdviceProfile {
  readonly rows: readonly Pick<ProfileRow, "code" | "reasonToken" | "advice">[];
  readonly ranges: readonly Pick<ProfileRange, "from" | "to" | "advice">[];
}

/** What a profile says of one code or of a range, in one shape. */
type Meaning = AdviceProfile["rows"][number] & Partial<AdviceProfile["ranges"][number]>;

interface Meanings {
  readonly rows: readonly Meaning[];
  readonly ranges: readonly Meaning[];
}

/** What an ending asks for. */
export type Advice =
  | { readonly kind: "stop"; readonly because: StopBecause }
  | {
      readonly kind: "retry" | "reauthenticate" | "new-session";
      readonly scheduleName: ScheduleName;
      readonly schedule: Schedule;
      /** How many tries in a row, without a stable connection between them; left out, there is no limit. */
      readonly attempts?: number;
      /** The schedule from then on, where a retry hint came with the ending and the server was not back by then. */
      readonly afterHint?: ScheduleName;
      /** Whether a refused handshake's HTTP status asks for it, and not the outage that it belongs to. */
      readonly answered?: true;
    };

/** What follows an ending. Pure: the same facts give the same advice. */
export function adviceFor(ending: EndingFacts): Advice {
  const { code, closedBy = "peer", side = "client", unloading = false } = ending;
  if (side === "server") {
    return code === 1001 ? stop("they-left") : doneOr(code, "not-ours-to-dial");
  }
  if (unloading) {
    return stop("they-left");
  }
  // What was closed here on purpose stays closed; 1006 and 1015 are nobody's purpose.
  if (closedBy === "here" && code !== 1006 && code !== 1015) {
    return doneOr(code, "closed-here");
  }
  return statusAdvice(ending.status) ?? peerAdvice(ending);
}

/** What an HTTP status that refused a handshake asks for; `undefined` where it says no more than a lost connection. */
export function statusAdvice(status = 0): Advice | undefined {
  const row = statusRows.find(({ from, to }) => status >= from && status <= to);
  return row && ({ ...resolve(row.advice), answered: true } as Advice);
}

/** What follows for a client when the peer or the network ended the connection. */
export function peerAdvice(ending: Pick<EndingFacts, "code" | "reason" | "profile">): Advice {
  return resolve(rowOf(ending.code, ending.reason, ending.profile));
}

function rowOf(code: number, reason = "", profile?: AdviceProfile): AdviceRow {
  // A code of its own is a range of one; rows come first, so that they win over ranges.
  const meant = (profile as Meanings | undefined)?.rows
    .concat((profile as Meanings).ranges)
    .find(
      ({ code: only, from = only, to = from, reasonToken = "" }) =>
        code >= from && code <= to && reason.includes(reasonToken),
    );
  return meant?.advice ?? peerRows[code] ?? usualRow;
}

/** Puts the schedule itself in the place of its name. */
export function resolve(row: AdviceRow): Advice {
  return row.kind === "stop" ? row : { ...row, scheduleName: row.schedule, schedule: scheduleNamed(row.schedule) };
}

/** A closure that says that all is done, or what else it is. */
function doneOr(code: number, otherwise: StopBecause): Advice {
  return stop(code === 1000 || code === 1005 ? "done" : otherwise);
}

function stop(because: StopBecause): Advice {
  return { kind: "stop", because };
}
