import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entryExists, gzipBytes, judgeBudgets, readBudgets } from "./budgets.mjs";
import { root } from "./run-command.mjs";

describe("size budgets", () => {
  const house = mkdtempSync(join(tmpdir(), "afterclose-budgets-"));
  beforeAll(() => {
    mkdirSync(join(house, "packages/wire/src"), { recursive: true });
    mkdirSync(join(house, "node_modules/@afterclose"), { recursive: true });
    symlinkSync(join(house, "packages/wire"), join(house, "node_modules/@afterclose/wire"));
    const exported = { "./small": { "@afterclose/source": "./src/small.ts" } };
    writeFileSync(join(house, "packages/wire/package.json"), JSON.stringify({ type: "module", exports: exported }));
    const noise = Array.from({ length: 500 }, (_, at) => (at * 2654435761) % 4294967296).join(" ");
    writeFileSync(
      join(house, "packages/wire/src/small.ts"),
      `export const a: number = 1;\nexport const b: string = "${noise}";\n`,
    );
  });
  afterAll(() => {
    rmSync(house, { recursive: true });
  });

  test("pass when an entry weighs just what it may, and fail one byte over", () => {
    const row = { entry: "@afterclose/wire", maxGzipBytes: 100 };
    expect(judgeBudgets([{ ...row, bytes: 100 }])).toEqual({
      ok: true,
      table: "@afterclose/wire  100 B  100 B  0 B left",
    });
    expect(judgeBudgets([{ ...row, bytes: 101 }])).toEqual({
      ok: false,
      table: "@afterclose/wire  101 B  100 B  over by 1 B",
    });
  });

  test("weigh all that an entry exports, or only the names that are asked for", async () => {
    const whole = await gzipBytes(house, { entry: "@afterclose/wire/small", maxGzipBytes: 0 });
    const little = await gzipBytes(house, { entry: "@afterclose/wire/small", maxGzipBytes: 0, only: ["a"] });
    expect(whole).toBeGreaterThan(1000);
    expect(little).toBeLessThan(60);
  });

  test("know an entry that does not exist yet", () => {
    expect(entryExists(house, "@afterclose/wire/small")).toBe(true);
    expect(entryExists(house, "@afterclose/wire/large")).toBe(false);
    expect(entryExists(house, "@afterclose/wire")).toBe(false);
    expect(entryExists(house, "@afterclose/client")).toBe(false);
  });

  test("are all for entries that exist", () => {
    expect(readBudgets(root).filter(({ entry }) => !entryExists(root, entry))).toEqual([]);
  });
});
