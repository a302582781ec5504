import { expect, test } from "vitest";
import { clientDefaults } from "../src/index.ts";
import { optionsTable } from "../../../scripts/docs/options-table.mjs";

const table = optionsTable("packages/client/src/contract/options.ts", "ClientOptions");

test("every option stands in the table that the reference prints", () => {
  for (const name of [...Object.keys(clientDefaults), "heartbeat.timeoutMs", "buffer.whenFull", "authenticate"]) {
    expect(table).toContain(`| \`${name}\` `);
  }
});

test("what the options say of numbers not set is what the defaults are", () => {
  const rows = table.split("\n");
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
