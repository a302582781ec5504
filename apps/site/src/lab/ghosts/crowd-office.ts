import type { CrowdPlan, CrowdReturn } from "./crowd.ts";

/** Sends crowds in a worker, one after the other; only the newest plan is of interest. */
export interface CrowdOffice {
  send(plan: CrowdPlan): void;
  stop(): void;
}

/** Opens an office. Nothing is started before the first plan. */
export function openCrowdOffice(tell: (returns: readonly CrowdReturn[]) => void): CrowdOffice {
  let worker: Worker | undefined;
  let waiting: CrowdPlan | undefined;
  let isBusy = false;

  function next(): void {
    if (isBusy || waiting === undefined) {
      return;
    }
    worker ??= hire();
    worker.postMessage(waiting);
    waiting = undefined;
    isBusy = true;
  }

  function hire(): Worker {
    const hired = new Worker(new URL("./crowd-worker.ts", import.meta.url), { type: "module" });
    hired.onmessage = ({ data }: MessageEvent<readonly CrowdReturn[]>) => {
      isBusy = false;
      if (waiting === undefined) {
        tell(data);
      }
      next();
    };
    return hired;
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
