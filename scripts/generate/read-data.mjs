// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";

/**
 * Reads packages/codes/data: every file held against its schema, rows in the order of their numbers.
 * @param {string} data The folder.
 */
export function readData(data) {
  const schemas = readSchemas(join(data, "schema"));
  const read = checkedReader(data, schemas);
  return {
    schemas,
    codeRows: jsonIn(data, "codes")
      .flatMap((file) => read(file, "code.schema.json").rows)
      .sort(byFrom),
    rangeRows: read("ranges.json", "code.schema.json").rows.sort(byFrom),
    profiles: jsonIn(data, "profiles").map((file) => profileIn(file, read(file, "profile.schema.json"))),
    schedules: read("schedules.json", "schedules.schema.json"),
    statuses: read("statuses.json", "statuses.schema.json"),
    languages: read("languages.json", "languages.schema.json"),
    causes: read("causes.json", "causes.schema.json"),
    hops: read("hops.json", "hops.schema.json"),
    runtimes: read("runtimes.json", "runtimes.schema.json"),
    measurements: read("measurements.json", "measurements.schema.json"),
  };
}

/** @typedef {ReturnType<typeof readData>} Data */

/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** @param {{ from: number }} a @param {{ from: number }} b */
const byFrom = (a, b) => a.from - b.from;

/**
 * @param {string} data
 * @param {string} folder
 */
function jsonIn(data, folder) {
  return readdirSync(join(data, folder))
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => `${folder}/${file}`);
}

/**
 * @param {string} folder
 * @returns {Record<string, any>}
 */
function readSchemas(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith(".schema.json"));
  return Object.fromEntries(files.map((file) => [file, readJson(join(folder, file))]));
}

/**
 * @param {string} data
 * @param {Record<string, any>} schemas
 * @returns {(path: string, schema: string) => any}
 */
function checkedReader(data, schemas) {
  const ajv = new Ajv({ allErrors: true });
  for (const [file, schema] of Object.entries(schemas)) {
    ajv.addSchema(schema, file);
  }
  return (path, schema) => {
    const value = readJson(join(data, path));
    const check = ajv.getSchema(schema);
    if (check?.(value) !== true) {
      const faults = (check?.errors ?? []).map(
        (fault) => `  ${fault.instancePath || "/"} ${fault.message} ${JSON.stringify(fault.params)}`,
      );
      throw new Error(`packages/codes/data/${path} does not fit data/schema/${schema}:\n${faults.join("\n")}`);
    }
    return value;
  };
}

/**
 * @param {string} file
 * @param {any} profile
 */
function profileIn(file, profile) {
  if (`profiles/${profile.id}.json` !== file) {
    throw new Error(`packages/codes/data/${file} has the id "${profile.id}". Name the file ${profile.id}.json.`);
  }
  return profile;
}
