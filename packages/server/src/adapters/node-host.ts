import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { getHeapStatistics } from "node:v8";
import type { LoadSample } from "../overload/overload.ts";

/** How long the event loop has waited for work since it began. */
export function nodeIdleMs(): number {
  return performance.eventLoopUtilization().idle;
}

const resolutionMs = 20;

export interface NodeLoad {
  readonly start: () => void;
  readonly sample: () => LoadSample;
  readonly stop: () => void;
}

/** Measures this process between one sample and the next. */
export function createNodeLoad(): NodeLoad {
  const delay = monitorEventLoopDelay({ resolution: resolutionMs });
  let last = performance.eventLoopUtilization();
  return {
    start() {
      delay.enable();
    },
    sample() {
      const now = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(now, last);
      last = now;
      const loopDelayMs = delay.count === 0 ? 0 : Math.max(0, delay.percentile(99) / 1e6 - resolutionMs);
      delay.reset();
      const heap = getHeapStatistics();
      return { loopDelayMs, loopUtilization: utilization, heapRatio: heap.used_heap_size / heap.heap_size_limit };
    },
    stop() {
      delay.disable();
    },
  };
}
