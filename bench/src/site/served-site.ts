import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** The built site in a process of its own, and a browser to look at it. */
export interface ServedSite {
  readonly url: string;
  readonly browser: Browser;
  close(): Promise<void>;
}

const program = join(import.meta.dirname, "../../../apps/site/dist/start.js");
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

export async function serveSite(): Promise<ServedSite> {
  const out = mkdtempSync(join(tmpdir(), "afterclose-bench-site-"));
  const child = spawn(process.execPath, [program, "--port=0", `--out=${out}`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.once("error", reject);
    child.once("exit", (status) => {
      reject(new Error(`The site's server ended with ${String(status)} before it said where it is.`));
    });
    child.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const port = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
      if (port !== undefined) {
        resolve(`http://127.0.0.1:${port}`);
      }
    });
  });
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  return {
    url,
    browser,
    close: async () => {
      await browser.close();
      child.kill();
      rmSync(out, { recursive: true, force: true });
    },
  };
}
