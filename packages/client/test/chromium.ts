import { build, type Plugin } from "esbuild";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chromium, type Browser, type Page } from "playwright-core";

/** Bundles one entry of these tests for a browser. */
export async function bundle(contents: string, plugins: Plugin[] = []): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: "tsx" },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2022",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"development"' },
    conditions: ["@afterclose/source"],
    plugins,
  });
  return outputFiles[0]?.text ?? "";
}

/** A page of its own, which has run a script. */
export interface OpenPage {
  readonly page: Page;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Opens Chromium at a page that runs the script. */
export async function openPage(executablePath: string, script: string, args: string[] = []): Promise<OpenPage> {
  const server = createServer((request, response) => {
    const isScript = request.url === "/script.js";
    response.writeHead(200, { "content-type": isScript ? "text/javascript" : "text/html" });
    response.end(isScript ? script : "<!doctype html><div id=app></div><script src=/script.js></script>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
  const browser = await chromium.launch({
    executablePath,
    args: [...quiet, "--disable-sync", "--no-first-run", ...args],
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`);
  return {
    page,
    browser,
    close: async () => {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
