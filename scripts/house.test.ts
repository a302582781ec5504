import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./check/run-command.mjs";
import { rooms } from "./floors.mjs";
import { parts } from "./testing/parts.ts";

const read = (path: string): string => readFileSync(join(root, path), "utf8");
const builtRooms = Object.values(rooms)
  .map(({ at }) => at)
  .filter((at) => existsSync(join(root, at)));

describe("the README", () => {
  test.each(["npm ci && npm start", "npm ci && npm test"])("gives the command `%s` on a line of its own", (command) => {
    expect(read("README.md").split("\n")).toContain(command);
  });

  test("leads to the command's own documentation, which is printed", () => {
    expect(read("README.md")).toContain("](packages/cli)");
    expect(read("packages/cli/README.md")).toMatch(/<!-- cli:begin -->[\s\S]*<!-- cli:end -->/);
  });

  test.each(builtRooms)("has %s on its map", (at) => {
    expect(read("README.md")).toContain(`](${at})`);
  });
});

describe("ARCHITECTURE.md and CONTRIBUTING.md", () => {
  const named = ["ARCHITECTURE.md", "CONTRIBUTING.md"].flatMap((file) =>
    [...read(file).matchAll(/`((?:packages|scripts|apps|languages|bench|\.ci)\/[^`\s]+)`/g)].map(
      (match) => [file, match[1] ?? ""] as const,
    ),
  );

  test.each(named)("%s names %s, which exists", (_, path) => {
    const certain = /[<*]/.test(path) ? path.replace(/[^/]*[<*].*$/, "") : path;
    expect(existsSync(join(root, certain))).toBe(true);
  });
});

describe("the house", () => {
  test.each(Object.entries(parts))("installs %s before its own tests need it", (_, { install }) => {
    const run = read(".ci/run");
    const packages = /^apt-get install (.+)$/.exec(install)?.[1]?.split(" ") ?? [];
    expect(packages.length > 0 || run.includes(`\n${install}\n`)).toBe(true);
    expect(packages.filter((name) => !new RegExp(`^ .*\\b${name}\\b`, "m").test(run))).toEqual([]);
  });

  test("has a .ci/run that can be run", () => {
    expect(() => {
      accessSync(join(root, ".ci/run"), constants.X_OK);
    }).not.toThrow();
  });

  test.each(builtRooms.filter((at) => at.startsWith("packages/")))("%s has the same scripts as the others", (at) => {
    const { scripts } = JSON.parse(read(join(at, "package.json"))) as { scripts: Record<string, string> };
    expect(Object.keys(scripts)).toEqual(expect.arrayContaining(["build", "test", "check"]));
  });
});
