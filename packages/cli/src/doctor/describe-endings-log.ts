import {
  type Bin,
  type EndingsSummary,
  type SayId,
  showMs,
  sentenceOf,
  summarizeEndings,
  summarizeEndingsFile,
  type Wording,
} from "@afterclose/doctor";
import { lookup } from "@afterclose/codes";
import { escapeReason } from "@afterclose/wire";
import { CliError, typed } from "../cli-error.ts";
import type { Answer, Call } from "../command.ts";
import { exitCodes } from "../exit-codes.ts";
import type { Block } from "../print/block.ts";
import { showReading } from "./show-progress.ts";

const mostCauses = 12;

/** `doctor report`: what a server's log of endings tells by itself. */
export async function describeEndingsLog(path: string | undefined, call: Call, wording: Wording): Promise<Answer> {
  if (path === undefined) {
    throw new CliError(
      "ERR_USAGE",
      ["needsWords", { command: "doctor report", usage: "<endings.ndjson>" }],
      ["standardInput", {}],
    );
  }
  const reading = showReading(call.terminal, wording);
  const options = { signal: call.terminal.interrupted, onLines: reading.show };
  const summary = await (path === "-" ? summarizeEndings(process.stdin, options) : summarizeEndingsFile(path, options));
  reading.end();
  const { aborted } = call.terminal.interrupted;
  if (summary.endings === 0 && !aborted) {
    throw new CliError("ERR_USAGE", whatItIs(path, summary), whatToGive);
  }
  const blocks = blocksOf(path, summary, call.terminal.columns, wording);
  return {
    json: { file: path, interrupted: aborted, ...summary },
    blocks: aborted ? [...blocks, { kind: "paragraph", text: wording.words.headings.interrupted }] : blocks,
    ...(aborted ? { exitCode: exitCodes.interrupted } : {}),
  };
}

const whatToGive =
  "Give what @afterclose/server hands to its ending event, one JSON object a line, or an access log with status 101: nginx's with $request_time, or HAProxy's with option httplog. It may be packed with gzip.";

/** Why there is nothing to tell. */
function whatItIs(path: string, { lines, other, formats, notText, isCut }: EndingsSummary): string {
  const name = path === "-" ? "The standard input" : `The log ${typed(path)}`;
  const count = new Intl.NumberFormat("en").format(lines);
  if (notText !== undefined) {
    return `${name} is no text${notText === "" ? "" : `, but ${notText}`}.`;
  }
  if (lines === 0) {
    return `${name} ${isCut ? "is packed, and damaged at its beginning" : "is empty"}.`;
  }
  return other > 0
    ? `${name} is an access log (${formats.join(", ")}), and none of its ${count} lines has status 101.`
    : `${name} has no line that tells how a WebSocket ended. Lines read: ${count}.`;
}

