// @ts-check
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const here = import.meta.dirname;
const program = join(here, "visit-from-process.mjs");
const ws = pathToFileURL(createRequire(import.meta.url).resolve("ws")).href;

/**
 * One runtime: how to learn its version (throws where it is missing), and the command that carries out a plan.
 * @typedef {{ id: string, name: string, version: () => string, command: (plan: { url: string, page: string }) => string[] }} Runtime
 */

const browserArgs = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];
const profile = () => mkdtempSync(join(tmpdir(), "afterclose-profile-"));
const run = (/** @type {string} */ command, /** @type {string[]} */ args) =>
  execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], timeout: 120_000 });
const npx = (/** @type {string} */ spec, /** @type {string[]} */ ...args) => [
  "npx",
  "--yes",
  "--package",
  spec,
  ...args,
];
const versionIn = (/** @type {string} */ text) => /\d+(?:\.\d+)+/.exec(text)?.[0] ?? text.trim();
const versionOf = (/** @type {string[]} */ [command = "", ...args]) => versionIn(run(command, args));

const undici = "undici@7.30.2";
const undiciPlace = "${PATH%%/.bin:*}/undici";

/** @type {readonly Runtime[]} */
export const runtimes = [
  {
    id: "chromium",
    name: "Chromium",
    version: () => versionOf(["chromium", "--version", "--no-sandbox"]),
    command: ({ page }) => ["chromium", ...browserArgs, `--user-data-dir=${profile()}`, page],
  },
  {
    id: "firefox",
    name: "Firefox",
    version: () => versionOf(["firefox-esr", "--version"]),
    command: ({ page }) => ["firefox-esr", "--headless", "--no-remote", "--profile", profile(), page],
  },
  {
    id: "webkitgtk",
    name: "WebKitGTK",
    version: () => webkitVersion(),
    command: ({ page }) => ["xvfb-run", "--auto-servernum", miniBrowser(), "--private", page],
  },
  { id: "ws", name: "ws", version: () => wsVersion(), command: ({ url }) => ["node", program, url, ws] },
  ...["22", "24", "26"].map((major) => ({
    id: `node${major}`,
    name: `Node ${major}`,
    version: () => versionOf(npx(`node@${major}`, "node", "--version")),
    command: (/** @type {{ url: string }} */ { url }) => npx(`node@${major}`, "node", program, url),
  })),
  {
    id: "undici",
    name: "undici",
    version: () => versionOf(npx(undici, "sh", "-c", `node -p "require('${undiciPlace}/package.json').version"`)),
    // It has no command of its own: npx puts its folder on the path, and there it is found.
    command: ({ url }) => npx(undici, "sh", "-c", `exec node "${program}" "${url}" "file://${undiciPlace}/index.js"`),
  },
  {
    id: "deno",
    name: "Deno",
    version: () => versionOf(npx("deno@2.9.6", "deno", "--version")),
    command: ({ url }) => npx("deno@2.9.6", "deno", "run", "--allow-all", program, url),
  },
  {
    id: "bun",
    name: "Bun",
    version: () => versionOf(npx("bun@1.4.5", "bun", "--version")),
    command: ({ url }) => npx("bun@1.4.5", "bun", program, url),
  },
  {
    id: "workerd",
    name: "workerd",
    version: () => versionOf(npx("workerd@1.20261117.1", "workerd", "--version")),
    command: ({ url }) => npx("workerd@1.20261117.1", "workerd", "serve", workerdConfig(url)),
  },
];

function wsVersion() {
  return createRequire(import.meta.url)("ws/package.json").version;
}

/** MiniBrowser names its version in a window only, so the package is asked. */
function webkitVersion() {
  miniBrowser();
  return versionIn(run("dpkg-query", ["--show", "--showformat=${Version}", "libwebkit2gtk-4.1-0"]));
}

function miniBrowser() {
  const places = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.0/MiniBrowser",
  ];
  const found = places.find((place) => existsSync(place));
  if (found === undefined) {
    throw new Error("MiniBrowser is not installed");
  }
  return found;
}

/** A worker cannot read arguments, so its plan stands in its configuration; it begins with its first request. */
function workerdConfig(/** @type {string} */ url) {
  const folder = mkdtempSync(join(tmpdir(), "afterclose-workerd-"));
  const file = join(folder, "config.capnp");
  writeFileSync(
    file,
    `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = (modules = [(name = "worker.mjs", esModule = embed "worker.mjs"), (name = "visitor.mjs", esModule = embed "visitor.mjs")], compatibilityDate = "2026-04-07")),
    (name = "internet", network = (allow = ["public", "private", "local"]))
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);
`,
  );
  writeFileSync(
    join(folder, "worker.mjs"),
    `import { carryOut } from "visitor.mjs";
export default { async fetch() { await carryOut(${JSON.stringify(url)}, (target) => new WebSocket(target)); return new Response("done"); } };
`,
  );
  writeFileSync(join(folder, "visitor.mjs"), run("cat", [join(here, "visitor.mjs")]));
  return file;
}
