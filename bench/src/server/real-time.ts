import { execFileSync } from "node:child_process";

const isRealTime = process.env["BENCH_REALTIME"] === "1";

/** Ranks processes where a run is in real time: the higher goes first, and whoever is not named last. Needs root and `chrt`. */
export function rankInRealTime(pids: readonly (number | undefined)[], rank: number): void {
  for (const pid of isRealTime ? pids : []) {
    if (pid !== undefined) {
      execFileSync("chrt", ["--all-tasks", "--rr", "--pid", String(rank), String(pid)]);
    }
  }
}
