import { codeRows, languages, profiles } from "@afterclose/codes/with-text";
import { CliError } from "../cli-error.ts";
import type { Answer, Call, Command } from "../command.ts";
import { globalOptions } from "../global-options.ts";

export const completion: Command = {
  name: "completion",
  usage: "bash|zsh|fish",
  summary: "Print a script that completes commands, options, codes and vendors.",
  options: {},
  examples: [
    ["source <(afterclose completion bash)", "in ~/.bashrc"],
    ["afterclose completion zsh > ~/.zfunc/_afterclose", "for zsh"],
    ["afterclose completion fish > ~/.config/fish/completions/afterclose.fish", "for fish"],
  ],
  arguments: { min: 1, max: 1 },
  async run({ words, allCommands }: Call): Promise<Answer> {
    const shell = words[0] ?? "";
    const lines = scriptFor(shell, await allCommands());
    return { json: { shell, script: lines.join("\n") }, blocks: [{ kind: "verbatim", lines }] };
  },
};

interface Choices {
  readonly commands: readonly Command[];
  readonly codes: readonly string[];
  readonly profiles: readonly string[];
  readonly languages: readonly string[];
}

function scriptFor(shell: string, all: readonly Command[]): readonly string[] {
  const choices: Choices = {
    commands: all,
    codes: codeRows.map((row) => String(row.from)),
    profiles: profiles.map(({ id }) => id),
    languages: languages.map(({ tag }) => tag),
  };
  switch (shell) {
    case "bash":
      return bash(choices);
    case "zsh":
      return ["#compdef afterclose", "autoload -U +X bashcompinit && bashcompinit", ...bash(choices)];
    case "fish":
      return fish(choices);
    default:
      throw new CliError("ERR_USAGE", `There is no completion for "${shell}".`, "Use one of: bash, zsh, fish.");
  }
}

const optionsOf = (command: Command): readonly string[] =>
  [...Object.keys(command.options), ...Object.keys(globalOptions)].map((name) => `--${name}`);

function bash({ commands: all, codes, profiles: vendors, languages: tags }: Choices): readonly string[] {
  return [
    "_afterclose() {",
    '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" options=""',
    '  case "$before" in',
    `    --profile|-p) COMPREPLY=($(compgen -W "${vendors.join(" ")}" -- "$word")); return;;`,
    `    --language|-l) COMPREPLY=($(compgen -W "${tags.join(" ")}" -- "$word")); return;;`,
    '    --side) COMPREPLY=($(compgen -W "client server" -- "$word")); return;;',
    "  esac",
    '  case "${COMP_WORDS[1]}" in',
    ...all.map((command) => `    ${command.name}) options="${optionsOf(command).join(" ")}";;`),
    `    *) options="${Object.keys(globalOptions)
      .map((name) => `--${name}`)
      .join(" ")}";;`,
    "  esac",
    '  if [ "$COMP_CWORD" -eq 1 ]; then',
    `    COMPREPLY=($(compgen -W "${[...all.map(({ name }) => name), ...codes].join(" ")} $options" -- "$word"))`,
    '  elif [[ "$word" == -* ]]; then',
    '    COMPREPLY=($(compgen -W "$options" -- "$word"))',
    "  else",
    `    COMPREPLY=($(compgen -W "${codes.join(" ")} bash zsh fish" -- "$word"))`,
    "  fi",
    "}",
    "complete -F _afterclose afterclose",
  ];
}

function fish({ commands: all, codes, profiles: vendors, languages: tags }: Choices): readonly string[] {
  const quoted = (text: string): string => `'${text.replaceAll("'", "\\'")}'`;
  return [
    "complete -c afterclose -f",
    ...all.map(
      ({ name, summary }) => `complete -c afterclose -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
    ),
    `complete -c afterclose -a ${quoted(codes.join(" "))}`,
    `complete -c afterclose -l profile -s p -x -a ${quoted(vendors.join(" "))}`,
    `complete -c afterclose -l language -s l -x -a ${quoted(tags.join(" "))}`,
    ...all.flatMap((command) =>
      Object.entries(command.options).map(
        ([name, { help }]) =>
          `complete -c afterclose -n '__fish_seen_subcommand_from ${command.name}' -l ${name} -d ${quoted(help)}`,
      ),
    ),
  ];
}
