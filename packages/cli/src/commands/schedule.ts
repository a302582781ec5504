import { boundsAt, delayAt, findProfile, lookup, type Bounds, type Schedule } from "@afterclose/codes";
import { adviceInWords } from "@afterclose/codes/sentences";
import { adviceFor } from "@afterclose/codes";
import { formatDuration, scheduleInWords } from "@afterclose/codes/sentences";
import { codeGiven } from "../code-given.ts";
import { type Answer, type Call, type Command, stringOption } from "../command.ts";
import type { Block } from "../print/block.ts";
import { seededChance } from "../seeded-chance.ts";
import { wholeNumber } from "../whole-number.ts";

/** How many delays are shown unless more or fewer are asked for. */
const delaysShown = 8;

export const schedule: Command = {
  name: "schedule",
  usage: "<code>",
  options: {
    attempts: { type: "string", short: "n", value: "<count>", byDefault: String(delaysShown) },
    seed: {
      type: "string",
      short: "s",
      value: "<number>",
    },
    profile: { type: "string", short: "p", value: "<vendor>" },
  },
  examples: [
    "afterclose schedule 1013",
    "afterclose schedule 1006 --attempts 12 --seed 7",
    "afterclose schedule 1012 --json",
  ],
  arguments: { min: 1, max: 1 },
  run(call: Call): Answer {
    const { words, text, language } = call;
    const count = wholeNumber("attempts", stringOption(call, "attempts"), delaysShown, 1, 100);
    const seedGiven = stringOption(call, "seed");
    const seed = seedGiven === undefined ? undefined : wholeNumber("seed", seedGiven, 0, 0, 0xffff_ffff);
    const profileId = stringOption(call, "profile");
    const entry = lookup(codeGiven(words[0] ?? ""), profileId === undefined ? {} : { profile: profileId });
    const profile = entry.vendor === undefined ? {} : { profile: findProfile(entry.vendor.profile.id) };
    const advice = adviceFor({ code: entry.code, ...profile });
    const inWords = adviceInWords(advice, text.labels, language);
    const json = {
      code: entry.code,
      profile: entry.vendor?.profile.id ?? null,
      language,
      advice: advice.kind,
      inWords,
    };
    const title: Block = { kind: "title", text: `${String(entry.code)} · ${inWords}` };
    if (advice.kind === "stop") {
      return { json: { ...json, because: advice.because, schedule: null, delays: [] }, blocks: [title] };
    }
    const rows = drawn(
      advice.schedule,
      Math.min(count, advice.attempts ?? count),
      seed === undefined ? Math.random : seededChance(seed),
    );
    return {
      json: { ...json, seed: seed ?? null, schedule: advice.schedule, delays: rows },
      blocks: [
        title,
        { kind: "paragraph", text: scheduleInWords(advice.schedule, text.labels, language) },
        {
          kind: "table",
          head: [text.labels.words.attempt, text.labels.words.from, text.labels.words.to, text.labels.words.delay],
          rows: rows.map((row) => [
            String(row.attempt),
            ...[row.minMs, row.maxMs, row.drawnMs].map((ms) => formatDuration(ms, language)),
          ]),
        },
        { kind: "verbatim", lines: plot(rows, Math.min(call.terminal.columns, 100)) },
      ],
    };
  },
};

interface Row extends Bounds {
  readonly attempt: number;
  readonly drawnMs: number;
}

function drawn(row: Schedule, count: number, chance: () => number): readonly Row[] {
  return Array.from({ length: count }, (_, index) => {
    const attempt = index + 1;
    return { attempt, ...boundsAt(row, attempt), drawnMs: Math.round(delayAt(row, attempt, chance)) };
  });
}

/** One bar for each attempt: the span between its bounds, and the draw in it. */
function plot(rows: readonly Row[], columns: number): readonly string[] {
  const longest = Math.max(...rows.map(({ maxMs }) => maxMs));
  const scale = `${String(longest / 1000)} s`;
  const room = Math.max(10, columns - 5);
  const at = (ms: number): number => Math.round((ms / longest) * (room - 1));
  const bars = rows.map(({ attempt, minMs, maxMs, drawnMs }) => {
    const bar = Array.from({ length: room }, (_, x): string => (x >= at(minMs) && x <= at(maxMs) ? "─" : " "));
    bar[at(drawnMs)] = "●";
    return `${String(attempt).padStart(3)} ${bar.join("").trimEnd()}`;
  });
  return [...bars, `    0${" ".repeat(Math.max(1, room - 1 - scale.length))}${scale}`];
}
