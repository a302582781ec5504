import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cruiserResolving, cruiserRules, faultsOfTable, rooms } from "./floors.mjs";

describe("the table of floors", () => {
  test("only goes down", () => {
    expect(faultsOfTable()).toEqual([]);
  });

  test("is refused when a room may import its own floor, or one above", () => {
    const upward = {
      ...rooms,
      wire: { ...rooms["wire"]!, imports: { codes: "public" as const, client: "public" as const } },
    };
    expect(faultsOfTable(upward)).toEqual([
      "wire (floor 1) may not import codes",
      "wire (floor 1) may not import client",
    ]);
  });
});

/** A small house: each file holds one import. */
const attempts: readonly (readonly [title: string, path: string, code: string, rules: readonly string[]])[] = [
  [
    "wire reaching up to the client",
    "wire/src/up.ts",
    `import "@afterclose/client";`,
    ["wire-imports-down", "wire-imports-types-down"],
  ],
  [
    "wire reaching up for a type",
    "wire/src/up-type.ts",
    `import type { a } from "@afterclose/client";`,
    ["wire-imports-types-down"],
  ],
  [
    "the server importing the client, on its own floor",
    "server/src/beside.ts",
    `import "@afterclose/client";`,
    ["server-imports-down", "server-imports-types-down"],
  ],
  ["the client taking all of codes", "client/src/prose.ts", `import "@afterclose/codes";`, ["client-imports-down"]],
  ["the client taking a type of codes", "client/src/type.ts", `import type { a } from "@afterclose/codes";`, []],
  ["the client taking advice", "client/src/advice.ts", `import "@afterclose/codes/advice";`, []],
  ["the server taking ranges", "server/src/ranges.ts", `import "@afterclose/codes/ranges";`, []],
  ["the server taking advice", "server/src/advice.ts", `import "@afterclose/codes/advice";`, ["server-imports-down"]],
  [
    "the lab going around a package's door",
    "lab/src/inside.ts",
    `import "../../codes/src/inside.ts";`,
    ["lab-imports-down", "lab-imports-types-down"],
  ],
  ["codes with a dependency from outside", "codes/src/outside.ts", `import "ws";`, ["codes-needs-from-outside"]],
  ["the lab with ws", "lab/src/outside.ts", `import "ws";`, []],
  ["codes with a module of Node's", "codes/src/node.ts", `import "node:fs";`, ["codes-runs-on-every-host"]],
  ["the lab with a module of Node's", "lab/src/node.ts", `import "node:fs";`, []],
  [
    "a file that imports its own package's index",
    "codes/src/own-index.ts",
    `import "./index.ts";`,
    ["index-is-for-outside"],
  ],
  ["code that imports a test's part", "sim/src/ships.ts", `import "./testing/part.ts";`, ["no-tests-in-code"]],
  ["two files that need each other", "sim/src/circle.ts", `import "./round.ts";`, ["no-circles"]],
  ["a name that nothing answers to", "sim/src/lost.ts", `import "./nowhere.ts";`, ["must-resolve"]],
  ["a test of the client that uses the lab", "client/src/client.test.ts", `import "@afterclose/lab";`, []],
  ["a testing part of wire that uses the simulator", "wire/src/testing/part.ts", `import "@afterclose/sim";`, []],
];

describe("an import that the table", () => {
  const house = mkdtempSync(join(tmpdir(), "afterclose-floors-"));
  let found: Map<string, string[]>;

  beforeAll(async () => {
    build(house);
    found = await violations(house);
  });
  afterAll(() => {
    rmSync(house, { recursive: true });
  });

  test.each(attempts.filter(([, , , rules]) => rules.length > 0))("forbids is caught: %s", (_, path, __, rules) => {
    expect(found.get(`packages/${path}`)?.toSorted()).toEqual(rules.toSorted());
  });

  test.each(attempts.filter(([, , , rules]) => rules.length === 0))("allows goes through: %s", (_, path) => {
    expect(found.get(`packages/${path}`)).toBeUndefined();
  });
});

function build(house: string): void {
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  };
  const doors: Record<string, string[]> = { codes: ["index", "advice", "ranges"] };
  for (const name of ["codes", "wire", "client", "server", "lab", "sim"]) {
    const entries = (doors[name] ?? ["index"]).map((file): [string, string] => [
      file === "index" ? "." : `./${file}`,
      `./src/${file}.ts`,
    ]);
    const exported = Object.fromEntries(entries.map(([entry, file]) => [entry, { "@afterclose/source": file }]));
    write(
      `packages/${name}/package.json`,
      JSON.stringify({ name: `@afterclose/${name}`, type: "module", exports: exported }),
    );
    for (const [, file] of entries) {
      write(`packages/${name}/${file}`, "export type a = 1;\n");
    }
    mkdirSync(join(house, "node_modules/@afterclose"), { recursive: true });
    symlinkSync(join(house, "packages", name), join(house, "node_modules/@afterclose", name));
  }
  write("node_modules/ws/package.json", JSON.stringify({ name: "ws", exports: "./index.js" }));
  write("node_modules/ws/index.js", "");
  write("packages/codes/src/inside.ts", "export type a = 1;\n");
  write("packages/sim/src/testing/part.ts", "export type a = 1;\n");
  write("packages/sim/src/round.ts", `import "./circle.ts";\n`);
  for (const [, path, code] of attempts) {
    write(`packages/${path}`, `${code}\n`);
  }
}

async function violations(house: string): Promise<Map<string, string[]>> {
  const forbidden = cruiserRules(rooms, house) as [];
  const { output } = await cruise(
    ["packages"],
    {
      baseDir: house,
      validate: true,
      ruleSet: { forbidden },
      doNotFollow: { path: "node_modules" },
      tsPreCompilationDeps: true,
    },
    { ...cruiserResolving, symlinks: true },
  );
  const byFile = new Map<string, string[]>();
  for (const { from, rule } of (output as ICruiseResult).summary.violations) {
    byFile.set(from, [...(byFile.get(from) ?? []), rule.name]);
  }
  return byFile;
}
