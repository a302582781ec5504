import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPart } from "../../../../scripts/testing/parts.ts";
import { formatHash, parseHash } from "./experiment/hash.ts";
import { type PageScenario, pageScenarios } from "./experiment/page-scenarios.ts";
import { isSettled } from "./runs/settled.ts";
import { startSimulatedRun } from "./runs/simulated-run.ts";
import { tellStory } from "./story/story.ts";
import { launch, openLab } from "./testing/drive-lab.ts";
import { type Harness, startHarness } from "./testing/harness.ts";

const executablePath = findPart("chromium", "every ending of the lab's page");

// A browser holds handshakes to one address back while another one hangs or after one failed.
const inTheHandshake = pageScenarios.filter(({ group }) => group === "handshake");
const afterwards = pageScenarios.filter((scenario) => !inTheHandshake.includes(scenario));
const together = 6;

// What happens may not hang on how fast the machine is: a slow handshake stays far from the client's limit, and a
// service that flaps stays up for much longer than any attempt takes.
const paced: Partial<Record<PageScenario["name"], string>> = {
  "handshake-slow": "&after=500ms",
  flap: "&up=6s&down=500ms",
};

const hashOf = ({ name, group }: PageScenario): string => {
  const more = paced[name] ?? (group === "frame" || group === "protocol" ? "&after=500ms" : "");
  return formatHash(parseHash(`#${name}?seed=4${more}`)!);
};

/** What our client lives through in the simulator. */
async function simulated(scenario: PageScenario): Promise<string[]> {
  const experiment = parseHash(hashOf(scenario))!;
  const run = startSimulatedRun(experiment);
  while (!isSettled(run.events, run.now(), scenario.name)) {
    run.advance?.(50);
    await Promise.resolve();
  }
  run.stop();
  return kindsOf(tellStory(run.events).lines.map(({ lane, kind }) => `${lane} ${kind}`));
}

/** Only our client's lines; how many numbers were lost, and whether any, is a matter of milliseconds. */
function kindsOf(lines: readonly string[]): string[] {
  return lines.filter((line) => line.startsWith("ours ") && line !== "ours lost").map((line) => line.slice(5));
}

/** What does not hang on how fast the machine is: how often a flapping service is met while it is down, does. */
function comparable({ name, group }: PageScenario, kinds: readonly string[] = []): unknown[] {
  if (name === "flap") {
    return [name, [...new Set(kinds)].sort()];
  }
  // On a machine that stands still, the heartbeat may find the next line silent as well.
  return [name, group === "silence" ? kinds.slice(0, kinds.indexOf("back") + 1) : kinds];
}

const brokenFrame = ["connects", "opened", "ended", "decision", "attempt", "back", "over"];
const brokenHandshake = ["connects", "ended", "decision", "attempt", "back", "over"];

async function expected(scenario: PageScenario): Promise<string[]> {
  if (scenario.name === "flood") {
    return ["connects", "opened", "ended", "stopped", "over"];
  }
  if (scenario.needsServer !== true) {
    return simulated(scenario);
  }
  return scenario.group === "handshake" ? brokenHandshake : brokenFrame;
}

describe.skipIf(executablePath === undefined)("every ending of the lab", () => {
  let browser: Browser;
  let harnesses: Harness[];
  beforeAll(async () => {
    [browser, ...harnesses] = await Promise.all([launch(executablePath), startHarness(), startHarness()]);
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all(harnesses.map((harness) => harness.close()));
  });

  async function live(scenario: PageScenario, harness: Harness): Promise<string[]> {
    const { page, play } = await openLab(browser, harness, { hash: hashOf(scenario) });
    await play();
    const lines = await page
      .locator("[role=log] li")
      .evaluateAll((items) => items.map(({ dataset }) => `${dataset["lane"] ?? ""} ${dataset["kind"] ?? ""}`));
    await page.context().close();
    return kindsOf(lines);
  }

  async function compare(which: readonly PageScenario[], harness: Harness, atOnce: number): Promise<void> {
    const left = [...which];
    const seen = new Map<string, string[]>();
    const worker = async (): Promise<void> => {
      for (let scenario = left.shift(); scenario !== undefined; scenario = left.shift()) {
        seen.set(scenario.name, await live(scenario, harness));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    const wanted = await Promise.all(which.map(async (scenario) => comparable(scenario, await expected(scenario))));
    expect(which.map((scenario) => comparable(scenario, seen.get(scenario.name)))).toEqual(wanted);
  }

  test.concurrent("goes on a server as in the simulator", { timeout: 300_000 }, async () => {
    await compare(afterwards, harnesses[0]!, together);
  });

  test.concurrent("in the handshake goes on a server as in the simulator", { timeout: 300_000 }, async () => {
    await compare(inTheHandshake, harnesses[1]!, 1);
  });
});
