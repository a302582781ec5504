import {
  answersTo,
  codeRows,
  type LanguageTag,
  languages,
  profiles,
  type QuestionName,
  rangeRows,
  whichTree,
} from "@afterclose/codes";
import { scenarios } from "@afterclose/lab";
import { CliError, typed } from "../cli-error.ts";
import type { Answer, Call, Command, Option } from "../command.ts";
import { globalOptions } from "../global-options.ts";
import { optionHelp } from "../option-help.ts";
import { flagOf } from "../which-flag.ts";
import { loadCliWords } from "../generated/load-words.ts";
import type { HelpOption, HelpText } from "../words.ts";

export const completion: Command = {
  name: "completion",
  usage: "bash|zsh|fish",
  options: {},
  examples: [
    "source <(afterclose completion bash)",
    "afterclose completion zsh > ~/.zfunc/_afterclose",
    "afterclose completion fish > ~/.config/fish/completions/afterclose.fish",
  ],
  arguments: { min: 1, max: 1 },
  async run({ words, allCommands, language }: Call): Promise<Answer> {
    const shell = words[0] ?? "";
    const lines = await scriptFor(shell, choicesOf(await allCommands()), language);
    return { json: { shell, script: lines.join("\n") }, blocks: [{ kind: "verbatim", lines }] };
  },
};

/** What may stand where: the values of options, and the words behind a command. */
interface Choices {
  readonly commands: readonly Command[];
  readonly first: readonly string[];
  readonly values: readonly (readonly [flags: readonly string[], values: readonly string[]])[];
  readonly words: readonly (readonly [command: string, words: readonly string[]])[];
}

function choicesOf(all: readonly Command[]): Choices {
  const codes = codeRows.map((row) => String(row.from));
  const paths = scenarios.map(({ path }) => path.replace("/{code}", "/1012").replace("{status}", "401"));
  const names = all.map(({ name }) => name);
  return {
    commands: all,
    first: [...names, "help", ...codes],
    values: [
      [["--profile", "-p"], profiles.map(({ id }) => id)],
      [["--language", "-l"], languages.map(({ tag }) => tag)],
      // `explain` and `which` both have a side; what fits neither is told by the command.
      [["--side"], ["client", ...answersTo("side").map(([answer]) => answer)]],
      [["--range", "-r"], rangeRows.map(({ slug }) => slug)],
      ...(Object.keys(whichTree) as QuestionName[])
        .map((question) => [flagOf(question), answersTo(question).map(([answer]) => answer)] as const)
        .filter(([flag]) => flag !== "side")
        .map(([flag, answers]) => [[`--${flag}`], answers] as const),
    ],
    words: [
      ["explain", codes],
      ["compare", codes],
      ["schedule", codes],
      ["try", [...codes, ...paths]],
      ["completion", ["bash", "zsh", "fish"]],
      ["help", names],
    ],
  };
}

async function scriptFor(shell: string, choices: Choices, language: LanguageTag): Promise<readonly string[]> {
  switch (shell) {
    case "bash":
      return bash(choices);
    case "zsh":
      return zsh(choices);
    case "fish":
      return fish(choices, (await loadCliWords(language)).help, language);
    default:
      throw new CliError(
        "ERR_USAGE",
        ["noCompletion", { value: typed(shell) }],
        ["useOneOf", { values: "bash, zsh, fish" }],
      );
  }
}

const globals = Object.keys(globalOptions).map((name) => `--${name}`);
const optionsOf = (command: Command): readonly string[] => [
  ...Object.keys(command.options).map((name) => `--${name}`),
  ...globals,
];

