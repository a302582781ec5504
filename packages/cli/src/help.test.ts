import { languages } from "@afterclose/codes";
import { describe, expect, test } from "vitest";
import type { Command } from "./command.ts";
import { commands } from "./commands.ts";
import { globalOptions } from "./global-options.ts";
import { optionHelp } from "./option-help.ts";
import { loadCliWords } from "./generated/load-words.ts";

const all: readonly Command[] = await Promise.all(Object.values(commands).map((load) => load()));
const tags = languages.map(({ tag }) => tag);

describe.each(tags)("the help in %s", (tag) => {
  test("has words for each command, each of its options and each example", async () => {
    const words = (await loadCliWords(tag)).help;
    expect(Object.keys(words.commands)).toEqual(all.map(({ name }) => name));
    for (const command of all) {
      const { summary, examples } = words.commands[command.name];
      const told = await optionHelp(command, words, tag);
      expect([command.name, Object.keys(told)]).toEqual([command.name, Object.keys(command.options)]);
      expect([command.name, summary, ...Object.values(told)]).not.toContain("");
      expect([command.name, examples.length]).toEqual([command.name, command.examples.length]);
    }
  });

  test("has no words for an option that there is not", async () => {
    const words = (await loadCliWords(tag)).help;
    expect(Object.keys(words.everyOption).sort()).toEqual(Object.keys(globalOptions).sort());
    for (const { name, options } of all) {
      const known = Object.keys(options);
      expect([name, Object.keys(words.commands[name].options).filter((one) => !known.includes(one))]).toEqual([
        name,
        [],
      ]);
    }
  });

  test("names each default where the option has one, and nowhere else", async () => {
    const words = (await loadCliWords(tag)).help;
    const named = all.flatMap(({ name }) =>
      Object.entries<string>(words.commands[name].options)
        .filter(([, help]) => help.includes("{default}"))
        .map(([option]) => `${name} --${option}`),
    );
    const given = all.flatMap(({ name, options }) =>
      Object.entries(options)
        .filter(([, { byDefault }]) => byDefault !== undefined)
        .map(([option]) => `${name} --${option}`),
    );
    expect(named.sort()).toEqual(given.sort());
  });
});

test("an option of `which` is told by its question, and by the answers that can be typed", async () => {
  const which = await commands["which"]?.();
  const told = which === undefined ? {} : await optionHelp(which, (await loadCliWords("de")).help, "de");
  expect(told["opened"]).toBe("War die Verbindung jemals offen? never, open");
});
