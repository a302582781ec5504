/** What `afterclose --help` says. Loaded apart, and only when somebody asks for help. `{default}` is an option's default. */
export interface HelpText {
  /** The whole program in one sentence. */
  readonly tagline: string;
  readonly headings: Readonly<
    Record<"use" | "commands" | "options" | "everyOption" | "examples" | "exitCodes", string>
  >;
  /** What a call does: of one code, of two, of a command (its list follows). */
  readonly calls: Readonly<Record<"explain" | "compare" | "command", string>>;
  /** What each exit code tells. */
  readonly exitCodes: Readonly<
    Record<"fine" | "problemFound" | "usage" | "notFound" | "network" | "interrupted", string>
  >;
  readonly everyOption: Readonly<Record<HelpOption, string>>;
  readonly commands: { readonly [Name in CommandName]: CommandHelpText<OptionsOfCommands[Name]> };
}

/** One command's help. */
export interface CommandHelpText<OptionName extends string = string> {
  readonly summary: string;
  readonly options: Readonly<Record<OptionName, string>>;
  /** What each example does, in the order in which the command gives them. */
  readonly examples: readonly string[];
}

export type CommandName = keyof OptionsOfCommands;

/** The options that every command has. */
export type HelpOption = "language" | "json" | "markdown" | "plain" | "color" | "pager" | "width" | "help" | "version";

/** The options of each command that are told in words. Those of `which` are told by its questions. */
interface OptionsOfCommands {
  readonly explain: "profile" | "side" | "reason";
  readonly compare: "profile";
  readonly list: "range" | "profile";
  readonly profiles: never;
  readonly search: "limit";
  readonly which: never;
  readonly schedule: "attempts" | "seed" | "profile";
  readonly lab: "port" | "host" | "tls" | "shared" | "list";
  readonly try: "wait";
  readonly doctor:
    | "watch"
    | "quick-idle"
    | "probe-limits"
    | "probe-origin"
    | "server-log"
    | "html"
    | "header"
    | "subprotocol"
    | "origin"
    | "message"
    | "ca"
    | "insecure"
    | "resolve"
    | "4"
    | "6"
    | "proxy";
  readonly completion: never;
}
