// @ts-check
import { codeCauses } from "./code-causes.mjs";
import { limitTable } from "./limits.mjs";
import { peerRows } from "./peer-rows.mjs";
import { scheduleTable } from "./schedule-table.mjs";
import { parsed } from "./parsed.mjs";
import { typesFrom } from "./types-from-schema.mjs";

/** @typedef {import("./read-data.mjs").Data} Data */

/**
 * The modules of packages/codes that hold its data.
 * @param {Data} data
 * @returns {Readonly<Record<string, string>>}
 */
export function dataModules(data) {
  const { codeRows, rangeRows, schedules, languages, causes, hops, runtimes, measurements, profiles } = data;
  const taggedLanguage = "Language & { readonly tag: LanguageTag }";
  return {
    "types.ts": typesFrom(data.schemas, Object.keys(listsOf(data))) + namesOf(data),
    "codes.ts": rowsModule("codeRows", "CodeRow", codeRows, "Every code that has an entry of its own, by number."),
    "ranges.ts": rowsModule("rangeRows", "CodeRow", rangeRows, "The ranges of all other numbers."),
    "schedules.ts": scheduleTable(schedules),
    "peer-rows.ts": peerRows(codeRows, rangeRows, data.statuses),
    "languages.ts": constant("languages", `readonly (${taggedLanguage})[]`, languages, {
      imports: ["Language", "LanguageTag"],
      doc: "The languages that all of the text exists in.",
    }),
    "causes.ts": rowsModule("causes", "Cause", causes, "Every cause of an ending, and who can see it."),
    "server-causes.ts": rowsModule(
      "serverCauses",
      "ServerCause",
      serverCausesOf(data),
      "The causes that a server can see.",
    ),
    "code-causes.ts": codeCauses(codeRows, rangeRows),
    "hops.ts": rowsModule("hops", "Hop", hops, "Proxies, platforms and libraries with the limits that they set."),
    "limits.ts": limitTable(hops),
    "runtimes.ts": rowsModule(
      "runtimes",
      "Runtime",
      runtimes,
      "What hosts and libraries accept, and what they report.",
    ),
    "measurements.ts": rowsModule("measurements", "Measurement", measurements, "What each runtime did in the lab."),
    "profiles.ts": profileList(profiles.map(({ id }) => id)),
    ...Object.fromEntries(profiles.map((profile) => [`profiles/${profile.id}.ts`, profileModule(profile)])),
  };
}

/**
 * The names that each list of the data allows, by the type that is made of them.
 * @param {Data} data
 * @returns {(type: string) => readonly string[]}
 */
export function namesIn(data) {
  const ofRows = listsOf(data);
  return (type) => {
    const found =
      ofRows[type] ??
      Object.values(data.schemas)
        .map((schema) => schema.definitions?.[type]?.enum)
        .find(Boolean);
    if (found === undefined) {
      throw new Error(`scripts/languages/word-shapes.mjs names ${type}, which is no list of names in the data.`);
    }
    return found;
  };
}

/**
 * @param {Data} data
 * @returns {Record<string, readonly string[]>}
 */
function listsOf(data) {
  const { codeRows, rangeRows, languages, causes, profiles } = data;
  return {
    StandardCode: codeRows.map((row) => String(row.from)),
    RangeId: rangeRows.map((/** @type {any} */ row) => `${row.from}-${row.to}`),
    LanguageTag: languages.map((/** @type {any} */ row) => row.tag),
    CauseId: causes.map((/** @type {any} */ row) => row.id),
    ServerCause: serverCausesOf(data),
    ProfileId: profiles.map(({ id }) => id),
  };
}

/**
 * @param {Data} data
 * @returns {readonly string[]}
 */
function serverCausesOf({ causes }) {
  return causes
    .filter((/** @type {any} */ row) => row.seenBy.includes("server"))
    .map((/** @type {any} */ row) => row.id);
}

/** @type {Readonly<Record<string, string>>} */
const docs = {
  StandardCode: "The codes that have an entry of their own.",
  RangeId: "The ranges that have an entry of their own.",
  LanguageTag: "The languages that all of the text exists in.",
  CauseId: "Why a connection ended: `where.what`.",
  ServerCause: "What the server names as the cause of an ending.",
  ProfileId: "The vendors and libraries whose meanings are known.",
};

/** @param {Data} data */
function namesOf(data) {
  const types = Object.entries(listsOf(data)).map(([name, members]) => {
    const shown = members.map((member) => (name === "StandardCode" ? member : JSON.stringify(member)));
    return `\n/** ${docs[name]} */\nexport type ${name} =${shown.map((member) => `\n  | ${member}`).join("")};\n`;
  });
  return types.join("");
}

/**
 * @param {string} name
 * @param {string} type
 * @param {unknown} value
 * @param {{ imports: readonly string[], doc: string }} about
 */
function constant(name, type, value, { imports, doc }) {
  return `import type { ${imports.join(", ")} } from "./types.ts";\n\n/** ${doc} */\nexport const ${name}: ${type} = ${parsed(value, type)};\n`;
}

/**
 * @param {string} name
 * @param {string} type
 * @param {unknown} rows
 * @param {string} doc
 */
const rowsModule = (name, type, rows, doc) => constant(name, `readonly ${type}[]`, rows, { imports: [type], doc });

/** @param {unknown} profile */
function profileModule(profile) {
  const about = { imports: ["Profile"], doc: "The meanings that one vendor or library gives to its codes." };
  return constant("profile", "Profile", profile, about).replace("./types.ts", "../types.ts");
}

/** @param {readonly string[]} ids */
function profileList(ids) {
  /** @param {string} id */
  const variable = (id) => "p" + `-${id}`.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
  return (
    'import type { Profile } from "./types.ts";\n' +
    ids.map((id) => `import { profile as ${variable(id)} } from "./profiles/${id}.ts";`).join("\n") +
    "\n\n/** Every vendor and library whose meanings are known. */" +
    `\nexport const profiles: readonly Profile[] = [${ids.map(variable).join(", ")}];\n`
  );
}
