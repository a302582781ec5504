import { adviceFor } from "@afterclose/codes/advice";
import { compare, explain, lookup, searchIn, searchRecords } from "@afterclose/codes";
import { loadWords } from "@afterclose/codes/languages";
import { getReasonPhrase, getStatusCode } from "http-status-codes";
import { Bench } from "tinybench";
import { isShort, report } from "./report/report.ts";

const text = await loadWords("en");
const records = searchRecords(text);
const codes = [1000, 1001, 1006, 1012, 1013, 3000, 4001, 2999];
const statuses = [200, 301, 401, 404, 429, 500, 502, 503];
let turn = 0;

/** Another code at each call, so that nothing is measured that only works for one. */
function next(from: readonly number[]): number {
  turn = (turn + 1) % from.length;
  return from[turn] ?? 0;
}

// A single lookup is shorter than the clock's tick, so each of the small ones is done a thousand times over.
const perRun = 1000;
const small = new Set<string>();

function many(name: string, once: () => unknown): readonly [string, () => void] {
  small.add(name);
  return [
    name,
    () => {
      for (let n = 0; n < perRun; n++) {
        once();
      }
    },
  ];
}

const bench = new Bench({ time: isShort ? 50 : 500, warmupTime: isShort ? 10 : 100 });
bench
  .add(...many("control: http-status-codes getReasonPhrase", () => getReasonPhrase(next(statuses))))
  .add(...many("control: http-status-codes getStatusCode", () => getStatusCode("Service Unavailable")))
  .add(...many("lookup", () => lookup(next(codes))))
  .add(...many("advice", () => adviceFor({ code: next(codes) })))
  .add(...many("explain", () => explain(next(codes), { words: text })))
  .add("compare", () => compare(next(codes), next(codes), { words: text }))
  .add("search", () => searchIn(records, "overload"));
await bench.run();

const nsOf = (name: string): number => {
  const result = bench.tasks.find((task) => task.name === name)?.result;
  return result !== undefined && "latency" in result
    ? (result.latency.p50 * 1e6) / (small.has(name) ? perRun : 1)
    : Number.NaN;
};
const control = nsOf("control: http-status-codes getReasonPhrase");
report(
  bench.tasks.map(({ name }) => ({
    what: `${name}, median`,
    value: nsOf(name),
    unit: "ns",
    control,
    peer: name.startsWith("control"),
  })),
);
