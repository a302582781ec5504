import { languages } from "@afterclose/codes";
import { loadWords } from "@afterclose/codes/languages";
import { loadPageWords } from "../src/page-words.ts";
import { existsSync, readFileSync } from "node:fs";
import { HtmlValidate } from "html-validate";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtSite, isHelperPage, type TestSite } from "./built-site.ts";

let site: TestSite;
let real: readonly (readonly [path: string, html: string])[];

beforeAll(() => {
  site = builtSite();
  real = [...site.pages].filter(([path, html]) => !isHelperPage(path, html));
}, 120_000);
afterAll(() => {
  site.remove();
});

const attribute = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map((found) => found[1] ?? "");
const languageOf = (html: string): string => /<html lang="([^"]+)"/.exec(html)?.[1] ?? "";

function fileFor(href: string): string | undefined {
  const path = decodeURIComponent(href.split(/[?#]/)[0] ?? "").replace(/^\//, "");
  return [path, `${path}.html`, path === "" ? "index.html" : `${path}/index.html`].find(
    (file) =>
      file !== "" &&
      !file.endsWith("/") &&
      (site.pages.has(file) || (/\.\w+$/.test(file) && existsSync(join(site.out, file)))),
  );
}

describe("a crawl of the built site", () => {
  test("finds a page for every code, pair and vendor in each of the fifteen languages", () => {
    const counts = new Map<string, number>();
    for (const [, html] of real) {
      counts.set(languageOf(html), (counts.get(languageOf(html)) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual(languages.map(({ tag }) => tag).sort());
    for (const count of counts.values()) {
      expect(count).toBeGreaterThan(250);
    }
  });

  test("finds no dead link", () => {
    const dead = new Set<string>();
    for (const [path, html] of real) {
      for (const href of attribute(html, /(?:href|src)="(\/[^"]*)"/g)) {
        if (href.startsWith("/lab-server")) {
          continue;
        }
        if (fileFor(href) === undefined) {
          dead.add(`${path} -> ${href}`);
        }
      }
    }
    expect([...dead].slice(0, 20)).toEqual([]);
  });

  test("finds every fragment that a link names", () => {
    const dead = new Set<string>();
    for (const [path, html] of real) {
      for (const href of attribute(html, /href="([^"]*#[^"/][^"]*)"/g)) {
        if (/^https?:/.test(href)) {
          continue;
        }
        const [page = "", id = ""] = href.split("#");
        const target = page === "" ? html : (site.pages.get(fileFor(page) ?? "") ?? "");
        if (
          !target.includes(`id="${decodeURIComponent(id)}"`) &&
          !page.endsWith("/lab") &&
          !path.endsWith("lab.html")
        ) {
          dead.add(`${path} -> ${href}`);
        }
      }
    }
    expect([...dead].slice(0, 20)).toEqual([]);
  });

  test("reaches every page from its language's home", () => {
    for (const { tag } of languages) {
      const home = tag === "en" ? "index.html" : `${tag.toLowerCase()}.html`;
      const seen = new Set([home]);
      const queue = [home];
      for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
        for (const href of attribute(site.pages.get(path) ?? "", /<a [^>]*href="(\/[^"]*)"/g)) {
          const file = fileFor(href);
          if (file === undefined || seen.has(file) || languageOf(site.pages.get(file) ?? "") !== tag) {
            continue;
          }
          seen.add(file);
          queue.push(file);
        }
      }
      const missed = real.filter(
        ([path, html]) => languageOf(html) === tag && !seen.has(path) && !path.endsWith("404.html"),
      );
      expect([tag, missed.map(([path]) => path)]).toEqual([tag, []]);
    }
  });

  test("finds no title twice in one language", () => {
    const titles = new Map<string, string>();
    const twice: string[] = [];
    for (const [path, html] of real) {
      const title = `${languageOf(html)} ${/<title>([^<]*)/.exec(html)?.[1] ?? ""}`;
      if (titles.has(title)) {
        twice.push(`${path} and ${titles.get(title) ?? ""}: ${title}`);
      }
      titles.set(title, path);
    }
    expect(twice).toEqual([]);
  });

  test("finds each page's twins, and each twin names the page", () => {
    const named = new Map(
      real.map(([path, html]) => [path, attribute(html, /hreflang="[^"]+" href="https:\/\/[^/]+(\/[^"]*)"/g)]),
    );
    const faults: string[] = [];
    for (const [path, html] of real) {
      if (path.endsWith("404.html")) {
        continue;
      }
      const canonical = /rel="canonical" href="https:\/\/[^/]+(\/[^"]*)"/.exec(html)?.[1] ?? "";
      if (fileFor(canonical) !== path) {
        faults.push(`${path} calls itself ${canonical}`);
      }
      for (const twin of named.get(path) ?? []) {
        const file = fileFor(twin);
        if (file === undefined || !(named.get(file) ?? []).includes(canonical)) {
          faults.push(`${path} -> ${twin}`);
        }
      }
    }
    expect(faults.slice(0, 10)).toEqual([]);
  });

  test("finds no unfilled placeholder and no broken value", () => {
    const faults = real.flatMap(([path, html]) => {
      const text = html
        .replace(/<script[^>]*ld\+json[^>]*>.*?<\/script>/gs, "")
        .replace(/<(pre|code)\b.*?<\/\1>/gs, "")
        .replace(/data-words="[^"]*"/g, "");
      const found = />[^<]*(\{\w+\}|\bundefined\b|\bNaN\b|\[object )[^<]*</.exec(text);
      return found === null ? [] : [`${path}: ${found[0].slice(0, 120)}`];
    });
    expect(faults.slice(0, 10)).toEqual([]);
  });
});

test("no page of another language shows an English sentence", async () => {
  const english = new Set<string>();
  const collect = (tree: unknown): void => {
    if (typeof tree === "string") {
      if (/\S+ \S+ \S+/.test(tree)) {
        english.add(tree);
      }
    } else if (typeof tree === "object" && tree !== null) {
      Object.values(tree).forEach(collect);
    }
  };
  collect(await loadWords("en"));
  collect(await loadPageWords("en"));
  const faults = new Set<string>();
  for (const [path, html] of real) {
    if (languageOf(html) === "en") {
      continue;
    }
    const own = html
      .replace(/<(\w+)[^>]*\slang="en"[^>]*>.*?<\/\1>/gs, "")
      .replace(/<(pre|script|code)\b.*?<\/\1>/gs, "");
    for (const shown of attribute(own, />([^<]+)</g)) {
      if (english.has(shown.trim().replaceAll("&amp;", "&"))) {
        faults.add(`${path}: ${shown.trim().slice(0, 80)}`);
      }
    }
  }
  expect([...faults].slice(0, 20)).toEqual([]);
});

test("every page type is valid HTML", async () => {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      "no-inline-style": "error",
      // The renderer writes void elements and quotes in its own consistent way.
      "void-style": "off",
      "no-trailing-whitespace": "off",
      "doctype-style": "off",
      "long-title": "off",
      "attribute-boolean-style": "off",
      "no-redundant-role": "off",
      "tel-non-breaking": "off",
      "prefer-native-element": "off",
      "no-implicit-button-type": "off",
      "attribute-empty-style": "off",
      "svg-focusable": "off",
      "input-missing-label": "off",
      "no-raw-characters": "off",
      "unique-landmark": "off",
      "text-content": "off",
    },
  });
  const types = [
    "index",
    "websocket",
    "websocket/1006-abnormal-closure",
    "websocket/4000-4999-private-use",
    "compare",
    "compare/websocket/1006-abnormal-closure-vs-1013-try-again-later",
    "profiles",
    "profiles/discord",
    "who-may-send",
    "runtimes",
    "causes",
    "hops",
    "which",
    "lab",
    "guides",
    "tools",
  ];
  const faults: string[] = [];
  for (const prefix of ["", "zh-hans/", "ar/"]) {
    for (const type of prefix === ""
      ? [...types, "client", "server", "guides/idle-limits", "reference", "reference/client", "reference/codes"]
      : types) {
      const report = await validator.validateString(site.pages.get(`${prefix}${type}.html`) ?? "<p>missing");
      faults.push(
        ...report.results.flatMap(({ messages }) =>
          messages
            .filter(({ severity }) => severity === 2)
            .map(
              ({ ruleId, message, line, column }) =>
                `${prefix}${type}:${String(line)}:${String(column)} ${ruleId}: ${message}`,
            ),
        ),
      );
    }
  }
  expect(faults.slice(0, 15)).toEqual([]);
}, 60_000);

