import { nearest } from "@afterclose/codes/nearest";
import { parseArgs } from "node:util";
import { CliError, type Saying, typed } from "./cli-error.ts";
import type { Command, Option } from "./command.ts";
import { globalOptions } from "./global-options.ts";

export interface ReadArguments {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly words: readonly string[];
}

/** Reads a command's options and words. An unknown option is an error that names the nearest one. */
export function readArguments(args: readonly string[], command: Command | undefined): ReadArguments {
  const known: Readonly<Record<string, Option>> = { ...globalOptions, ...command?.options };
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(known).map(([name, { type, short }]) => [name, short === undefined ? { type } : { type, short }]),
    ),
    allowPositionals: true,
    allowNegative: true,
    strict: false,
    tokens: true,
  });
  const options: Record<string, string | boolean> = {};
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") {
      words.push(token.value);
    }
    if (token.kind !== "option") {
      continue;
    }
    const { name } = token;
    const negative = token.rawName === `--no-${name}`;
    const option = known[name];
    // A negative number such as -1 is a word, not an option; lookup says what is wrong with it.
    if (option === undefined && /^-\d/.test(args[token.index] ?? "")) {
      if (words.at(-1) !== args[token.index]) {
        words.push(args[token.index] ?? "");
      }
      continue;
    }
    if (option === undefined) {
      throw unknownOption(token.rawName, Object.keys(known), command);
    }
    const value = token.inlineValue !== true && token.value?.startsWith("--") === true ? undefined : token.value;
    if (option.type === "string" && (value === undefined || value === "")) {
      throw new CliError(
        "ERR_USAGE",
        ["needsValue", { option: token.rawName }],
        ["use", { value: `--${name} ${option.value ?? "<value>"}` }],
      );
    }
    if (option.type === "boolean" && token.value !== undefined) {
      throw new CliError(
        "ERR_USAGE",
        ["takesNoValue", { option: token.rawName, value: typed(token.value) }],
        ["use", { value: `--${name}` }],
      );
    }
    const before = option.multiple === true ? options[name] : undefined;
    const given = typeof before === "string" ? `${before}\n${value ?? ""}` : (value ?? "");
    options[name] = option.type === "string" ? given : !negative;
  }
  return { options, words };
}

function unknownOption(rawName: string, known: readonly string[], command: Command | undefined): CliError {
  const near = nearest(rawName.replace(/^-+/, ""), known);
  const help = command === undefined ? "afterclose --help" : `afterclose ${command.name} --help`;
  const meant: readonly Saying[] = near === undefined ? [] : [["didYouMean", { value: `--${near}` }]];
  return new CliError("ERR_USAGE", ["unknownOption", { value: typed(rawName) }], ...meant, ["see", { value: help }]);
}
