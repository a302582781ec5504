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
  /** `authenticate` threw, or its answer means nothing. Where nobody listens, only the cause `server.error` tells of it. */
  error: Failure;
}
