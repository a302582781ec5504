import type { Command, Option } from "./command.ts";
import { globalOptions } from "./global-options.ts";
import type { Block } from "./print/block.ts";

/** The help of the whole program. */
export function programHelp(all: readonly Command[], version: string): readonly Block[] {
  return [
    { kind: "title", text: `afterclose ${version}`, aside: "How WebSockets end, and how they come back." },
    { kind: "heading", text: "Use" },
    {
      kind: "pairs",
      rows: [
        ["afterclose <code>", "explain a close code"],
        ["afterclose <a> <b>", "compare two"],
        ["afterclose <command>", "one of these:"],
      ],
    },
    { kind: "heading", text: "Commands" },
    { kind: "pairs", rows: all.map(({ name, usage, summary }) => [`${name} ${usage}`.trim(), summary] as const) },
    { kind: "heading", text: "Options of every command" },
    { kind: "pairs", rows: optionRows(globalOptions) },
    { kind: "heading", text: "Examples" },
    { kind: "pairs", rows: all.flatMap(({ examples }) => examples.slice(0, 1)) },
    { kind: "heading", text: "Exit codes" },
    {
      kind: "pairs",
      rows: [
        ["0", "fine"],
        ["1", "a problem was found"],
        ["2", "the call was wrong"],
        ["3", "no such code, profile or language"],
        ["4", "the network"],
        ["130", "interrupted"],
      ],
    },
  ];
}

/** The help of one command. */
export function commandHelp(command: Command): readonly Block[] {
  const own = optionRows(command.options);
  return [
    { kind: "title", text: `afterclose ${command.name} ${command.usage}`.trim() },
    { kind: "paragraph", text: command.summary },
    ...(own.length === 0
      ? []
      : ([
          { kind: "heading", text: "Options" },
          { kind: "pairs", rows: own },
        ] as const)),
    { kind: "heading", text: "Options of every command" },
    { kind: "pairs", rows: optionRows(globalOptions) },
    { kind: "heading", text: "Examples" },
    { kind: "pairs", rows: command.examples },
  ];
}

function optionRows(options: Readonly<Record<string, Option>>): readonly (readonly [string, string])[] {
  return Object.entries(options).map(([name, { short, value, help }]) => [
    `${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`,
    help,
  ]);
}
