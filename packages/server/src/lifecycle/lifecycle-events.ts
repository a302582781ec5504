import type { Cliff } from "../endings/cliff.ts";
import type { Ending } from "../contract/ending.ts";
import type { Failure } from "../contract/failure.ts";
import type { DrainProgress } from "../drain/drain-report.ts";
import type { OverloadState } from "../overload/overload.ts";

/** What a lifecycle tells. */
export interface LifecycleEvents {
  ending: Ending;
  drain: DrainProgress;
  cliff: Cliff;
  overload: OverloadState;
  ready: boolean;
  shed: { readonly count: number; readonly live: number };
  /**
   * A function of the application's threw, or `authenticate` answered what means nothing: it, a drain's `code` or `notify`, `shedding.order`, or a callback of
   * `send()`. The process is never ended for it. Where nobody listens, the figures count it, and so does a drain's report.
   */
  error: Failure;
}
