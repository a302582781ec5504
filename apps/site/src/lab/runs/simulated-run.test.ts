import { loadWords } from "@afterclose/codes/languages";
import { loadPageWords } from "../../page-words.ts";
import { describe, expect, test } from "vitest";
import { parseHash } from "../experiment/hash.ts";
import { pageScenarios } from "../experiment/page-scenarios.ts";
import { labData } from "../lab-data.ts";
import { lineInWords } from "../story/story-in-words.ts";
import { tellStory } from "../story/story.ts";
import { isSettled } from "./settled.ts";
import { startSimulatedRun } from "./simulated-run.ts";

const data = labData("en", await loadWords("en"), await loadPageWords("en"));

/** Plays to the end, and tells what our client lived through. */
async function play(hash: string) {
  const experiment = parseHash(hash)!;
  const run = startSimulatedRun(experiment);
  while (!isSettled(run.events, run.now(), experiment.scenario)) {
    run.advance?.(50);
    // What a caller began is told in a microtask, as on a real host.
    await Promise.resolve();
  }
  run.stop();
  const story = tellStory(run.events);
  return {
    run,
    story,
    kinds: story.lines.filter(({ lane }) => lane === "ours").map((line) => line.kind),
    words: story.lines.map((line) => lineInWords(line, data)),
  };
}

const cameBack = ["connects", "opened", "ended", "decision", "attempt", "back"];

describe("in the simulator", () => {
  test.each([
    ["#/close/1012?seed=3", [...cameBack, "lost", "over"]],
    ["#abort-fin", [...cameBack, "lost", "over"]],
    ["#restart", [...cameBack, "lost", "over"]],
    ["#overload", [...cameBack, "over"]],
    ["#deploy", [...cameBack, "lost", "over"]],
    ["#close-1000", ["connects", "opened", "ended", "stopped", "over"]],
    ["#close-1008", ["connects", "opened", "ended", "stopped", "over"]],
    ["#auth-late", [...cameBack, "over"]],
    ["#handshake-503", ["connects", "ended", "decision", "attempt", "back", "over"]],
    ["#handshake-silent", ["connects", "ended", "decision", "attempt", "back", "over"]],
    ["#idle", [...cameBack, "over"]],
    ["#blackhole", [...cameBack, "lost", "over"]],
    ["#deaf", ["connects", "opened", "ended", "stopped", "over"]],
    ["#ticker", ["connects", "opened", "ended", "stopped", "over"]],
  ])("%s goes as on a server", async (hash, kinds) => {
    expect((await play(hash)).kinds).toEqual(kinds);
  });

  test.each(pageScenarios.filter(({ needsServer }) => needsServer !== true).map(({ name }) => name))(
    "%s comes to its end",
    async (name) => {
      const { story, run } = await play(`#${name}`);
      expect(story.isOver).toBe(true);
      expect(run.now()).toBeLessThanOrEqual(60_050);
    },
  );

  test("1012 with a hint is followed to the millisecond", async () => {
    const { words } = await play("#/restart?after=1s&down=1s");
    expect(words).toContain("Reconnects in 1.00 s, as the server asked.");
    expect(words).toContainEqual(expect.stringMatching(/It stays closed\.$/));
  });

  test("the same seed tells the same story, another seed another one", async () => {
    const [first, again, other] = [
      await play("#abort-fin?seed=1"),
      await play("#abort-fin?seed=1"),
      await play("#abort-fin?seed=2"),
    ];
    expect(first.run.events).toEqual(again.run.events);
    expect(first.run.events).not.toEqual(other.run.events);
  });

  test("a browser's client sees no more of a refusal than in a browser", async () => {
    const { words } = await play("#handshake-503");
    expect(words[1]).toBe("Ended before it was open: 1006 Abnormal Closure. Cause: Handshake failed, cause hidden.");
  });

  test("a step plays until there is something to tell", () => {
    const run = startSimulatedRun(parseHash("#restart")!);
    const lengths = Array.from({ length: 6 }, () => {
      run.step?.();
      return tellStory(run.events).lines.length;
    });
    expect(new Set(lengths).size).toBe(6);
  });
});