function blocksOf(path: string, summary: EndingsSummary, columns: number, wording: Wording): readonly Block[] {
  const { words, text } = wording;
  const { headings } = words;
  const { lines, broken, other, formats, endings, byCode, byCause, hasTimes } = summary;
  const table = (heading: string, rows: readonly (readonly [string, number])[]): readonly Block[] =>
    rows.length === 0
      ? []
      : [
          { kind: "heading", text: heading },
          {
            kind: "table",
            head: ["", headings.count, "%"],
            rows: rows.map(([name, count]) => [name, String(count), share(count, endings)]),
          },
        ];
  const counts: Block = {
    kind: "pairs",
    rows: [
      [headings.endings, String(endings)],
      [headings.broken, `${String(broken)} / ${String(lines)}`],
      ...(other === 0 ? [] : [[headings.otherLines, String(other)] as const]),
      [headings.readAs, formats.join(", ")],
    ],
  };
  const title: Block = { kind: "title", text: escapeReason(path) };
  if (endings === 0) {
    return [title, counts];
  }
  const notes = notesOn(summary).map((id) => sentenceOf({ id, values: {} }, wording));
  const causeName = (cause: string): string => {
    const known = (text.causes as Readonly<Record<string, { name: string } | undefined>>)[cause];
    return known === undefined ? escapeReason(cause, 40) : `${cause}: ${known.name}`;
  };
  return [
    title,
    counts,
    ...(notes.length === 0 ? [] : [{ kind: "list", items: notes } as const]),
    ...table(
      headings.byCode,
      byCode.slice(0, mostCauses).map(({ code, count }) => [`${String(code)} ${lookup(code).row.name}`, count]),
    ),
    ...table(
      headings.byCause,
      byCause.slice(0, mostCauses).map(({ cause, count }) => [causeName(cause), count]),
    ),
    ...histogram(headings.lifetimes, summary.lifetimes, columns, wording),
    ...histogram(headings.silences, summary.silences, columns, wording),
    { kind: "heading", text: headings.cliffs },
    { kind: "list", items: orNone(cliffs(summary, wording), headings.none) },
    { kind: "heading", text: headings.storms },
    { kind: "list", items: hasTimes ? orNone(storms(summary, wording), headings.none) : [headings.noTimes] },
    { kind: "heading", text: headings.flapping },
    { kind: "list", items: orNone(flapping(summary, wording), headings.none) },
  ];
}

/** What a log cannot tell is said, so that nobody reads it into the figures. */
function notesOn({ ofProxies, withoutAge, isCut }: EndingsSummary): readonly SayId[] {
  return [
    ...(withoutAge > 0 ? (["log-no-durations"] as const) : []),
    ...(ofProxies > withoutAge ? (["log-no-silences"] as const) : []),
    ...(isCut ? (["log-cut"] as const) : []),
  ];
}

function cliffs({ cliffs: found }: EndingsSummary, wording: Wording): readonly string[] {
  return found.map(({ kind, atMs, count, of, hops }) =>
    sentenceOf(
      {
        id: kind === "idle" ? "cliff-idle" : "cliff-lifetime",
        values: { atMs, count, of, hops: hops.length === 0 ? wording.words.headings.none : hops.join(", ") },
      },
      wording,
    ),
  );
}

function storms({ storms: found }: EndingsSummary, wording: Wording): readonly string[] {
  return found.map(({ atMs, count, code, cause }) =>
    sentenceOf(
      {
        id: "storm",
        values: {
          time: new Date(atMs).toISOString().replace(".000Z", "Z"),
          count,
          how: code === undefined ? cause : `${String(code)}, ${cause}`,
        },
      },
      wording,
    ),
  );
}

function flapping({ flapping: found }: EndingsSummary, wording: Wording): readonly string[] {
  return found.map(({ who, count, medianLifeMs }) =>
    sentenceOf({ id: "flapping-client", values: { who, count, atMs: medianLifeMs } }, wording),
  );
}

function orNone(items: readonly string[], none: string): readonly string[] {
  return items.length === 0 ? [none] : items;
}

function histogram(heading: string, bins: readonly Bin[], columns: number, { language }: Wording): readonly Block[] {
  if (bins.length === 0) {
    return [];
  }
  const most = Math.max(...bins.map(({ count }) => count));
  const labels = bins.map(({ fromMs, toMs }) =>
    toMs === Infinity ? `> ${showMs(fromMs, language)}` : `${showMs(fromMs, language)} – ${showMs(toMs, language)}`,
  );
  const wide = Math.max(...labels.map(({ length }) => length));
  const digits = String(most).length;
  const room = Math.max(5, columns - wide - digits - 6);
  const lines = bins.map(({ count }, index) => {
    const bar = "█".repeat(count === 0 ? 0 : Math.max(1, Math.round((count / most) * room)));
    return `  ${(labels[index] ?? "").padEnd(wide)}  ${String(count).padStart(digits)}  ${bar}`.trimEnd();
  });
  return [
    { kind: "heading", text: heading },
    { kind: "verbatim", lines },
  ];
}

function share(count: number, of: number): string {
  return ((count / of) * 100).toFixed(1);
}
