import type { Command } from "./command.ts";
import { examplesOf } from "./help.ts";
import type { HelpText } from "./words.ts";

/** The README's section on the command, printed from the table of commands. */
export function readmeBlock(all: readonly Command[], words: HelpText): string {
  const rows = all.map(
    ({ name, usage, options }) =>
      `| \`${[name, usage].join(" ").trim().replaceAll("|", "\\|")}\` | ${words.commands[name].summary} | ${Object.keys(
        options,
      )
        .map((option) => `\`--${option}\``)
        .join(" ")} |`,
  );
  const examples = all.flatMap((command) => examplesOf(command, words).slice(0, 2));
  const column = Math.max(...examples.map(([command]) => command.length));
  return [
    "| Command | Does | Options |",
    "| --- | --- | --- |",
    ...rows,
    "",
    "```console",
    ...examples.map(([command, does]) => `$ ${command.padEnd(column)}  # ${does}`),
    "```",
    "",
    "Every command takes `--language`, `--json`, `--markdown`, `--plain`, `--no-color`, `--no-pager`, `--width` and `--help`.",
    "It exits with 0 when all is fine, 1 when a problem was found, 2 when the call was wrong, 3 when there is no such code,",
    "profile or language, 4 when the network failed, 5 when nothing was found and not everything could be seen, and 130 when",
    "it was interrupted.",
  ].join("\n");
}
