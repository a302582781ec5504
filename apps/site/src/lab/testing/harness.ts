import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readFile } from "node:fs/promises";
import { codeRows, languageInfo, type LanguageTag } from "@afterclose/codes";
import { loadWords } from "@afterclose/codes/languages";
import { loadPageWords } from "../../page-words.ts";
import { Lab } from "@afterclose/lab";
import { build } from "esbuild";
import { h } from "preact";
import { render } from "preact-render-to-string";
import { labData } from "../lab-data.ts";
import { LabShell } from "../lab-page.tsx";

/** A page with the lab on it, as the site serves it, and the lab's server beside it. */
export interface Harness {
  readonly origin: string;
  /** With `hasServer: false`, the page of a static host. */
  readonly pageUrl: (hash?: string, language?: LanguageTag, hasServer?: boolean) => string;
  /** The island's own files and their sizes, first load and all. */
  readonly sizes: ReadonlyMap<string, number>;
  close(): Promise<void>;
}

const here = new URL("./", import.meta.url).pathname;
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; worker-src 'self'; img-src 'self' data:; base-uri 'none'";

/** Bundles the island and serves everything from one HTTP server on a free port. */
export async function startHarness(): Promise<Harness> {
  const files = await bundle();
  const lab = new Lab({ basePath: "/lab-server", shared: true });
  const server = createServer((request, response) => {
    if (lab.handleRequest(request, response)) {
      return;
    }
    void answer(request.url ?? "/", files).then(([status, type, body]) => {
      response.writeHead(status, {
        "content-type": type,
        "content-security-policy": policy,
        "cache-control": "no-store",
      });
      response.end(body);
    });
  });
  lab.attach(server);
  const origin = await listen(server);
  return {
    origin,
    pageUrl: (hash = "", language = "en", hasServer = true) =>
      `${origin}/${hasServer ? "page" : "static"}/${language}${hash}`,
    sizes: new Map([...files].map(([name, body]) => [name, body.byteLength])),
    close: async () => {
      await lab.close();
      await new Promise<void>((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      });
    },
  };
}

async function bundle(): Promise<Map<string, Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: { island: `${here}../island.tsx`, "crowd-worker": `${here}../crowd/crowd-worker.ts` },
    bundle: true,
    splitting: true,
    format: "esm",
    minify: true,
    write: false,
    outdir: "/assets",
    conditions: ["@afterclose/source", "browser"],
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "error",
  });
  return new Map(outputFiles.map(({ path, contents }) => [path, contents]));
}

async function answer(
  path: string,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<readonly [number, string, string | Uint8Array]> {
  const [, kind, name = ""] = path.split("/");
  // Vite knows this address of a worker and renames it; here the bundle is served under it.
  const file = files.get(path.replace(/\.ts$/, ".js"));
  if (file !== undefined) {
    return [200, "text/javascript", file];
  }
  if (kind === "lab.css" || kind === "page.css") {
    const url = kind === "lab.css" ? new URL("../lab.css", import.meta.url) : new URL("./page.css", import.meta.url);
    return [200, "text/css", await readFile(url, "utf8")];
  }
  if (kind === "lab") {
    const tag = name.replace(".json", "") as LanguageTag;
    const data = labData(tag, await loadWords(tag), await loadPageWords(tag), (code) => `/websocket/${String(code)}`);
    return [200, "application/json", JSON.stringify(data)];
  }
  if (kind === "page" || kind === "static") {
    return [200, "text/html; charset=utf-8", await page(name as LanguageTag, kind === "page")];
  }
  return [404, "text/plain", "Nothing here.\n"];
}

async function page(tag: LanguageTag, hasServer: boolean): Promise<string> {
  const [text, { labPage: words }] = [await loadWords(tag), await loadPageWords(tag)];
  const codeNames = codeRows.map(({ from }) => ({ code: from, name: text.codes[from as 1000].name }));
  const shell = h(LabShell, {
    language: tag,
    words,
    codeNames,
    ...(!hasServer && { serverUrl: "/nowhere" }),
  });
  return (
    `<!doctype html><html lang="${tag}" dir="${languageInfo(tag).direction}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">` +
    `<title>${words.title}</title><link rel="stylesheet" href="/page.css"><link rel="stylesheet" href="/lab.css">` +
    `<script type="module" src="/assets/island.js"></script></head><body><main><h1>${words.title}</h1><p>${words.lead}</p>` +
    `${render(shell)}</main></body></html>`
  );
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", () => {
      done();
    });
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}
