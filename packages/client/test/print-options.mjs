// Prints the README's table of options from the one place where they stand: `npm run options -w @afterclose/client`.
import { readFileSync, writeFileSync } from "node:fs";
import { format } from "prettier";

const source = readFileSync(new URL("../src/contract/options.ts", import.meta.url), "utf8");
const readmeUrl = new URL("../README.md", import.meta.url);

/** The rows of one interface: name, and what its comment says. */
function rowsOf(name, prefix = "") {
  const body = source.split(`export interface ${name}`)[1].split("\n}\n")[0];
  return [...body.matchAll(/\/\*\*([\s\S]*?)\*\/\s*readonly (\w+)\?/g)].map(([, comment, option]) => {
    const said = comment.replaceAll(/\s*\n\s*\*\s?/g, " ").trim();
    const [what, notSet] = said.split(/\s*Not set: /);
    return `| \`${prefix}${option}\` | ${what} | ${notSet ?? ""} |`.replaceAll(/ \|\| /g, " or ");
  });
}

export function optionsTable() {
  return [
    "| Option | What it does | If it is not set |",
    "|---|---|---|",
    ...rowsOf("ClientOptions"),
    ...rowsOf("BufferOptions", "buffer."),
    ...rowsOf("HeartbeatOptions", "heartbeat."),
  ].join("\n");
}

/** The README with its table printed anew, in the shape that the house's formatter gives it. */
export function printedReadme() {
  const readme = readFileSync(readmeUrl, "utf8");
  const [before, rest] = readme.split("<!-- options -->");
  const after = rest.split("<!-- /options -->")[1];
  const printed = `${before}<!-- options -->\n\n${optionsTable()}\n\n<!-- /options -->${after}`;
  return format(printed, { parser: "markdown", printWidth: 120 });
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(readmeUrl, await printedReadme());
