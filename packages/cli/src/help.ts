import type { Command, Option } from "./command.ts";
import { type ExitName, exitCodes } from "./exit-codes.ts";
import { globalOptions } from "./global-options.ts";
import type { Block } from "./print/block.ts";
import type { HelpText } from "./words.ts";

/** The help of the whole program. */
export function programHelp(all: readonly Command[], version: string, words: HelpText): readonly Block[] {
  const { headings, calls } = words;
  return [
    { kind: "title", text: `afterclose ${version}`, aside: words.tagline },
    { kind: "heading", text: headings.use },
    {
      kind: "pairs",
      rows: [
        ["afterclose <code>", calls.explain],
        ["afterclose <a> <b>", calls.compare],
        ["afterclose <command>", calls.command],
      ],
    },
    { kind: "heading", text: headings.commands },
    {
      kind: "pairs",
      rows: all.map(({ name, usage }) => [`${name} ${usage}`.trim(), words.commands[name].summary] as const),
    },
    { kind: "heading", text: headings.everyOption },
    { kind: "pairs", rows: optionRows(globalOptions, words.everyOption) },
    { kind: "heading", text: headings.examples },
    { kind: "pairs", rows: all.flatMap((command) => examplesOf(command, words).slice(0, 1)) },
    ...exitBlocks(Object.keys(exitCodes) as ExitName[], words),
  ];
}

/** The help of one command. `told` says what its options are for. */
export function commandHelp(
  command: Command,
  words: HelpText,
  told: Readonly<Record<string, string>>,
): readonly Block[] {
  const { headings } = words;
  const own = optionRows(command.options, told);
  return [
    { kind: "title", text: `afterclose ${command.name} ${command.usage}`.trim() },
    { kind: "paragraph", text: words.commands[command.name].summary },
    ...(own.length === 0
      ? []
      : ([
          { kind: "heading", text: headings.options },
          { kind: "pairs", rows: own },
        ] as const)),
    { kind: "heading", text: headings.everyOption },
    { kind: "pairs", rows: optionRows(globalOptions, words.everyOption) },
    { kind: "heading", text: headings.examples },
    { kind: "pairs", rows: examplesOf(command, words) },
    ...(command.exits === undefined ? [] : exitBlocks(command.exits, words)),
  ];
}

function exitBlocks(names: readonly ExitName[], words: HelpText): readonly Block[] {
  return [
    { kind: "heading", text: words.headings.exitCodes },
    { kind: "pairs", rows: names.map((name) => [String(exitCodes[name]), words.exitCodes[name]] as const) },
  ];
}

/** A command's examples, each with what it does. */
export function examplesOf(
  { name, examples }: Command,
  words: HelpText,
): readonly (readonly [call: string, does: string])[] {
  return examples.map((call, index) => [call, words.commands[name].examples[index] ?? ""] as const);
}

function optionRows(
  options: Readonly<Record<string, Option>>,
  told: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
  return Object.entries(options).map(([name, { short, value }]) => [
    `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`,
    told[name] ?? "",
  ]);
}
