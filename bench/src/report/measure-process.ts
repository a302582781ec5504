import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** What it took to run a program to its end. */
export interface ProcessRun {
  readonly seconds: number;
  /** The most that the process and all its children held at one moment. */
  readonly peakMb: number;
}

const sampleEveryMs = 20;

/** Runs a program to its end, and measures the memory of all its processes meanwhile. */
export function measureProcess(args: readonly string[]): Promise<ProcessRun> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
  let peakMb = 0;
  const sampling = setInterval(() => {
    peakMb = Math.max(peakMb, residentMb(child.pid ?? 0));
  }, sampleEveryMs);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      clearInterval(sampling);
      if (code === 0) {
        resolve({ seconds: (performance.now() - begun) / 1000, peakMb });
      } else {
        reject(new Error(`${args.join(" ")} ended with status ${String(code)}; see above.`));
      }
    });
  });
}

/** The resident memory of a process and of all that it started; what two share counts twice. */
function residentMb(root: number): number {
  const parents = new Map<number, number>();
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    const stat = readNow(`/proc/${pid}/stat`);
    parents.set(Number(pid), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
  }
  const isOurs = (pid: number): boolean => pid === root || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  const kilobytes = [...parents.keys()]
    .filter(isOurs)
    .map((pid) => Number(/VmRSS:\s+(\d+)/.exec(readNow(`/proc/${String(pid)}/status`))?.[1] ?? 0));
  return (kilobytes.reduce((sum, one) => sum + one, 0) * 1024) / 1e6;
}

/** A process may end between the list and the look. */
function readNow(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
