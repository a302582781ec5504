import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { orEnded } from "../../../scripts/testing/or-ended.ts";

/** A site built for the tests of one file, as `npm start` builds it. */
export interface TestSite {
  readonly out: string;
  /** The address that its canonical links name. */
  readonly origin: string;
  /** Every HTML page by its path below the folder. */
  readonly pages: ReadonlyMap<string, string>;
  /** Serves it on a free port, with the lab, and returns its address. */
  serve(): Promise<string>;
  remove(): void;
}

// The compiled program is tested, in a process of its own: `npm test` builds it first.
const program = fileURLToPath(new URL("../dist/start.js", import.meta.url));

export function builtSite(): TestSite {
  const out = mkdtempSync(join(tmpdir(), "afterclose-site-"));
  const origin = "https://site.example";
  const env = { ...process.env, NODE_OPTIONS: "", SITE_ORIGIN: origin };
  execFileSync(process.execPath, [program, "--build-only", `--out=${out}`], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const pages = new Map(
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".html"))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [relative(out, file), readFileSync(file, "utf8")] as const),
  );
  let child: ChildProcess | undefined;
  return {
    out,
    origin,
    pages,
    serve: () => {
      const running = spawn(process.execPath, [program, "--port=0", `--out=${out}`], {
        env,
        stdio: ["ignore", "pipe", "pipe"],
      });
      child = running;
      return orEnded(running, addressIn(running.stdout));
    },
    remove: () => {
      child?.kill();
      rmSync(out, { recursive: true, force: true });
    },
  };
}

/** The address that the program says, with the host as a number. */
function addressIn(output: Readable): Promise<string> {
  return new Promise((resolve) => {
    let said = "";
    output.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const port = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
      if (port !== undefined) {
        resolve(`http://127.0.0.1:${port}`);
      }
    });
  });
}

/** Whether a file only leads to another page, is one's copy for other hosts, or is meant for a frame. */
export function isHelperPage(path: string, html: string): boolean {
  return html.includes('http-equiv="refresh"') || path.startsWith("embed/") || path.endsWith("/index.html");
}
