import type { Decision, Ending, StopReason } from "../contract/ending.ts";
import type { Why } from "../contract/options.ts";

/** What the shell is to do, in order. */
export type Effect =
  | readonly ["connect", Why]
  /** Begin the closing handshake. */
  | readonly ["close", code: number | undefined, reason: string | undefined]
  /** Let go of the socket, whatever becomes of it. */
  | readonly ["drop"]
  /** Ask for a sign of life. */
  | readonly ["ask"]
  | readonly ["opened"]
  | readonly ["ended", Ending, Decision]
  | readonly ["fault", unknown]
  | readonly ["stop", StopReason];
