import type { Role } from "./observe/connection-record.ts";
import type { RungId, RungResult } from "./report/report.ts";

/** What happens while a check goes on. */
export type DoctorEvent =
  | { readonly kind: "rung-started"; readonly rung: RungId }
  | { readonly kind: "rung-ended"; readonly result: RungResult }
  | {
      readonly kind: "watching";
      readonly elapsedMs: number;
      readonly watchMs: number;
      readonly open: number;
      readonly ended: number;
    }
  | { readonly kind: "connection-ended"; readonly role: Role; readonly ageMs: number; readonly end: string };
