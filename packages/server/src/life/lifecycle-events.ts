import type { Cliff } from "../account/cliff.ts";
import type { Ending } from "../contract/ending.ts";
import type { Failure } from "../contract/failure.ts";
import type { DrainProgress } from "../drain/drainer.ts";
import type { OverloadState } from "../overload/overload.ts";

/** What a lifecycle tells. */
export interface LifecycleEvents {
  ending: Ending;
  drain: DrainProgress;
  cliff: Cliff;
  overload: OverloadState;
  ready: boolean;
  shed: { readonly count: number; readonly live: number };
  /** The application's `authenticate` threw. Where nobody listens, only the ending's cause, `server.error`, tells of it. */
  error: Failure;
}
