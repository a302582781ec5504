// @ts-check
import { withEnglish } from "../languages/with-english.mjs";
import { readLanguage } from "../languages/read-languages.mjs";
import { wordFiles } from "../languages/word-files.mjs";
import { parsed } from "./parsed.mjs";
import { wordTypes } from "./word-types.mjs";

/** @typedef {import("../languages/read-languages.mjs").Tree} Tree */
/** @typedef {import("../languages/read-languages.mjs").Language} Language */

/**
 * What every package is to have under src/generated for its words: their type, a module for each language, and a loader.
 * @param {readonly string[]} tags
 * @param {(type: string) => readonly string[]} keysOf The names that a type of the data allows.
 * @param {(tag: string) => Language} [read]
 * @returns {{ room: string, at: string, modules: Readonly<Record<string, string>> }[]}
 */
export function wordModules(tags, keysOf, read = readLanguage) {
  const english = read("en");
  const languages = tags.map((tag) => [tag, tag === "en" ? english : read(tag)]);
  return Object.entries(wordFiles).map(([room, { at, type, files }]) => {
    const source = partsOf(english, files);
    const { body, imports } = wordTypes(type, source, keysOf);
    const from = room === "codes" ? "./types.ts" : "@afterclose/codes/languages";
    const modules = languages.map(([tag, own]) => [
      `languages/${tag}.ts`,
      languageModule(tag, type, withEnglish(source, partsOf(/** @type {Language} */ (own), files))),
    ]);
    return {
      room,
      at,
      modules: {
        "words.ts": `import type { ${imports.join(", ")} } from "${from}";\n\n${body}`,
        "load-words.ts": loader(tags, type, from),
        ...Object.fromEntries(modules),
      },
    };
  });
}

/**
 * The words of one package out of a language's files.
 * @param {Language} language
 * @param {Readonly<Record<string, string>>} files
 * @returns {Readonly<Record<string, Tree>>}
 */
function partsOf(language, files) {
  const parts = Object.entries(files).flatMap(([file, part]) => {
    const tree = language[file];
    if (tree === undefined) {
      return [];
    }
    return part === "" ? Object.entries(tree) : [[part, tree]];
  });
  return Object.fromEntries(parts);
}

/**
 * Words as JSON, of which a part is parsed when somebody first asks for it: one answer needs little of a language.
 * @param {string} tag
 * @param {string} type
 * @param {{ words: Tree, standIns: readonly string[] }} merged
 */
function languageModule(tag, type, { words, standIns }) {
  const parts = Object.entries(words).map(([part, tree]) => {
    const [name, of] = [JSON.stringify(part), `${type}[${JSON.stringify(part)}]`];
    return `  get ${name}(): ${of} {\n    return (read[${name}] ??= ${parsed(tree, of)});\n  },\n`;
  });
  return (
    `import type { ${type} } from "../words.ts";\n\n` +
    `const read: { -readonly [Part in keyof ${type}]?: ${type}[Part] } = {};\n\n` +
    `export const words: ${type} = {\n  language: ${JSON.stringify(tag)},\n  standIns: ${JSON.stringify(standIns)},\n${parts.join("")}};\n`
  );
}

/**
 * @param {readonly string[]} tags
 * @param {string} type
 * @param {string} from
 */
function loader(tags, type, from) {
  const rows = tags.map(
    (tag) => `  ${JSON.stringify(tag)}: async () => (await import("./languages/${tag}.ts")).words,\n`,
  );
  return (
    `import type { LanguageTag } from "${from}";\nimport type { ${type} } from "./words.ts";\n\n` +
    `const loaders: Readonly<Record<LanguageTag, () => Promise<${type}>>> = {\n${rows.join("")}};\n\n` +
    "/** Fetches the words of one language and of no other. */\n" +
    `export function load${type}(language: LanguageTag): Promise<${type}> {\n  return loaders[language]();\n}\n`
  );
}
