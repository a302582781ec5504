// Turns packages/codes/data (JSON rows and their schemas) into TypeScript under packages/codes/src/generated.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync, existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { typesFrom } from "./generate/types-from-schema.mjs";
import { peerRows } from "./generate/peer-rows.mjs";
import { formatted } from "./generate/formatted.mjs";
import { scheduleTable } from "./generate/schedule-table.mjs";

const codes = join(dirname(fileURLToPath(import.meta.url)), "../packages/codes");
const data = join(codes, "data");
const out = join(codes, "src/generated");
const header = "// Made by `npm run generate` from packages/codes/data. Change the data, not this file.\n\n";

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));
const written = new Set();

function write(name, body) {
  const path = join(out, name);
  written.add(path);
  const text = header + body;
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

function constant(name, type, value, imports) {
  return `import type { ${imports.join(", ")} } from "./types.ts";\n\nexport const ${name}: ${type} = ${JSON.stringify(value, null, 1)};\n`;
}

const schemas = Object.fromEntries(
  readdirSync(join(data, "schema"))
    .filter((file) => file.endsWith(".schema.json"))
    .map((file) => [file, readJson(join(data, "schema", file))]),
);
const ajv = new Ajv({ allErrors: true });
for (const [file, schema] of Object.entries(schemas)) {
  ajv.addSchema(schema, file);
}

function readChecked(path, schema) {
  const value = readJson(join(data, path));
  const check = ajv.getSchema(schema);
  if (!check(value)) {
    const faults = check.errors.map((e) => `  ${e.instancePath || "/"} ${e.message} ${JSON.stringify(e.params)}`);
    throw new Error(`packages/codes/data/${path} does not fit data/schema/${schema}:\n${faults.join("\n")}`);
  }
  return value;
}

const byFrom = (a, b) => a.from - b.from;
const codeRows = readdirSync(join(data, "codes"))
  .flatMap((file) => readChecked(`codes/${file}`, "code.schema.json").rows)
  .sort(byFrom);
const rangeRows = readChecked("ranges.json", "code.schema.json").rows.sort(byFrom);
const schedules = readChecked("schedules.json", "schedules.schema.json");
const statuses = readChecked("statuses.json", "statuses.schema.json");
const languages = readChecked("languages.json", "languages.schema.json");
const causes = readChecked("causes.json", "causes.schema.json");
const hops = readChecked("hops.json", "hops.schema.json");
const runtimes = readChecked("runtimes.json", "runtimes.schema.json");
const measurements = readChecked("measurements.json", "measurements.schema.json");
const profiles = readdirSync(join(data, "profiles"))
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file) => {
    const profile = readChecked(`profiles/${file}`, "profile.schema.json");
    if (`${profile.id}.json` !== file) {
      throw new Error(
        `packages/codes/data/profiles/${file} has the id "${profile.id}". Name the file ${profile.id}.json.`,
      );
    }
    return profile;
  });

const union = (values) =>
  values.length === 0 ? " never" : values.map((value) => `\n  | ${JSON.stringify(value)}`).join("");
write(
  "types.ts",
  typesFrom(schemas) +
    `\n/** The codes that have an entry of their own. */\nexport type StandardCode =${codeRows.map((row) => `\n  | ${row.from}`).join("")};\n` +
    `\n/** The ranges that have an entry of their own. */\nexport type RangeId =${union(rangeRows.map((row) => `${row.from}-${row.to}`))};\n` +
    `\nexport type LanguageTag =${union(languages.map((row) => row.tag))};\n` +
    `\nexport type CauseId =${union(causes.map((row) => row.id))};\n` +
    `\nexport type ProfileId =${union(profiles.map((row) => row.id))};\n`,
);
write("codes.ts", constant("codeRows", "readonly CodeRow[]", codeRows, ["CodeRow"]));
write("ranges.ts", constant("rangeRows", "readonly CodeRow[]", rangeRows, ["CodeRow"]));
write("schedules.ts", scheduleTable(schedules));
write("peer-rows.ts", peerRows(codeRows, rangeRows, statuses));
write(
  "languages.ts",
  constant("languages", "readonly (Language & { readonly tag: LanguageTag })[]", languages, [
    "Language",
    "LanguageTag",
  ]),
);
write("formatted.ts", await formatted(codes, schedules, languages));
write("causes.ts", constant("causes", "readonly (Cause & { readonly id: CauseId })[]", causes, ["Cause", "CauseId"]));
write("hops.ts", constant("hops", "readonly Hop[]", hops, ["Hop"]));
write("runtimes.ts", constant("runtimes", "readonly Runtime[]", runtimes, ["Runtime"]));
write("measurements.ts", constant("measurements", "readonly Measurement[]", measurements, ["Measurement"]));

