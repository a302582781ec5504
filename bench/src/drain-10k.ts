import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import { isShort, report, say } from "./report/report.ts";
import type { Measured } from "./report/rows.ts";
import type { DrainClients, DrainClientsAnswer } from "./server/drain-clients.ts";
import { serveHost, type HostMode, type HostStage } from "./server/server-host.ts";
import { hostSettings, startCrowdProcess, startHost, wait } from "./server/server-lab.ts";
import type { DrainReport } from "@afterclose/server";

// A drain of 10,000 connections, the worst of peers among them, and the arrivals at the next node:
// node bench/dist/drain-10k.js [connections] [row ...]; rows count from 0.

const count = Number(process.argv[2] ?? (isShort ? 600 : 10_000));
const overMs = isShort ? 2000 : 20_000;
// One process stands for many machines. Several of them, so that their own pauses do not bunch what thousands would do;
// few, because those that share the processors wait for each other.
const clientProcesses = 3;
// Arrivals wait for each collection. A small nursery keeps them short, and the heap of a server that has run for a while
// grows no more, so that no full one falls into the drain: with Node's own settings the longest took up to 27 ms.
const flags = ["--max-semi-space-size=1", "--initial-old-space-size=512"];

interface Row {
  readonly what: string;
  readonly mode: HostMode;
  readonly kind: DrainClients["kind"];
  /** So many deaf, so many paused, and so many flooding ones. */
  readonly bad: number;
  /** How far over an even flow the fullest 100 ms may be. */
  readonly maxOverEven?: number;
}

const manyBad = isShort ? 10 : 100;
const rows: readonly Row[] = [
  { what: "our clients", mode: "life", kind: "ours", bad: 0, maxOverEven: 1.3 },
  { what: "plain clients", mode: "life", kind: "plain", bad: 0, maxOverEven: 2 },
  { what: `our clients, ${String(3 * manyBad)} bad peers`, mode: "life", kind: "ours", bad: manyBad, maxOverEven: 1.3 },
  {
    what: `plain clients, ${String(3 * manyBad)} bad peers`,
    mode: "life",
    kind: "plain",
    bad: manyBad,
    maxOverEven: 2,
  },
  { what: "control: bare ws in a timed loop, plain clients", mode: "bare", kind: "plain", bad: 0 },
];

async function startClients(settings: DrainClients): Promise<ChildProcess> {
  const file = fileURLToPath(new URL("./server/drain-clients.js", import.meta.url));
  const child = fork(file, [JSON.stringify(settings)], { execArgv: flags });
  // The clients stand for other machines: where they share a core with a server, it goes first.
  setPriority(child.pid ?? 0, 3);
  await once(child, "message");
  return child;
}

async function answerOf(child: ChildProcess): Promise<DrainClientsAnswer> {
  child.send("tell");
  const [answer] = (await once(child, "message")) as [DrainClientsAnswer];
  return answer;
}

