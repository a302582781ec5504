import { readFileSync } from "node:fs";
import { labDefaults } from "../options.ts";
import type { LabDescription } from "../pages/describe-scenarios.ts";
import { nodeInWords, reportInWords } from "../pages/report-in-words.ts";
import type { Example } from "../report.ts";
import type { Seen } from "./drive.ts";

export const readmeFile: URL = new URL("../../README.md", import.meta.url);

export function readReadme(): string {
  return readFileSync(readmeFile, "utf8");
}

/** The README with its tables printed anew: from the data, and for Chromium from what it was seen to report. */
export function printReadme(readme: string, lab: LabDescription, seen?: ReadonlyMap<string, Seen>): string {
  return [
    ["endings", endingsTable(lab)],
    ["reports", reportsTable(lab, seen)],
    ["parameters", table(["Parameter", "Does", "May be"], parameterRows(lab))],
    ["options", table(["Option", "Default", "Does"], optionRows())],
  ].reduce((text, [name = "", printed = ""]) => between(text, name, printed), readme);
}

function endingsTable(lab: LabDescription): string {
  return table(
    ["Path", "What happens"],
    lab.endings.map(({ path, title, description, endsOthers }) => [
      code(path),
      `**${title}.** ${description}${endsOthers ? " *Ends the connections of others; off in a shared lab.*" : ""}`,
    ]),
  );
}

function reportsTable(lab: LabDescription, seen: ReadonlyMap<string, Seen> | undefined): string {
  return table(
    ["URL", "Chromium", "Node's `WebSocket`", "`ws`"],
    lab.endings.flatMap(({ examples }) =>
      examples.map((example) => [
        code(example.url) + (example.client === undefined ? "" : ` (the client ${example.client})`),
        chromiumInWords(example, seen?.get(example.url)),
        nodeInWords(example.reports),
        reportInWords(example.reports.ws),
      ]),
    ),
  );
}

// What a client does after minutes is told by the data's note.
function chromiumInWords({ reports }: Example, seen: Seen | undefined): string {
  return reportInWords(seen?.kind === "ended" ? seen : reports.chromium);
}

function parameterRows(lab: LabDescription): string[][] {
  return Object.entries(lab.parameters).map(([name, { does, allowed, example }]) => [
    code(`${name}=${example}`),
    does,
    allowed,
  ]);
}

function optionRows(): string[][] {
  const source = readFileSync(new URL("../options.ts", import.meta.url), "utf8");
  const found = source.matchAll(/\/\*\* ([^\n]*?)(?: If not set[^\n]*)? \*\/\n {2}readonly (\w+)\?/g);
  return [...found].map(([, does = "", name = ""]) => {
    const value = (labDefaults as Readonly<Record<string, unknown>>)[name];
    return [code(name), value === undefined ? "none" : code(JSON.stringify(value)), does];
  });
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function between(text: string, name: string, printed: string): string {
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) {
    throw new Error(`The README has no place for the table "${name}".`);
  }
  return `${text.slice(0, from + begin.length)}\n\n<!-- prettier-ignore -->\n${printed}\n\n${text.slice(to)}`;
}

function code(text: string): string {
  return `\`${text}\``;
}
