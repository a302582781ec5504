import type { CliWords } from "./generated/words.ts";

/** What `afterclose --help` says. `{default}` is an option's default. */
export type HelpText = CliWords["help"];
export type CommandName = keyof HelpText["commands"];
/** The options that every command has. */
export type HelpOption = keyof HelpText["everyOption"];

/**
 * What the command says when a call was wrong, and while `lab` and `try` run. `{value}` is what was typed, `{option}`,
 * `{command}` and `{usage}` are as they are typed.
 */
export type TerminalText = CliWords["says"];
export type TerminalSaying = keyof TerminalText;
