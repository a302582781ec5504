// @ts-check
import { isPlural } from "../languages/plural-forms.mjs";
import { wordShapes } from "../languages/word-shapes.mjs";

/** @typedef {import("../languages/read-languages.mjs").Tree} Tree */
/**
 * @typedef {{ readonly [key: string]: Tree }} Branch
 * @typedef {object} Types What was found so far.
 * @property {Map<string, string>} declared
 * @property {Map<string, readonly Branch[]>} samples Every value that has one of the named shapes.
 * @property {Set<string>} used Types of the data.
 * @property {(type: string) => readonly string[]} keysOf
 */

const pluralText = `/** A sentence by plural category (\`Intl.PluralRules\`); \`{count}\` is the number. */
export interface PluralText {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}
`;

/**
 * The type of a package's words, read off the English ones.
 * @param {string} name
 * @param {Readonly<Record<string, Tree>>} english
 * @param {(type: string) => readonly string[]} keysOf The names that a type of the data allows.
 */
export function wordTypes(name, english, keysOf) {
  /** @type {Types} */
  const types = { declared: new Map(), samples: new Map(), used: new Set(["LanguageTag"]), keysOf };
  const parts = Object.entries(english).map(
    ([part, tree]) => `  readonly ${property(part)}: ${typeOf(tree, part, types)};\n`,
  );
  const body =
    `/** All words in one language. */\nexport interface ${name} {\n` +
    "  readonly language: LanguageTag;\n" +
    "  /** Paths of the words that are English, because the language lacks them still. */\n" +
    `  readonly standIns: readonly string[];\n${parts.join("")}}\n`;
  return { body: [body, ...types.declared.values()].join("\n"), imports: [...types.used].sort() };
}

/**
 * @param {Tree} tree
 * @param {string} path
 * @param {Types} types
 * @returns {string}
 */
function typeOf(tree, path, types) {
  if (typeof tree === "string") {
    return "string";
  }
  if (Array.isArray(tree)) {
    return `readonly ${typeOf(tree[0] ?? "", `${path}.0`, types)}[]`;
  }
  if (isPlural(tree)) {
    types.declared.set("PluralText", pluralText);
    return "PluralText";
  }
  const { keys, each, name } = wordShapes[path] ?? {};
  if (keys !== undefined || each !== undefined) {
    return recordOf(/** @type {Branch} */ (tree), path, { keys, each }, types);
  }
  return name === undefined ? objectOf(tree, path, types) : declare(name, tree, path, types);
}

/**
 * @param {Branch} tree
 * @param {string} path
 * @param {{ keys?: string | undefined, each?: string | undefined }} shape
 * @param {Types} types
 */
function recordOf(tree, path, { keys, each }, types) {
  if (keys !== undefined) {
    types.used.add(keys);
    checkKeys(Object.keys(tree), types.keysOf(keys), path, keys);
  }
  const names = keys ?? union(Object.keys(tree));
  if (each === undefined) {
    return `Readonly<Record<${names}, string>>`;
  }
  const values = [...(types.samples.get(each) ?? []), .../** @type {readonly Branch[]} */ (Object.values(tree))];
  types.samples.set(each, values);
  const all = Object.assign({}, ...values);
  const optional = Object.keys(all).filter((key) => values.some((value) => !(key in value)));
  types.declared.set(each, `${docOf(path)}export interface ${each} ${objectOf(all, `${path}.*`, types, optional)}\n`);
  return `Readonly<Record<${names}, ${each}>>`;
}

/**
 * @param {string} name
 * @param {Tree} tree
 * @param {string} path
 * @param {Types} types
 */
function declare(name, tree, path, types) {
  types.declared.set(name, `${docOf(path)}export interface ${name} ${objectOf(tree, path, types)}\n`);
  return name;
}

/**
 * @param {Tree} tree
 * @param {string} path
 * @param {Types} types
 * @param {readonly string[]} [optional]
 */
function objectOf(tree, path, types, optional = []) {
  const rows = Object.entries(tree).map(
    ([key, value]) =>
      `  readonly ${property(key)}${optional.includes(key) ? "?" : ""}: ${typeOf(value, `${path}.${key}`, types)};\n`,
  );
  return `{\n${rows.join("")}}`;
}

/**
 * Says which English words a row of data still needs, and which it does not any more.
 * @param {readonly string[]} found
 * @param {readonly string[]} wanted
 * @param {string} path
 * @param {string} type
 */
function checkKeys(found, wanted, path, type) {
  const lacks = wanted.filter((key) => !found.includes(key));
  const extra = found.filter((key) => !wanted.includes(key));
  if (lacks.length + extra.length === 0) {
    return;
  }
  const [file = "", ...rest] = path.split(".");
  const where = `languages/en/${file}.json${rest.length === 0 ? "" : ` at ${rest.join(".")}`}`;
  throw new Error(
    [
      ...lacks.map((key) => `${where} has no "${key}", which is one of ${type}. Write its English.`),
      ...extra.map((key) => `${where} has "${key}", which is not one of ${type}. Remove it, or add the row of data.`),
    ].join("\n"),
  );
}

/** @param {string} path */
function docOf(path) {
  const doc = wordShapes[path]?.doc;
  return doc === undefined ? "" : `/** ${doc} */\n`;
}

/** @param {string} key */
const property = (key) => (/^[A-Za-z]\w*$/.test(key) ? key : JSON.stringify(key));

/** @param {readonly string[]} names */
const union = (names) => names.map((name) => JSON.stringify(name)).join(" | ");
