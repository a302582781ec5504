import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const house = fileURLToPath(new URL("../../..", import.meta.url));
const leftOut = new Set(["node_modules", "dist", "out", "test", ".cache"]);

/** The house's sources in a folder of their own, where a test may change them and build the site from them. */
export interface CopiedHouse {
  readonly folder: string;
  /** Generates and bundles the program, and builds into a folder beside it; returns what the build says. */
  build(out: string): string;
  /** What a build wrote, by path, without what it keeps for the next. */
  built(out: string): ReadonlyMap<string, string>;
  remove(): void;
}

export function copiedHouse(): CopiedHouse {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), "afterclose-house-"));
  const filter = (path: string): boolean => !leftOut.has(basename(path)) && !path.endsWith(".tsbuildinfo");
  for (const name of [
    "packages",
    "apps/site",
    "languages",
    "scripts",
    "package.json",
    "package-lock.json",
    "tsconfig.base.json",
  ]) {
    cpSync(join(house, name), join(folder, name), { recursive: true, filter });
  }
  linkModules(folder);
  const env = { ...process.env, NODE_OPTIONS: "" };
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, args, { cwd: folder, env, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  return {
    folder,
    build: (out) => {
      run("scripts/generate.mjs");
      run("apps/site/bundle.mjs");
      return run("apps/site/dist/start.js", "--build-only", `--out=${join(folder, out)}`);
    },
    built: (out) =>
      new Map(
        readdirSync(join(folder, out), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .map((file) => [relative(join(folder, out), file), readFileSync(file, "latin1")] as const)
          .filter(([path]) => !path.startsWith(".build/")),
      ),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What is installed is shared; our own packages are those of the copy. */
function linkModules(folder: string): void {
  const installed = join(house, "node_modules");
  const modules = join(folder, "node_modules");
  mkdirSync(join(modules, "@afterclose"), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== "@afterclose" && name !== ".cache") {
      symlinkSync(join(installed, name), join(modules, name));
    }
  }
  for (const name of readdirSync(join(installed, "@afterclose"))) {
    const at = relative(realpathSync(house), realpathSync(join(installed, "@afterclose", name)));
    symlinkSync(join(folder, at), join(modules, "@afterclose", name));
    const own = join(house, at, "node_modules");
    if (existsSync(own) && existsSync(join(folder, at))) {
      symlinkSync(own, join(folder, at, "node_modules"));
    }
  }
}
