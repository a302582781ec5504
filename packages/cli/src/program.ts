import { nearest } from "@afterclose/codes/nearest";
import { codeRows, type LanguageTag, languageInfo } from "@afterclose/codes";
import { loadWords } from "@afterclose/codes/languages";
import { formatted, useFormatted } from "@afterclose/codes/sentences";
import { chooseLanguage } from "./choose-language.ts";
import { CliError, type Saying, typed } from "./cli-error.ts";
import { isMeantAsCode, joinCodeName } from "./code-given.ts";
import type { Answer, Command, Terminal } from "./command.ts";
import { commands } from "./commands.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { commandHelp, examplesOf, programHelp } from "./help.ts";
import { optionHelp } from "./option-help.ts";
import type { Block } from "./print/block.ts";
import { toMarkdown } from "./print/markdown.ts";
import { toPlain } from "./print/plain-text.ts";
import { ansiStyle, plainStyle, wantsColour } from "./print/style.ts";
import { toTerminal } from "./print/terminal-text.ts";
import { readArguments, type ReadArguments } from "./read-arguments.ts";
import { tellError } from "./tell-error.ts";
import { wholeNumber } from "./whole-number.ts";
import { loadCliWords } from "./generated/load-words.ts";

/** What the program needs of the process around it. */
export interface Host extends Omit<Terminal, "json" | "columns" | "show"> {
  readonly version: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly outputIsTerminal: boolean;
  /** The terminal's width, if there is one. */
  readonly terminalColumns: number | undefined;
  /** Prints an answer, through a pager where that helps. */
  print(text: string, mayPage: boolean): Promise<void>;
}

const schemaVersion = 1;

/** Runs the program with its arguments, and returns the exit code. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  const wantsJson = args.includes("--json");
  try {
    return await dispatch(args, host);
  } catch (error) {
    const { code, message, hint, exitCode } = await tellError(error, args, host.environment);
    if (wantsJson) {
      host.write(JSON.stringify({ schemaVersion, error: { code, message, hint } }, null, 2) + "\n");
    } else {
      host.note(`afterclose: ${message}\n${hint === "" ? "" : `${hint}\n`}`);
    }
    return exitCode;
  }
}

async function dispatch(args: readonly string[], host: Host): Promise<ExitCode> {
  const { name, rest } = commandIn(args);
  const command = name === undefined ? undefined : await commands[name]?.();
  const { options, words: given } = readArguments(rest, command);
  if (options["version"] === true) {
    await host.print(
      options["json"] === true ? JSON.stringify({ schemaVersion, version: host.version }) + "\n" : `${host.version}\n`,
      false,
    );
    return exitCodes.fine;
  }
  if (command === undefined || options["help"] === true || name === "help") {
    await printHelp(command, options, host, languageOf(options, host));
    return command === undefined && options["help"] !== true && args.length === 0 ? exitCodes.usage : exitCodes.fine;
  }
  const words = command.arguments.max === 1 ? joinCodeName(given) : given;
  checkWords(command, words);
  const language = languageOf(options, host);
  useFormatted(language, formatted[language]);
  const text = await loadWords(language);
  const terminal: Terminal = {
    ...host,
    json: options["json"] === true,
    columns: columnsOf(options, host),
    show: (blocks) => {
      host.write(toText(blocks, options, host, language));
    },
  };
  const answer = await command.run({ words, options, language, text, terminal, allCommands });
  if (answer.written !== true) {
    await host.print(render(answer, options, host, language), options["pager"] !== false);
  }
  return answer.exitCode ?? exitCodes.fine;
}

function languageOf(options: ReadArguments["options"], host: Host): LanguageTag {
  return chooseLanguage(typeof options["language"] === "string" ? options["language"] : undefined, host.environment);
}

// The options of the commands that may be left out; what follows one is its value, not a word.
const withValue = new Set(["--language", "-l", "--width", "--profile", "-p", "--side", "--reason"]);

/** Finds the command: the first word, or what bare codes stand for. */
function commandIn(args: readonly string[]): { name: string | undefined; rest: readonly string[] } {
  const positions = args.flatMap((arg, index) =>
    (!arg.startsWith("-") || /^-\d/.test(arg)) && !withValue.has(args[index - 1] ?? "") ? [index] : [],
  );
  const at = positions[0];
  const word = at === undefined ? undefined : args[at];
  if (word === undefined) {
    return { name: undefined, rest: args };
  }
  const rest = args.filter((_, index) => index !== at);
  if (word === "version") {
    return { name: undefined, rest: [...rest, "--version"] };
  }
  if (word === "help") {
    const about = rest.find((arg) => !arg.startsWith("-"));
    const others = rest.filter((arg) => arg !== about);
    if (about !== undefined && about !== "help" && !(about in commands)) {
      throw noCommand(about);
    }
    return { name: about === "help" ? undefined : about, rest: [...others, "--help"] };
  }
  if (word in commands) {
    return { name: word, rest };
  }
  const words = joinCodeName(positions.map((index) => args[index] ?? ""));
  if (isMeantAsCode(words[0] ?? "")) {
    return { name: words.length > 1 ? "compare" : "explain", rest: args };
  }
  throw noCommand(word);
}