test("documents and guides have an address for each heading, code to copy, and rows that say what their cells are", () => {
  const faults: string[] = [];
  for (const [path, html] of real) {
    const [, prose] = /<div class="prose">(.*)<\/div><\/article>/s.exec(html) ?? [];
    if (prose === undefined || path.includes("reference")) {
      continue;
    }
    for (const heading of attribute(prose, /(<h[2-4] .*?<\/h[2-4]>)/g)) {
      const [, id = "", link = ""] = /id="([^"]+)".*href="#([^"]+)"/.exec(heading) ?? [];
      if (id === "" || id !== link) {
        faults.push(`${path}: ${heading}`);
      }
    }
    const count = (part: string): number => prose.split(part).length - 1;
    if (count("<pre") !== count("data-copy=")) {
      faults.push(`${path}: code without a button to copy it`);
    }
    if (/<td>(?!<\/td>)/.test(prose)) {
      faults.push(`${path}: a cell without the name of its column`);
    }
  }
  expect(faults).toEqual([]);
});

test("a page of the reference stays below 512 kB, and 80 kB on the way", () => {
  const heavy = real
    .filter(([path]) => path.startsWith("reference"))
    .map(([path, html]) => [path, Buffer.byteLength(html), gzipSync(html).length] as const);
  expect(heavy.length).toBeGreaterThan(5);
  expect(heavy.filter(([, bytes, packed]) => bytes > 512 * 1024 || packed > 80 * 1024)).toEqual([]);
});

test("a code's and a pair's page weigh at most 20 kB before interaction, of it 6 kB of script", () => {
  const size = (text: string | Buffer): number => gzipSync(text, { level: 9 }).length;
  const heavy: string[] = [];
  for (const [path, html] of real) {
    if (!/websocket\/\d|compare\/websocket\//.test(path)) {
      continue;
    }
    const files = attribute(
      html,
      /(?:<link rel="stylesheet" href|<script(?: type="module")? src)="(\/assets\/[^"]*)"/g,
    );
    const sizes = files.map((file) => [file, size(readFileSync(join(site.out, file)))] as const);
    const script = sizes.filter(([file]) => file.endsWith(".js")).reduce((sum, [, bytes]) => sum + bytes, 0);
    const all = size(html) + sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
    if (all > 20_480 || script > 6144) {
      heavy.push(`${path}: ${String(all)} B, script ${String(script)} B`);
    }
  }
  expect(heavy.slice(0, 10)).toEqual([]);
});
