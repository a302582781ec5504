import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { isShort, median, report } from "./report/report.ts";

// The whole process of a cold `afterclose 1006`, beside a Node that does nothing, run in turn.
const afterclose = fileURLToPath(new URL("../../packages/cli/bin/afterclose.js", import.meta.url));
const runs = isShort ? 2 : 40;
const calls: Readonly<Record<string, readonly string[]>> = {
  "node -e 0": ["-e", "0"],
  ...Object.fromEntries(
    ["en", "zh-Hans", "ru", "ar", "hi", "th"].map((tag) => [
      `afterclose 1006 --language ${tag}`,
      [afterclose, "1006", "--language", tag],
    ]),
  ),
  "afterclose 4001": [afterclose, "4001"],
  "afterclose 1006 1013": [afterclose, "1006", "1013"],
};

// The shell's own stopwatch is the one that knows the CPU time of a single child, its end included.
const stopwatch = 'TIMEFORMAT="%U %S"; time "$@" | cat > /dev/null';

/** User and system time of one process that writes into a pipe. */
function cpuMs(args: readonly string[]): number {
  const { stderr, status } = spawnSync("bash", ["-c", stopwatch, "bash", process.execPath, ...args], {
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "C" },
  });
  const seconds = /^(\d+\.\d+) (\d+\.\d+)\s*$/.exec(stderr);
  if (status !== 0 || seconds === null) {
    throw new Error(`${args.join(" ")} failed: ${stderr}`);
  }
  return (Number(seconds[1]) + Number(seconds[2])) * 1000;
}

const measured = new Map<string, number[]>(Object.keys(calls).map((name) => [name, []]));
for (let run = 0; run < runs; run++) {
  for (const [name, args] of Object.entries(calls)) {
    measured.get(name)?.push(cpuMs(args));
  }
}

const bare = median(measured.get("node -e 0") ?? []);
report(
  [...measured].flatMap(([what, values]) => [
    { what: `${what}, median`, value: median(values), unit: "ms of CPU", control: bare },
    { what: `${what}, least`, value: Math.min(...values), unit: "ms of CPU" },
  ]),
);
