import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { root, runCommand } from "../check/run-command.mjs";

const pass = `test("passes", () => {});`;
const fail = `test("fails", () => { throw new Error("as it should"); });`;

const runs: readonly (readonly [title: string, files: readonly string[], line: string])[] = [
  ["tests that pass and fail", [pass, pass + fail], "2 passed, 1 failed"],
  [
    "a test that was skipped",
    [`${pass} test.skipIf(true)("waits for a part", () => {});`],
    "1 passed, 0 failed, 1 skipped",
  ],
  ["a file that cannot be loaded", [pass, `throw new Error("broken");`], "1 passed, 1 failed"],
  [
    "a hook that fails after its tests",
    [`describe("a suite", () => { afterAll(() => { throw new Error("as it should"); }); ${pass} });`],
    "1 passed, 1 failed",
  ],
];

describe("the last line of a run", () => {
  let folder = "";
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(runs)("counts %s", async (_, files, line) => {
    folder = mkdtempSync(join(tmpdir(), "afterclose-closing-"));
    files.forEach((text, at) => {
      writeFileSync(join(folder, `${String(at)}.test.js`), text);
    });
    const reporter = join(root, "scripts/testing/closing-line.ts");
    const { output } = await runCommand("vitest", [
      "run",
      "--root",
      folder,
      "--globals",
      "--reporter=default",
      `--reporter=${reporter}`,
    ]);
    expect(output.split("\n").at(-1)).toBe(line);
  });
});
