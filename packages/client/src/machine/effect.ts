import type { Decision, Ending } from "../contract/ending.ts";
import type { Why } from "../contract/options.ts";

/** What the shell is to do after a step. A socket without a state to live in is dropped besides. */
export type Effect =
  | readonly ["connect", Why]
  /** Begin the closing handshake. */
  | readonly ["close", code: number | undefined, reason: string | undefined]
  /** Ask for a sign of life. */
  | readonly ["ask"]
  | readonly ["opened"]
  /** Tell of the ending, if there was a connection, and of what follows. `fault` is what the policy did wrong. */
  | readonly ["ended", Ending | undefined, Decision, fault?: unknown];
