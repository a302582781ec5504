import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { expect, test } from "vitest";
import { commands } from "./commands.ts";
import { readmeBlock } from "./readme-block.ts";
import { loadCliWords } from "./generated/load-words.ts";

const begin = "<!-- cli:begin -->";
const end = "<!-- cli:end -->";

test.each(["../../../README.md", "../README.md"])(
  "the section on the command in %s is printed from the commands (PRINT_README=1 prints it anew)",
  async (path) => {
    const readme = fileURLToPath(new URL(path, import.meta.url));
    const all = await Promise.all(Object.values(commands).map((load) => load()));
    const text = readFileSync(readme, "utf8");
    const [before = "", rest = ""] = text.split(begin);
    const after = rest.split(end)[1] ?? "";
    const options = await resolveConfig(readme);
    const printed = await format(
      `${before}${begin}\n\n${readmeBlock(all, (await loadCliWords("en")).help)}\n\n${end}${after}`,
      {
        ...options,
        parser: "markdown",
      },
    );
    if (process.env["PRINT_README"] === "1") {
      writeFileSync(readme, printed);
    }
    expect(readFileSync(readme, "utf8")).toBe(printed);
  },
);
