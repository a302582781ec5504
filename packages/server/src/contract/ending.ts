import type { Ending as SharedEnding } from "@afterclose/wire";
import type { ServerCause } from "@afterclose/codes/causes";

/** One connection's end, as the server saw it. */
export interface Ending extends SharedEnding<ServerCause> {
  /** Counts up from 1 within one lifecycle. */
  readonly id: number;
  /** When it ended: milliseconds since 1970, as the clock port's `wall` has it. A date that is set back shows here. */
  readonly at: number;
  /** The reason that arrived, made safe to print in one line. */
  readonly reason: string;
  /** The code that this server sent first, if it began the close and the Close left this process. */
  readonly codeSent: number | undefined;
  /** What the system said: an errno, or the HTTP status of a refusal. */
  readonly detail: string | undefined;
  /** How long nothing had arrived when it ended, to 50 ms. */
  readonly silentMs: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly messagesIn: number;
  readonly messagesOut: number;
  /** Messages that were accepted and did not go out, because the reader was too slow or the connection ended. */
  readonly messagesDropped: number;
  readonly pings: number;
  /** The key that `authenticate` gave. */
  readonly key: string | undefined;
  /** The peer's address, behind trusted proxies as they report it. */
  readonly address: string | undefined;
}
