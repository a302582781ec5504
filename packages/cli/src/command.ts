import type { LanguageTag, Words } from "@afterclose/codes";
import type { ExitCode, ExitName } from "./exit-codes.ts";
import type { Block } from "./print/block.ts";
import type { CommandName } from "./words.ts";

/** One option of a command, or one that every command has. */
export interface Option {
  readonly type: "string" | "boolean";
  readonly short?: string;
  /** It may be given again: the values come one a line. */
  readonly multiple?: boolean;
  /** What stands for the value in the help: `<tag>`. */
  readonly value?: string;
  /** What it is when it is not given, where the help names it. */
  readonly byDefault?: string;
}

/** One command: what it is called, how to call it, and what it does. Its words are the `help` of each language. */
export interface Command {
  readonly name: CommandName;
  /** How its arguments look: `<code>`. */
  readonly usage: string;
  readonly options: Readonly<Record<string, Option>>;
  readonly examples: readonly string[];
  /** The exit codes that its help tells of. If not set, none: they are those of every command. */
  readonly exits?: readonly ExitName[];
  /** How many words it takes after its name. */
  readonly arguments: { readonly min: number; readonly max: number };
  /** How a word that is one too many is repeated, where it may be a secret that lacked its quotes. */
  readonly showWord?: (word: string) => string;
  /** Tells of its options itself, where their words have another home. */
  readonly tellOptions?: (language: LanguageTag) => Promise<Readonly<Record<string, string>>>;
  run(call: Call): Promise<Answer> | Answer;
}

/** A command being run: what was given, and what it may use. */
export interface Call {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly language: LanguageTag;
  readonly text: Words;
  readonly terminal: Terminal;
  /** Every command there is, for those that tell of the others. */
  readonly allCommands: () => Promise<readonly Command[]>;
}

/** What a command needs of the terminal beyond its answer. */
export interface Terminal {
  /** Whether somebody is there to be asked. */
  readonly interactive: () => boolean;
  readonly json: boolean;
  readonly columns: number;
  /** Writes to the standard output at once, for commands that go on for long. */
  write(text: string): void;
  /** Writes blocks to the standard output at once, laid out as an answer is. */
  show(blocks: readonly Block[]): void;
  /** Writes to the standard error: progress, questions, warnings. */
  note(text: string): void;
  /** Asks for one line. Undefined when the input ends. */
  ask(question: string): Promise<string | undefined>;
  /** Ends when the person interrupts. */
  readonly interrupted: AbortSignal;
}

/** What a command answers: for programs and for people. */
export interface Answer {
  readonly json: Readonly<Record<string, unknown>>;
  readonly blocks: readonly Block[];
  readonly exitCode?: ExitCode;
  /** The answer was already written while the command ran. */
  readonly written?: boolean;
}

/** The value of a string option, if it was given. */
export function stringOption(call: Call, name: string): string | undefined {
  const value = call.options[name];
  return typeof value === "string" ? value : undefined;
}
