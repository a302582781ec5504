import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { fuzzServer } from "../../../scripts/testing/fuzz/fuzz-server.ts";
import { scenarios } from "../src/scenarios/table.ts";
import { type RunningLab, startLab } from "../src/start-lab.ts";
import { open } from "../src/testing/client.ts";

// A minute with `CI=true`. `AFTERCLOSE_FUZZ_SECONDS=3600` goes on for an hour, `AFTERCLOSE_FUZZ_SEED=7` repeats a seed's visitors.
const isCi = process.env["CI"] === "true";
const seconds = Number(process.env["AFTERCLOSE_FUZZ_SECONDS"] ?? (isCi ? "60" : "20"));
const givenSeed = process.env["AFTERCLOSE_FUZZ_SEED"];
const isLong = isCi || process.env["AFTERCLOSE_FUZZ_SECONDS"] !== undefined;
const casesAtMost = isLong ? Number.MAX_SAFE_INTEGER : 4000;

const known = ["/", "/endings.json", ...scenarios.flatMap(({ examples }) => examples.map(({ url }) => url))];

setFlagsFromString("--expose-gc");
const collectGarbage = runInNewContext("gc") as () => void;

async function serves(lab: RunningLab): Promise<void> {
  const client = await open(`${lab.url}/echo`);
  client.socket.send("served?");
  expect(await client.read()).toBe("served?");
  client.socket.terminate();
  const list = await fetch(`${lab.httpUrl}endings.json`);
  expect([list.status, ((await list.json()) as { endings: unknown[] }).endings.length]).toEqual([
    200,
    scenarios.length,
  ]);
}

/** Handles and heap when everybody has left. */
async function quiet(lab: RunningLab): Promise<{ readonly handles: number; readonly heapBytes: number }> {
  await expect.poll(() => lab.lab.connections, { timeout: 10_000 }).toBe(0);
  await expect.poll(() => lab.lab.keeps, { timeout: 10_000 }).toMatchObject({ heldBytes: 0, refused: 0, turns: 0 });
  const sockets = (): number => process.getActiveResourcesInfo().filter((one) => one === "TCPSocketWrap").length;
  // A page's connection may live on for a while after its answer.
  await expect.poll(sockets, { timeout: 15_000 }).toBe(0);
  collectGarbage();
  return { handles: process.getActiveResourcesInfo().length, heapBytes: process.memoryUsage().heapUsed };
}

test(
  "whatever strangers send, nobody else waits, nothing stays, and the lab lives on",
  { timeout: seconds * 1000 + 120_000 },
  async () => {
    const lab = await startLab({
      shared: true,
      maxLifetimeMs: 2000,
      closeTimeoutMs: 200,
      connectTimeoutMs: 1000,
      roomMs: 500,
      maxHandshakesPerSecond: 1_000_000,
    });
    const target = { port: lab.port, known, assertServes: () => serves(lab) };
    const seed = givenSeed === undefined ? {} : { seed: Number(givenSeed) };
    await fuzzServer(target, { ...seed, cases: 500, ms: 20_000 });
    const before = await quiet(lab);
    const report = await fuzzServer(target, { ...seed, cases: casesAtMost, ms: seconds * 1000 });
    const after = await quiet(lab);
    console.log(
      `${String(report.cases)} visitors, longest turn ${report.longestTurnMs.toFixed(0)} ms, heap ${((after.heapBytes - before.heapBytes) / 1e6).toFixed(1)} MB more`,
    );
    expect(report.longestTurnMs).toBeLessThan(200);
    expect(after.handles).toBeLessThanOrEqual(before.handles + 5);
    expect(after.heapBytes - before.heapBytes).toBeLessThan(20_000_000);
    await lab.close();
  },
);
