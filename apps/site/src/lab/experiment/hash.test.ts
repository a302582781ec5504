import fc from "fast-check";
import { scenarios } from "@afterclose/lab";
import { mayAppearOnWire } from "@afterclose/codes/advice";
import { describe, expect, test } from "vitest";
import type { PageParameter } from "../lab-words.ts";
import { codeOf, type Experiment, experimentForCode, experimentOf, labPathOf, mayRun } from "./experiment.ts";
import { formatHash, parseHash } from "./hash.ts";
import { scenarioNamed, pageScenarios } from "./page-scenarios.ts";

const duration = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 1, max: 30_000 }).map((ms) => `${String(ms)}ms`),
  fc.integer({ min: 1, max: 30 }).map((s) => `${String(s)}s`),
);
const rate = fc.oneof(fc.constant(""), fc.integer({ min: 1, max: 99 }).map(String));
const values: Readonly<Record<PageParameter, fc.Arbitrary<string>>> = {
  after: duration,
  down: duration,
  for: duration,
  up: duration,
  over: duration,
  retryAfter: duration,
  tick: rate,
  rate,
  then: fc.constantFrom("", "echo"),
  reason: fc.string({ unit: "grapheme", maxLength: 10 }).filter((text) => new TextEncoder().encode(text).length < 124),
  how: fc.constantFrom("", "fin", "rst", "1001", "4000"),
  answer: fc.constantFrom("", "close", "503"),
};

const experiments: fc.Arbitrary<Experiment> = fc.constantFrom(...pageScenarios).chain((scenario) =>
  fc.record({
    scenario: fc.constant(scenario.name),
    value: valueFor(scenario.name),
    parameters: fc.record(
      Object.fromEntries(
        Object.keys(scenario.parameters).map((name) => [name, values[name as PageParameter]] as const),
      ),
    ),
    clients: fc.nat(500),
    downtimeMs: fc.nat(20_000),
    seed: fc.nat(2 ** 31 - 1),
    where: fc.constantFrom("server", "simulator"),
  }),
);

function valueFor(name: string): fc.Arbitrary<string> {
  const number = fc.nat(65_535);
  switch (name) {
    case "close":
      return number.filter(mayAppearOnWire).map(String);
    case "illegal":
      return number.filter((code) => !mayAppearOnWire(code)).map(String);
    case "handshake-status":
      return fc.integer({ min: 200, max: 599 }).map(String);
    default:
      return fc.constant("");
  }
}

describe("a link to an experiment", () => {
  test("replays exactly that experiment", () => {
    fc.assert(
      fc.property(experiments, (experiment) => {
        expect(parseHash(formatHash(experiment))).toEqual(experiment);
      }),
    );
  });

  test("survives a browser's address bar", () => {
    fc.assert(
      fc.property(experiments, (experiment) => {
        const { hash } = new URL(formatHash(experiment), "https://site.invalid/lab");
        expect(parseHash(hash)).toEqual(experiment);
      }),
    );
  });

  test.each([
    ["#close-1012", "close", "1012"],
    ["#close-4001", "close", "4001"],
    ["#close-empty", "close-empty", ""],
    ["#illegal-1006", "illegal", "1006"],
    ["#handshake-503", "handshake-status", "503"],
    ["#handshake-silent", "handshake-silent", ""],
    ["#abort-fin", "abort-fin", ""],
    ["#restart", "restart", ""],
    ["#/close/1012", "close", "1012"],
    ["#/close", "close-empty", ""],
    ["#/handshake/404", "handshake-status", "404"],
  ])("may be as short as %s", (hash, scenario, value) => {
    expect(parseHash(hash)).toEqual(experimentOf(scenarioNamed(scenario as Experiment["scenario"]), value));
  });

  test.each(["", "#", "#nothing", "#/nothing", "#close-1006", "#/close/99999", "#illegal-1000", "#handshake-600"])(
    "that says %j leads nowhere",
    (hash) => {
      expect(parseHash(hash)).toBeUndefined();
    },
  );

  test.each([
    ["after=2h", { after: "2s" }],
    ["after=31s", { after: "2s" }],
    ["then=never", { then: "echo" }],
    ["tick=0", { tick: "5" }],
    [`reason=${"x".repeat(124)}`, { reason: "" }],
    ["after=1s&then=", { after: "1s", then: "" }],
  ])("with ?%s takes what may be and leaves the rest", (query, parameters) => {
    expect(parseHash(`#/close/1012?${query}`)?.parameters).toMatchObject(parameters);
  });

  test("asks for no larger crowd than there may be", () => {
    expect(parseHash("#restart?clients=99999&downtime=9m")).toMatchObject({ clients: 500, downtimeMs: 20_000 });
  });
});

describe("an experiment", () => {
  test("is there for each of the lab's endings", () => {
    expect(pageScenarios.map(({ path }) => path).sort()).toEqual(scenarios.map(({ path }) => path).sort());
  });

  test("asks for parameters that the lab's ending knows", () => {
    for (const { path, parameters, fixed } of pageScenarios) {
      const known: readonly string[] = scenarios.find((row) => row.path === path)?.parameters ?? [];
      const asked = [...Object.keys(parameters), ...new URLSearchParams(fixed).keys()];
      expect([path, asked.filter((name) => !known.includes(name))]).toEqual([path, []]);
    }
  });

  test("becomes the lab's address", () => {
    expect(labPathOf(experimentOf(scenarioNamed("close"), "1013"), "red")).toBe(
      "/close/1013?after=2s&then=echo&tick=5&room=red",
    );
    expect(labPathOf(experimentOf(scenarioNamed("deploy")), "red")).toBe(
      "/deploy?clients=2&after=2s&over=2s&tick=5&room=red",
    );
  });

  test.each([
    [1000, "close", "1000"],
    [1004, "illegal", "1004"],
    [1005, "close-empty", ""],
    [1006, "abort-fin", ""],
    [1012, "restart", ""],
    [1013, "overload", ""],
    [4000, "close", "4000"],
  ])("shows what the page of %i tells of", (code, scenario, value) => {
    const experiment = experimentForCode(code);
    expect(experiment).toMatchObject({ scenario, value });
    expect(experiment && mayRun(experiment)).toBe(true);
  });

  test("of 1015 there is none: it needs a broken certificate", () => {
    expect(experimentForCode(1015)).toBeUndefined();
  });

  test.each([
    ["#close-1012", 1012],
    ["#illegal-1006", 1006],
    ["#illegal-999", 999],
    ["#abort-rst", 1006],
    ["#/lifetime?how=1001", 1001],
    ["#/idle?how=rst", 1006],
    ["#ticker", 1000],
    ["#auth-late", 3000],
  ])("%s ends with %i", (hash, code) => {
    expect(codeOf(parseHash(hash)!)).toBe(code);
  });
});
