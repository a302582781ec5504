import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { undocumentedExports } from "./documented-exports.mjs";

const folder = mkdtempSync(join(tmpdir(), "afterclose-exports-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("a name that an entry exports without a word on what it is is found, also behind a re-export", () => {
  const write = (path: string, text: string): void => {
    writeFileSync(join(folder, path), text);
  };
  mkdirSync(join(folder, "src"));
  write(
    "package.json",
    JSON.stringify({ name: "made-up", exports: { ".": { "@afterclose/source": "./src/index.ts" } } }),
  );
  write("tsconfig.json", JSON.stringify({ compilerOptions: { noLib: true, allowImportingTsExtensions: true } }));
  write("src/index.ts", 'export { told, untold } from "./inside.ts";');
  write(
    "src/inside.ts",
    "/** Says so. */\nexport const told = 1;\nexport const untold = 2;\nexport const private_ = 3;",
  );
  expect(undocumentedExports(folder)).toEqual([expect.stringMatching(/^made-up exports untold /)]);
});
