import type { LanguageTag } from "@afterclose/codes";
import { fill } from "@afterclose/codes/sentences";
import type { Command } from "./command.ts";
import type { HelpText } from "./words.ts";

/** What each option of a command is for, in the words of a language. */
export async function optionHelp(
  command: Command,
  words: HelpText,
  language: LanguageTag,
): Promise<Readonly<Record<string, string>>> {
  const written: Readonly<Record<string, string>> = words.commands[command.name].options;
  const told = { ...written, ...(await command.tellOptions?.(language)) };
  return Object.fromEntries(
    Object.entries(command.options).map(([name, { byDefault }]) => [
      name,
      fill(told[name] ?? "", byDefault === undefined ? {} : { default: byDefault }),
    ]),
  );
}
