import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { clientDefaults } from "../src/index.ts";
import { optionsTable, printedReadme } from "./print-options.mjs";

test("the README's table of options is printed from the options", async () => {
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  for (const name of [...Object.keys(clientDefaults), "heartbeat.timeoutMs", "buffer.whenFull", "authenticate"]) {
    expect(readme).toContain(`| \`${name}\` `);
  }
  expect(await printedReadme()).toBe(readme);
});

test("what the options say of numbers not set is what the defaults are", () => {
  const rows = optionsTable().split("\n");
  const { heartbeat, buffer, ...flat } = clientDefaults;
  const prefixed = (prefix: string, bag: object): [string, unknown][] =>
    Object.entries(bag).map(([name, value]) => [`${prefix}${name}`, value]);
  const all = [...Object.entries(flat), ...prefixed("heartbeat.", heartbeat), ...prefixed("buffer.", buffer)];
  for (const [name, value] of all) {
    const row = rows.find((line) => line.startsWith(`| \`${name}\` |`));
    expect(row, name).toBeDefined();
    if (typeof value === "number" && Number.isFinite(value)) {
      expect(row).toContain(`| ${String(value)}. |`);
    }
  }
});
