import { loadWords } from "@afterclose/codes/languages";
import { loadPageWords } from "../../page-words.ts";
import { describe, expect, test } from "vitest";
import { labData } from "../lab-data.ts";
import type { LabEvent, LabFact } from "./lab-event.ts";
import { lineInWords } from "./story-in-words.ts";
import { tellStory } from "./story.ts";

const data = labData("en", await loadWords("en"), await loadPageWords("en"));

const ours = (at: number, fact: LabFact): LabEvent => ({ at, lane: "ours", ...fact });
const plain = (at: number, fact: LabFact): LabEvent => ({ at, lane: "plain", ...fact });
const number = (at: number, value: number): LabEvent => ours(at, { type: "message", number: value });
const lost1006 = { type: "ended", code: 1006, reason: "", wasClean: false } as const;

const comeback: readonly LabEvent[] = [
  ours(0, { type: "dialled", attempt: 1 }),
  plain(0, { type: "dialled", attempt: 1 }),
  ours(30, { type: "opened" }),
  plain(31, { type: "opened" }),
  number(230, 1),
  number(430, 2),
  ours(500, {
    type: "ended",
    code: 1012,
    reason: "deploy retry-after=1000ms",
    wasClean: true,
    phase: "open",
    cause: "drain.restart",
  }),
  ours(500, { type: "decision", kind: "retry", afterMs: 1000, asked: true }),
  plain(501, { type: "ended", code: 1012, reason: "", wasClean: true, phase: "open" }),
  ours(1500, { type: "dialled", attempt: 2 }),
  ours(1530, { type: "opened" }),
  number(1630, 8),
  ours(4000, { type: "over" }),
];

/** The story so far as "0.03 ours: Open after 0.03 s." */
function words(events: readonly LabEvent[]): string[] {
  return tellStory(events).lines.map((line) => `${line.lane}: ${lineInWords(line, data)}`);
}

describe("a story is told", () => {
  test("of a restart, a loss, and a plain WebSocket that stays closed", () => {
    expect(words(comeback)).toEqual([
      "ours: Connects.",
      "ours: Open after 0.03 s.",
      "plain: Open after 0.03 s.",
      "ours: Ended by a Close frame: 1012 Service Restart. Reason: deploy retry-after=1000ms. Cause: Planned restart.",
      "ours: Reconnects in 1.00 s, as the server asked.",
      "plain: Ended by a Close frame: 1012 Service Restart. It stays closed.",
      "ours: Attempt 2.",
      "ours: Open again after 1.03 s.",
      "ours: 5 numbers were lost.",
      "ours: The experiment is over.",
    ]);
  });

  test.each<[string, LabEvent[], string[]]>([
    ["of nothing", [], []],
    [
      "of a handshake that failed",
      [
        ours(0, { type: "dialled", attempt: 1 }),
        ours(9, { ...lost1006, phase: "handshake", cause: "handshake.failed" }),
      ],
      [
        "ours: Connects.",
        "ours: Ended before it was open: 1006 Abnormal Closure. Cause: Handshake failed, cause hidden.",
      ],
    ],
    [
      "of an end without a Close frame",
      [ours(0, { ...lost1006, phase: "open", cause: "unknown" })],
      ["ours: Ended without a Close frame: 1006 Abnormal Closure."],
    ],
    [
      "of a number that the catalogue does not name",
      [plain(0, { ...lost1006, code: 4321, wasClean: true, phase: "open" })],
      ["plain: Ended by a Close frame: 4321 Private Use. It stays closed."],
    ],
    ["of a stop", [ours(5, { type: "stopped", because: "done" })], ["ours: Stops: the work is done."]],
    [
      "of spent attempts",
      [ours(5, { type: "stopped", because: "attempts-spent" })],
      ["ours: Stops: no attempts are left."],
    ],
    [
      "of a login",
      [ours(5, { type: "decision", kind: "reauthenticate", afterMs: 700, asked: false })],
      ["ours: Logs in again in 0.70 s."],
    ],
    [
      "of a delay from the schedule",
      [ours(5, { type: "decision", kind: "retry", afterMs: 2_345, asked: false })],
      ["ours: Reconnects in 2.35 s."],
    ],
    ["of numbers, only where some are lost", [number(1, 4), number(2, 5), number(3, 7)], ["ours: 1 number was lost."]],
    [
      "of a reason that would break a line",
      [ours(0, { ...lost1006, reason: "a\nb", phase: "open" })],
      ["ours: Ended without a Close frame: 1006 Abnormal Closure. Reason: a\\nb."],
    ],
  ])("%s", (_, events, sentences) => {
    expect(words(events)).toEqual(sentences);
  });

  test("with what each connection does at any moment", () => {
    const states = comeback.map((_, index) => {
      const { lanes } = tellStory(comeback.slice(0, index + 1));
      return [lanes.ours.state, lanes.plain.state].join(" ");
    });
    expect([...new Set(states)]).toEqual([
      "connecting idle",
      "connecting connecting",
      "open connecting",
      "open open",
      "ended open",
      "waiting open",
      "waiting ended",
      "connecting ended",
      "open ended",
    ]);
  });

  test("with spans that join without a gap, and end when it is over", () => {
    const { lanes, isOver } = tellStory(comeback);
    expect(isOver).toBe(true);
    expect(lanes.ours.spans).toEqual([
      { state: "connecting", from: 0, to: 30 },
      { state: "open", from: 30, to: 500 },
      { state: "waiting", from: 500, to: 1500 },
      { state: "connecting", from: 1500, to: 1530 },
      { state: "open", from: 1530, to: 4000 },
    ]);
    expect(lanes.ours).toMatchObject({ received: 3, lost: 5, ends: [{ at: 500, code: 1012 }] });
  });

  test("with the moment of the next attempt, only while it waits", () => {
    expect(tellStory(comeback.slice(0, 8)).lanes.ours.dueAt).toBe(1500);
    expect(tellStory(comeback.slice(0, 10)).lanes.ours.dueAt).toBeUndefined();
  });

  test("without the numbers that arrive after the page ended it", () => {
    expect(tellStory([...comeback, number(5000, 30)]).lanes.ours.received).toBe(3);
  });
});