function bash({ commands: all, first, values, words }: Choices): readonly string[] {
  const reply = (list: readonly string[]): string => `COMPREPLY=($(compgen -W "${list.join(" ")}" -- "$word"))`;
  return [
    "_afterclose() {",
    '  local word="${COMP_WORDS[COMP_CWORD]}" options="" words=""',
    '  case "${COMP_WORDS[COMP_CWORD-1]}" in',
    ...values.map(([flags, list]) => `    ${flags.join("|")}) ${reply(list)}; return;;`),
    "  esac",
    '  case "${COMP_WORDS[1]}" in',
    ...all.map((command) => `    ${command.name}) options="${optionsOf(command).join(" ")}";;`),
    `    *) options="${globals.join(" ")}";;`,
    "  esac",
    '  case "${COMP_WORDS[1]}" in',
    ...words.map(([name, list]) => `    ${name}) words="${list.join(" ")}";;`),
    "  esac",
    '  if [[ "$word" == -* ]]; then',
    '    COMPREPLY=($(compgen -W "$options" -- "$word"))',
    '  elif [ "$COMP_CWORD" -eq 1 ]; then',
    `    ${reply(first)}`,
    "  else",
    '    COMPREPLY=($(compgen -W "$words" -- "$word"))',
    "  fi",
    "}",
    "complete -F _afterclose afterclose",
  ];
}

function zsh({ commands: all, first, values, words }: Choices): readonly string[] {
  return [
    "#compdef afterclose",
    "_afterclose() {",
    "  local -a options",
    '  case "${words[CURRENT-1]}" in',
    ...values.map(([flags, list]) => `    ${flags.join("|")}) compadd -- ${list.join(" ")}; return;;`),
    "  esac",
    '  case "${words[2]}" in',
    ...all.map((command) => `    ${command.name}) options=(${optionsOf(command).join(" ")});;`),
    `    *) options=(${globals.join(" ")});;`,
    "  esac",
    '  if [[ "${words[CURRENT]}" == -* ]]; then compadd -- $options; return; fi',
    `  if (( CURRENT == 2 )); then compadd -- ${first.join(" ")}; return; fi`,
    '  case "${words[2]}" in',
    ...words.map(([name, list]) => `    ${name}) compadd -- ${list.join(" ")};;`),
    "  esac",
    "}",
    // Loaded by name it completes at once; sourced, it has to be registered.
    'if [[ "${funcstack[1]}" == "_afterclose" ]]; then _afterclose "$@"; else compdef _afterclose afterclose; fi',
  ];
}

async function fish(
  { commands: all, first, values, words }: Choices,
  help: HelpText,
  language: LanguageTag,
): Promise<readonly string[]> {
  const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;
  const valuesOf = (name: string): string => {
    const list = values.find(([flags]) => flags[0] === `--${name}`)?.[1];
    return list === undefined ? "" : ` -x -a ${quoted(list.join(" "))}`;
  };
  const option = (when: string, [name, { short, type }]: readonly [string, Option], does: string): string =>
    `complete -c afterclose${when} -l ${name}${short === undefined ? "" : ` -s ${short}`}` +
    `${valuesOf(name) === "" && type === "string" ? " -x" : valuesOf(name)} -d ${quoted(does)}`;
  const seen = (name: string): string => ` -n '__fish_seen_subcommand_from ${name}'`;
  const summaries = new Map<string, string>(all.map(({ name }) => [name, help.commands[name].summary]));
  const own = await Promise.all(
    all.map(async (command) => {
      const told = await optionHelp(command, help, language);
      return Object.entries(command.options).map((one) => option(seen(command.name), one, told[one[0]] ?? ""));
    }),
  );
  return [
    "complete -c afterclose -f",
    ...first.map(
      (word) => `complete -c afterclose -n __fish_use_subcommand -a ${word} -d ${quoted(summaries.get(word) ?? "")}`,
    ),
    ...words.map(([name, list]) => `complete -c afterclose${seen(name)} -a ${quoted(list.join(" "))}`),
    ...Object.entries(globalOptions).map((one) => option("", one, help.everyOption[one[0] as HelpOption])),
    ...own.flat(),
  ];
}
