import type { CauseId } from "@afterclose/codes";

/** How TCP, or the WebSocket on it, came to its end, as the raw socket saw it. */
export type End =
  | { readonly kind: "fin" }
  | { readonly kind: "rst" }
  | { readonly kind: "errno"; readonly errno: string }
  /** A Close frame came first. Without a code, the frame was empty. */
  | { readonly kind: "close"; readonly code?: number; readonly reason: string }
  /** The other side broke the protocol. */
  | { readonly kind: "fault"; readonly cause: CauseId; readonly detail: string }
  /** Nothing came any more, not even answers to pings, while TCP stayed open. */
  | { readonly kind: "silent" }
  /** Nothing was wrong when the doctor let go. */
  | { readonly kind: "left" };

export type EndKind = End["kind"];

/** What kinds of silence there are: no byte either way, none from the server, none to it, no message, and none to it (control frames aside). */
export type SilenceName = "any" | "in" | "out" | "data" | "data-out";

export interface Silence {
  /** How long it had lasted when the connection ended. */
  readonly atEndMs: number;
  /** The longest one that the connection lived through. */
  readonly longestMs: number;
  /** The longest one before the last, after which it went on. If not set, there was none. */
  readonly livedMs?: number;
}

/** One connection from its opening to its end. Plain data: an engine that reads it needs no clock. */
export interface ConnectionRecord {
  /** Since the check began. */
  readonly openedAtMs: number;
  readonly ageMs: number;
  /** How much of it this machine was busy with something else: its moments are known no better than this. */
  readonly lateMs?: number;
  readonly end: End;
  /** How TCP ended after a Close frame. */
  readonly tcp?: "fin" | "rst" | "open";
  /** How TCP ended where the doctor's own Close got no answer. */
  readonly cutBy?: End;
  readonly silences: Readonly<Record<SilenceName, Silence>>;
  /** Of one that was given up: what the kernel knew of it. */
  readonly kernel?: KernelFacts;
  readonly pingsSent: number;
  readonly pongsReceived: number;
  readonly messagesIn: number;
  readonly messagesOut: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
}

/** What the kernel knew of a connection (`ss -ti`). */
export interface KernelFacts {
  /** How long the doctor had waited for an answer. */
  readonly sinceMs: number;
  readonly unacked: number;
  readonly lastAckMs: number;
  readonly lastReceivedMs: number;
  readonly backoff: number;
}

/** What a connection of the experiments does while it is open. `check` is one of the ladder's own. */
export type Role = "idle" | "pinged" | "one-way" | "chatty" | "reconnecting" | "check";

export interface Observed extends ConnectionRecord {
  readonly role: Role;
  /** Nothing told of its end; it was found when the doctor spoke again after a silence. */
  readonly foundDead?: boolean;
}

/** An attempt to open a connection that came to nothing. */
export interface Refused {
  readonly role: Role;
  readonly atMs: number;
  readonly status?: number;
  readonly errno?: string;
}

/** Whether the doctor did not end it. */
export function endedByItself({ end }: ConnectionRecord): boolean {
  return end.kind !== "left";
}
