import { languageInfo } from "@afterclose/codes";
import { joinSentences } from "@afterclose/codes/sentences";
import type { Report, ToldReport, Wording } from "@afterclose/doctor";
import type { Block } from "../print/block.ts";

const mostConnections = 24;

/** The report as it is printed. The steps are left out where they were shown as they went. */
export function reportBlocks(
  report: Report,
  told: ToldReport,
  { language, words }: Wording,
  withSteps: boolean,
): readonly Block[] {
  const { headings } = words;
  const { colon, semicolon } = languageInfo(language).joins;
  const also = told.also.length === 0 ? [] : [told.also.join(semicolon)];
  return [
    { kind: "title", text: told.name, aside: `${told.cause}, ${told.confidence} · ${report.url}` },
    ...(report.interrupted ? [{ kind: "paragraph", text: headings.interrupted } as const] : []),
    { kind: "paragraph", text: told.what },
    ...(withSteps ? steps(told, headings.steps, language) : []),
    ...listed(headings.evidence, told.evidence),
    ...paired(
      headings.remedies,
      told.remedies.map(({ side, text }) => [side, text]),
    ),
    ...paired(
      headings.warnings,
      told.warnings.map(({ name, text }) => [name, text]),
    ),
    ...listed(headings.also, also),
    ...listed(headings.raisedBy, told.raisedBy),
    ...listed(
      headings.ruledOut,
      told.ruledOut.map(({ name, because }) => name + colon + because),
    ),
    ...verbatim(headings.response, told.response),
    ...verbatim(words.rungs.tls, told.tls),
    ...connections(told, words),
    ...paired(headings.about, told.about),
  ];
}

function steps({ rungs }: ToldReport, heading: string, language: Wording["language"]): readonly Block[] {
  const rows = rungs.map(({ name, stateName, took, details }) => [
    name,
    stateName,
    took,
    joinSentences(language, details),
  ]);
  return [
    { kind: "heading", text: heading },
    { kind: "table", head: ["", "", "", ""], rows },
  ];
}

function connections({ connections: all }: ToldReport, { headings }: Wording["words"]): readonly Block[] {
  if (all.length === 0) {
    return [];
  }
  const rows = all.slice(0, mostConnections).map(({ role, age, silence, end }) => [role, age, silence, end]);
  const left = all.length - rows.length;
  return [
    { kind: "heading", text: headings.connections },
    {
      kind: "table",
      head: ["", headings.age, headings.silence, headings.end],
      rows: left > 0 ? [...rows, [`+ ${String(left)}`, "", "", ""]] : rows,
    },
  ];
}

function verbatim(heading: string, lines: readonly string[]): readonly Block[] {
  return lines.length === 0
    ? []
    : [
        { kind: "heading", text: heading },
        { kind: "verbatim", lines: lines.map((line) => `  ${line}`) },
      ];
}

function listed(heading: string, items: readonly string[]): readonly Block[] {
  return items.length === 0
    ? []
    : [
        { kind: "heading", text: heading },
        { kind: "list", items },
      ];
}

function paired(heading: string, rows: readonly (readonly [string, string])[]): readonly Block[] {
  return rows.length === 0
    ? []
    : [
        { kind: "heading", text: heading },
        { kind: "pairs", rows },
      ];
}
