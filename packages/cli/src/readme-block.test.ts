import { readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { expect, test } from "vitest";
import { commands } from "./commands.ts";
import { readmeBlock } from "./readme-block.ts";

const readme = new URL("../../../README.md", import.meta.url);
const begin = "<!-- cli:begin -->";
const end = "<!-- cli:end -->";

test("the README's section on the command is printed from the commands (run with PRINT_README=1 to print it anew)", async () => {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const text = readFileSync(readme, "utf8");
  const [before = "", rest = ""] = text.split(begin);
  const after = rest.split(end)[1] ?? "";
  const options = await resolveConfig(readme.pathname);
  const printed = await format(`${before}${begin}\n\n${readmeBlock(all)}\n\n${end}${after}`, {
    ...options,
    parser: "markdown",
  });
  if (process.env["PRINT_README"] === "1") {
    writeFileSync(readme, printed);
  }
  expect(readFileSync(readme, "utf8")).toBe(printed);
});
