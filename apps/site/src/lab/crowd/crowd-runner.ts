import type { CrowdPlan, CrowdReturn } from "./crowd.ts";

/** Sends crowds in a worker, one after the other; only the newest plan is of interest. */
export interface CrowdRunner {
  send(plan: CrowdPlan): void;
  stop(): void;
}

/** Opens a runner. Nothing is started before the first plan. */
export function openCrowdRunner(tell: (returns: readonly CrowdReturn[]) => void): CrowdRunner {
  let worker: Worker | undefined;
  let waiting: CrowdPlan | undefined;
  let isBusy = false;

  function next(): void {
    if (isBusy || waiting === undefined) {
      return;
    }
    worker ??= start();
    worker.postMessage(waiting);
    waiting = undefined;
    isBusy = true;
  }

  function start(): Worker {
    const started = new Worker(new URL("./crowd-worker.ts", import.meta.url), { type: "module" });
    started.onmessage = ({ data }: MessageEvent<readonly CrowdReturn[]>) => {
      isBusy = false;
      if (waiting === undefined) {
        tell(data);
      }
      next();
    };
    return started;
  }

  return {
    send: (plan) => {
      waiting = plan;
      next();
    },
    stop: () => {
      worker?.terminate();
    },
  };
}
