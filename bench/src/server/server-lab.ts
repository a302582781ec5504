import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import type { CrowdSettings } from "./server-crowd.ts";
import type { HostAsk, HostFigures, HostSettings } from "./server-host.ts";

/** A server in its own process, as a scenario drives it. */
export interface HostProcess {
  readonly port: number;
  readonly pid: number | undefined;
  figures(collect?: boolean): Promise<HostFigures>;
  run(name: string): Promise<unknown>;
  stop(): Promise<void>;
}

/** Starts the scenario's own file again as a host. The file must call `serveHost` where `argv[2]` is `host`. */
export async function startHost(
  scenario: string,
  settings: HostSettings,
  flags: readonly string[] = [],
): Promise<HostProcess> {
  const execArgv = ["--expose-gc", ...flags, ...process.execArgv];
  const child = fork(scenario, ["host", JSON.stringify(settings)], { execArgv });
  const ask = async <T>(message: HostAsk): Promise<T> => {
    child.send(message);
    const [answer] = (await once(child, "message")) as [T];
    return answer;
  };
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return {
    port,
    pid: child.pid,
    figures: async (collect = false) => (await ask<{ figures: HostFigures }>({ ask: "figures", collect })).figures,
    run: async (name) => (await ask<{ result: unknown }>({ ask: "run", name })).result,
    stop: () => stop(child),
  };
}

export interface CrowdProcess {
  cpuMs(): Promise<number>;
  stop(): Promise<void>;
}

/**
 * Starts clients in their own process and waits until all are connected. A `niceness` keeps those who flood from taking
 * the processor from what is measured: theirs would be another machine's.
 */
export async function startCrowdProcess(settings: CrowdSettings, niceness = 0): Promise<CrowdProcess> {
  const child = fork(fileURLToPath(new URL("./server-crowd.js", import.meta.url)), ["crowd", JSON.stringify(settings)]);
  setPriority(child.pid ?? 0, niceness);
  await once(child, "message");
  return {
    cpuMs: async () => {
      child.send("tell");
      const [cpuMs] = (await once(child, "message")) as [number];
      return cpuMs;
    },
    stop: () => stop(child),
  };
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  if (child.exitCode === null && child.signalCode === null) {
    await once(child, "exit");
  }
}

export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether this process is the host of a scenario, and what it is to be. */
export function hostSettings(): HostSettings | undefined {
  return process.argv[2] === "host" ? (JSON.parse(process.argv[3] ?? "{}") as HostSettings) : undefined;
}