const camel = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
for (const profile of profiles) {
  write(
    `profiles/${profile.id}.ts`,
    constant("profile", "Profile", profile, ["Profile"]).replace("./types.ts", "../types.ts"),
  );
}
write(
  "profiles.ts",
  'import type { Profile } from "./types.ts";\n' +
    profiles.map(({ id }) => `import { profile as ${"p" + camel("-" + id)} } from "./profiles/${id}.ts";`).join("\n") +
    `\n\nexport const profiles: readonly Profile[] = [${profiles.map(({ id }) => "p" + camel("-" + id)).join(", ")}];\n`,
);

const textTags = languages.map((row) => row.tag).filter((tag) => existsSync(join(codes, "src/text", tag, "index.ts")));
const absent = languages.map((row) => row.tag).filter((tag) => !textTags.includes(tag));
if (absent.length > 0) {
  console.error(`No text yet for: ${absent.join(", ")}. Add packages/codes/src/text/<tag>/index.ts.`);
}
write(
  "load-text.ts",
  'import type { LanguageText } from "../text/language-text.ts";\nimport type { LanguageTag } from "./types.ts";\n\n' +
    "/** Fetches one language's text and nothing else. */\nexport const loadText: Readonly<Record<LanguageTag, () => Promise<LanguageText>>> = {\n" +
    textTags
      .map((tag) => `  ${JSON.stringify(tag)}: async () => (await import("../text/${tag}/index.ts")).text,\n`)
      .join("") +
    "};\n",
);
for (const [name, words] of [
  ["pages", "the words of the tools"],
  ["help", "the words of the command's help"],
]) {
  const without = textTags.filter((tag) => !existsSync(join(codes, "src/text", tag, `${name}.ts`)));
  if (without.length > 0) {
    console.error(`English stands in for ${words} in: ${without.join(", ")}.`);
  }
  const title = name[0].toUpperCase() + name.slice(1);
  write(
    `load-${name}.ts`,
    `import type { ${title}Text } from "../text/${name}-text.ts";\nimport type { LanguageTag } from "./types.ts";\n\n` +
      `/** Fetches ${words} in one language. */\nexport const load${title}: Readonly<Record<LanguageTag, () => Promise<${title}Text>>> = {\n` +
      textTags
        .map((tag) => [tag, without.includes(tag) ? "en" : tag])
        .map(
          ([tag, from]) =>
            `  ${JSON.stringify(tag)}: async () => (await import("../text/${from}/${name}.ts")).${name},\n`,
        )
        .join("") +
      "};\n",
  );
}
write(
  "texts.ts",
  'import type { LanguageText } from "../text/language-text.ts";\nimport type { LanguageTag } from "./types.ts";\n' +
    textTags.map((tag) => `import { text as ${tag.replace("-", "")} } from "../text/${tag}/index.ts";`).join("\n") +
    "\n\n/** Every language's text at once. */\nexport const texts: Readonly<Record<LanguageTag, LanguageText>> = {\n" +
    textTags.map((tag) => `  ${JSON.stringify(tag)}: ${tag.replace("-", "")},\n`).join("") +
    "};\n",
);

for (const file of readdirSync(out, { recursive: true, withFileTypes: true })) {
  const path = join(file.parentPath, file.name);
  if (file.isFile() && !written.has(path)) {
    rmSync(path);
  }
}