async function measure(row: Row): Promise<Measured[]> {
  const { mode, kind, bad } = row;
  const self = fileURLToPath(import.meta.url);
  const first = await startHost(self, { mode, options: {} }, flags);
  const second = await startHost(self, { mode, options: {} }, flags);
  const good = count - 3 * bad;
  const clients = await Promise.all(
    Array.from({ length: clientProcesses }, (_, place) => {
      const share = Math.floor((good + place) / clientProcesses);
      return startClients({ kind, count: share, first: first.port, next: second.port });
    }),
  );
  const rogues =
    bad === 0
      ? undefined
      : await startCrowdProcess({ port: first.port, manners: { deaf: bad, paused: bad, flooding: bad } }, 19);
  await wait(2000);
  const cpuMs = async (): Promise<readonly number[]> => [
    (await first.figures()).cpuMs,
    (await second.figures()).cpuMs,
    (await Promise.all(clients.map(answerOf))).reduce((sum, answer) => sum + answer.cpuMs, 0),
    (await rogues?.cpuMs()) ?? 0,
  ];
  const before = await cpuMs();
  const { messages: messagesBefore } = await first.figures();
  const drained = (await first.run("drain")) as DrainReport;
  const { loopP99Ms, loopMaxMs, messages, gcMaxMs } = await first.figures();
  await wait(1500);
  const accepted = (await second.run("arrivals")) as number[];
  const nextNode = await second.figures();
  const after = await cpuMs();
  const answers = await Promise.all(clients.map(answerOf));
  clients.forEach((child) => child.kill("SIGKILL"));
  await rogues?.stop();
  await first.stop();
  await second.stop();
  const spent = after.map((ms, index) => (ms - (before[index] ?? 0)) / 1000);
  say(`${row.what}: CPU s of server, next node, clients, bad peers: ${spent.map((one) => one.toFixed(1)).join(", ")}`);
  return rowsOf(row, [
    { what: "done after", value: drained.tookMs, unit: "ms", bar: { atMost: overMs + 2000 } },
    { what: "left", value: drained.left, unit: "connections", bar: { atMost: 0 } },
    { what: "closed", value: drained.closed, unit: "connections" },
    { what: "cut", value: drained.terminated, unit: "connections" },
    { what: "arrivals at the next node", value: accepted.length, unit: "connections", bar: { atLeast: good } },
    {
      what: "dialled",
      value: busiest(
        answers.flatMap(({ dials }) => dials),
        100,
      ),
      unit: "times an even flow",
    },
    { what: "accepted", value: busiest(accepted, 100), unit: "times an even flow" },
    { what: "loop p99", value: loopP99Ms, unit: "ms" },
    { what: "loop's longest stall", value: loopMaxMs, unit: "ms" },
    { what: "next node's longest stall", value: nextNode.loopMaxMs, unit: "ms" },
    { what: "clients' longest stall", value: Math.max(...answers.map(({ stallMs }) => stallMs)), unit: "ms" },
    { what: "longest collection of garbage", value: Math.max(gcMaxMs, nextNode.gcMaxMs), unit: "ms" },
    { what: "messages in meanwhile", value: messages - messagesBefore, unit: "messages" },
  ]);
}

/** A flow has the row's own bar; what bare `ws` does is judged by nobody. */
function rowsOf({ what, mode, maxOverEven }: Row, figures: readonly Measured[]): Measured[] {
  return figures.map(({ bar, ...figure }) => {
    const isFlow = figure.unit === "times an even flow" && maxOverEven !== undefined;
    const limit = isFlow ? { atMost: maxOverEven } : bar;
    const named = { ...figure, what: `${what}, ${figure.what}` };
    if (mode === "bare") {
      return { ...named, peer: true };
    }
    return limit === undefined ? named : { ...named, bar: limit };
  });
}

/** The fullest 100 ms, wherever they begin, against what an even flow would put there. */
function busiest(arrivals: readonly number[], widthMs: number): number {
  const sorted = arrivals.toSorted((a, b) => a - b);
  let from = 0;
  let most = 0;
  for (const [index, at] of sorted.entries()) {
    while (at - (sorted[from] ?? at) >= widthMs) {
      from++;
    }
    most = Math.max(most, index - from + 1);
  }
  return most / ((arrivals.length * widthMs) / overMs);
}

/** In the host without a lifecycle: what one writes by hand. */
async function closeByHand({ wss }: HostStage): Promise<Partial<DrainReport>> {
  const all = [...wss.clients];
  const startedAt = performance.now();
  for (let asked = 0; asked < all.length;) {
    const due = Math.min(all.length, ((performance.now() - startedAt) / overMs) * all.length);
    for (; asked < due; asked++) {
      all[asked]?.close(1012);
    }
    await wait(10);
  }
  return {
    tookMs: Math.round(performance.now() - startedAt),
    closed: all.length,
    terminated: 0,
    left: wss.clients.size,
  };
}

async function main(): Promise<void> {
  const wanted = process.argv.slice(3);
  const chosen = wanted.length === 0 ? rows : wanted.map((place) => rows[Number(place)] ?? noRow(place));
  const measured: Measured[] = [];
  for (const row of chosen) {
    measured.push(...(await measure(row)));
  }
  report(measured);
}

function noRow(place: string): never {
  throw new Error(
    `There is no row ${place}. Give ${rows.map(({ what }, index) => `${String(index)} (${what})`).join(", ")}.`,
  );
}

const asHost = hostSettings();
if (asHost === undefined) {
  await main();
} else {
  serveHost(asHost, {
    drain: (stage) => stage.life?.drain({ mode: "restart", overMs }) ?? closeByHand(stage),
    arrivals: ({ arrivals }) => Promise.resolve(arrivals),
  });
}
