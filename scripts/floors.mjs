// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * One package or folder. An import only goes down: `imports` names the packages below that a room may use, and by
 * which entries ("public" is any that the package exports). Types cost nothing in what ships, so `import type` may
 * come from any public entry of a named package. Tests may import more.
 * @typedef {object} Room
 * @property {string} at Where it is.
 * @property {number} floor A room imports from lower floors only, never from its own.
 * @property {Readonly<Record<string, "public" | readonly string[]>>} imports
 * @property {readonly string[] | "any"} npm Packages from outside; for client and server, optional peers of their adapters.
 * @property {boolean} node Whether it may import `node:` modules.
 */

/** @type {Readonly<Record<string, Room>>} */
export const rooms = {
  codes: { at: "packages/codes", floor: 1, imports: {}, npm: [], node: false },
  wire: { at: "packages/wire", floor: 1, imports: {}, npm: [], node: false },
  client: {
    at: "packages/client",
    floor: 2,
    imports: { codes: ["./advice", "./causes", "./nearest"], wire: "public" },
    npm: ["react", "vue", "svelte", "ws"],
    node: false,
  },
  server: {
    at: "packages/server",
    floor: 2,
    imports: { codes: ["./ranges", "./causes", "./limits", "./nearest"], wire: "public" },
    npm: ["ws", "@opentelemetry/api"],
    node: true,
  },
  lab: { at: "packages/lab", floor: 2, imports: { codes: "public", wire: "public" }, npm: ["ws"], node: true },
  sim: { at: "packages/sim", floor: 2, imports: { wire: "public" }, npm: [], node: false },
  doctor: { at: "packages/doctor", floor: 3, imports: { codes: "public", wire: "public" }, npm: [], node: true },
  cli: {
    at: "packages/cli",
    floor: 4,
    imports: {
      codes: "public",
      wire: "public",
      client: "public",
      server: "public",
      lab: "public",
      sim: "public",
      doctor: "public",
    },
    npm: ["ws"],
    node: true,
  },
  site: { at: "apps/site", floor: 5, imports: everythingBelow(), npm: "any", node: true },
  bench: { at: "bench", floor: 5, imports: everythingBelow(), npm: "any", node: true },
  examples: { at: "examples", floor: 5, imports: everythingBelow(), npm: "any", node: true },
};

/** @returns {Record<string, "public">} */
function everythingBelow() {
  const names = ["codes", "wire", "client", "server", "lab", "sim", "doctor", "cli"];
  return Object.fromEntries(names.map((name) => [name, /** @type {const} */ ("public")]));
}

/** What counts as a test: `x.test.ts`, and all that stands in a `test/` or `testing/` folder. */
export const testPath = "(\\.test\\.tsx?$|/test/|/testing/|^scripts/)";

/**
 * The pairs of the table that go up, or stay on one floor.
 * @param {Readonly<Record<string, Room>>} [table]
 * @returns {string[]}
 */
export function faultsOfTable(table = rooms) {
  return Object.entries(table).flatMap(([name, room]) =>
    Object.keys(room.imports)
      .filter((below) => (table[below]?.floor ?? Infinity) >= room.floor)
      .map((below) => `${name} (floor ${String(room.floor)}) may not import ${below}`),
  );
}

/**
 * The source files behind a package's entries, as patterns of paths from the root.
 * @param {string} at
 * @param {"public" | readonly string[]} allowed
 * @param {string} root
 */
function entryPatterns(at, allowed, root) {
  const manifest = join(root, at, "package.json");
  if (!existsSync(manifest)) {
    return [];
  }
  const doors = JSON.parse(readFileSync(manifest, "utf8")).exports ?? {};
  return Object.entries(doors)
    .filter(([entry]) => allowed === "public" || allowed.includes(entry))
    .map(([, door]) => (typeof door === "string" ? door : (door["@afterclose/source"] ?? door.default)))
    .map((file) => `^${escape(`${at}/${file.replace(/^\.\//, "")}`).replaceAll("\\*", ".+")}$`);
}

/** @param {string} text */
const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** How dependency-cruiser finds its way: to sources, as everything in this project does. */
export const cruiserResolving = {
  exportsFields: ["exports"],
  conditionNames: ["@afterclose/source", "import", "node", "types", "default"],
  extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".js", ".json"],
};

/**
 * The table as rules for dependency-cruiser.
 * @param {Readonly<Record<string, Room>>} [table]
 * @param {string} [root]
 */
export function cruiserRules(table = rooms, root = process.cwd()) {
  return [...houseRules, ...Object.entries(table).flatMap(([name, room]) => roomRules(name, room, table, root))];
}

const houseRules = [
  {
    name: "no-circles",
    severity: "error",
    comment: "Files that need each other are one file.",
    from: {},
    to: { circular: true },
  },
  {
    name: "must-resolve",
    severity: "error",
    comment: "Nothing answers to this name. `npm run generate` makes the generated files.",
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: "index-is-for-outside",
    severity: "error",
    comment: "Import the file itself: index.ts only re-exports, for those outside.",
    from: { path: "^((?:packages|apps)/[^/]+)/", pathNot: testPath },
    to: { path: "^$1/.*/index\\.tsx?$" },
  },
  {
    name: "no-tests-in-code",
    severity: "error",
    comment: "What ships does not import tests.",
    from: { pathNot: testPath },
    to: { path: testPath },
  },
];

/**
 * @param {string} name
 * @param {Room} room
 * @param {Readonly<Record<string, Room>>} table
 * @param {string} root
 */
function roomRules(name, room, table, root) {
  const from = { path: `^${room.at}/src/`, pathNot: testPath };
  const houses = Object.values(table).map(({ at }) => `^${at}/`);
  const allowed = Object.entries(room.imports);
  /** @param {(allowed: "public" | readonly string[]) => "public" | readonly string[]} which */
  const entries = (which) =>
    allowed.flatMap(([below, doors]) => entryPatterns(table[below]?.at ?? below, which(doors), root));
  const list = allowed
    .map(([below, doors]) => (doors === "public" ? below : `${below} (${doors.join(", ")})`))
    .join(", ");
  const rules = [
    {
      name: `${name}-imports-down`,
      severity: "error",
      comment: `${name} may import ${list || "nothing"}, by public entries.`,
      from,
      to: { path: houses, pathNot: [`^${room.at}/`, ...entries((doors) => doors)], dependencyTypesNot: ["type-only"] },
    },
    {
      name: `${name}-imports-types-down`,
      severity: "error",
      comment: `${name} may import types from ${allowed.map(([below]) => below).join(", ") || "nothing"}, by public entries.`,
      from,
      to: { path: houses, pathNot: [`^${room.at}/`, ...entries(() => "public")] },
    },
  ];
  if (room.npm !== "any") {
    rules.push({
      name: `${name}-needs-from-outside`,
      severity: "error",
      comment: `${name} may use ${room.npm.join(", ") || "nothing"} from outside.`,
      from,
      to: {
        path: ["node_modules/"],
        pathNot: room.npm.map((dependency) => `node_modules/(@types/)?${escape(dependency)}/`),
      },
    });
  }
  if (!room.node) {
    rules.push({
      name: `${name}-runs-on-every-host`,
      severity: "error",
      comment: `${name} runs on every host: what only Node has comes in through a port.`,
      from,
      to: /** @type {any} */ ({ dependencyTypes: ["core"] }),
    });
  }
  return rules;
}
