import type { Schedule } from "@afterclose/codes/advice";
import type { Ending, StopReason } from "./ending.ts";

type Kind = "retry" | "reauthenticate" | "new-session";

/** What a policy may answer. A word takes its delays from the catalogue. */
export type PolicyAnswer =
  | Kind
  | "stop"
  | { readonly kind: "stop"; readonly because?: StopReason }
  | {
      readonly kind: Kind;
      /** The delay itself. Not set: the schedule's. */
      readonly afterMs?: number;
      /** A schedule of your own, or `scheduleNamed(...)` of the catalogue. Not set: the catalogue's for this code. */
      readonly schedule?: Schedule;
      /** How often in a row without a stable connection. Not set: no limit. */
      readonly attempts?: number;
    };

/** For `byCode`: answers by code (`4401`) or by range (`"4400-4499"`); a code wins over a range. */
export type PolicyTable = Readonly<Record<number | `${number}-${number}`, PolicyAnswer>>;

/** Overrides the catalogue. It must be pure; `undefined` leaves the ending to the catalogue. */
export type Policy = (ending: Ending) => PolicyAnswer | undefined;