function noCommand(word: string): CliError {
  const near = nearest(word.trim(), [...Object.keys(commands), ...codeRows.map(({ slug }) => slug)]);
  const meant: readonly Saying[] = near === undefined ? [] : [["didYouMean", { value: near }]];
  return new CliError("ERR_USAGE", ["unknownCommand", { value: typed(word) }], ...meant, [
    "see",
    { value: "afterclose --help" },
  ]);
}

function checkWords(command: Command, words: readonly string[]): void {
  const { min, max } = command.arguments;
  if (words.length >= min && words.length <= max) {
    return;
  }
  const { name, usage } = command;
  throw new CliError(
    "ERR_USAGE",
    words.length < min
      ? ["needsWords", { command: name, usage }]
      : ["tooManyWords", { command: name, value: command.showWord?.(words[max] ?? "") ?? typed(words[max] ?? "") }],
    ["use", { value: `afterclose ${name} ${usage}`.trim() }],
    ["see", { value: `afterclose ${name} --help` }],
  );
}

function allCommands(): Promise<readonly Command[]> {
  return Promise.all(Object.values(commands).map((load) => load()));
}

async function printHelp(
  command: Command | undefined,
  options: ReadArguments["options"],
  host: Host,
  language: LanguageTag,
): Promise<void> {
  const all = await allCommands();
  const { help: words } = await loadCliWords(language);
  const shown = command === undefined ? all : [command];
  const told = await Promise.all(shown.map((one) => optionHelp(one, words, language)));
  const blocks =
    command === undefined ? programHelp(all, host.version, words) : commandHelp(command, words, told[0] ?? {});
  const json = {
    language,
    commands: shown.map((one, index) => ({
      name: one.name,
      usage: one.usage,
      summary: words.commands[one.name].summary,
      options: Object.fromEntries(
        Object.entries(one.options).map(([name, option]) => [name, { ...option, help: told[index]?.[name] }]),
      ),
      examples: examplesOf(one, words),
    })),
  };
  await host.print(render({ json, blocks }, options, host, language), options["pager"] !== false);
}

function render(answer: Answer, options: ReadArguments["options"], host: Host, language: LanguageTag): string {
  if (options["json"] === true) {
    return escapeControls(JSON.stringify({ schemaVersion, ...answer.json }, null, 2)) + "\n";
  }
  return toText(answer.blocks, options, host, language);
}

/** JSON escapes C0 only: what else moves a cursor or turns a line around is written as an escape, too. */
function escapeControls(json: string): string {
  return json.replace(
    /[\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function toText(
  blocks: readonly Block[],
  options: ReadArguments["options"],
  host: Host,
  language: LanguageTag,
): string {
  if (options["markdown"] === true) {
    return toMarkdown(blocks);
  }
  if (options["plain"] === true) {
    return toPlain(blocks);
  }
  const asked = typeof options["color"] === "boolean" ? options["color"] : undefined;
  const colour = wantsColour(asked, host.environment, host.outputIsTerminal);
  // Only a terminal needs to be told the direction; in a pipe the marks would be in the way.
  const direction = host.outputIsTerminal ? languageInfo(language).direction : "ltr";
  return toTerminal(blocks, {
    columns: columnsOf(options, host),
    language,
    direction,
    style: colour ? ansiStyle : plainStyle,
  });
}

function columnsOf(options: ReadArguments["options"], host: Host): number {
  const given = options["width"];
  if (given === undefined) {
    return Math.max(20, Math.min(host.terminalColumns ?? 80, 100));
  }
  return wholeNumber("width", String(given), 80, 20, 1000);
}
