import { codeRows, languages } from "@afterclose/codes";
import { Ajv2020 } from "ajv/dist/2020.js";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtSite, isHelperPage, type TestSite } from "./built-site.ts";
import { faultOfXml } from "./fault-of-xml.ts";

interface Parameter {
  readonly name: string;
  readonly schema: { readonly enum: readonly (string | number)[] };
}

interface ApiDocument {
  readonly openapi: string;
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, { readonly get: Operation }>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: { readonly 200: { readonly content: Readonly<Record<string, { readonly schema: Reference }>> } };
}

interface Reference {
  readonly $ref: string;
}

let site: TestSite;
let real: readonly (readonly [path: string, html: string])[];

beforeAll(() => {
  site = builtSite();
  real = [...site.pages].filter(([path, html]) => !isHelperPage(path, html) && !path.endsWith("404.html"));
}, 120_000);
afterAll(() => {
  site.remove();
});

const read = (path: string): string => readFileSync(join(site.out, path), "utf8");
const has = (path: string): boolean => existsSync(join(site.out, path));
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((found) => found[1] ?? "");
const pathOf = (address: string): string => new URL(address).pathname;
const fileOf = (address: string): string => (pathOf(address) === "/" ? "index" : pathOf(address).slice(1)) + ".html";

/** Every address that a path of the document stands for. */
function addressesOf(path: string, { parameters = [] }: Operation): readonly string[] {
  return parameters.reduce<readonly string[]>(
    (paths, { name, schema }) =>
      paths.flatMap((one) => schema.enum.map((value) => one.replace(`{${name}}`, String(value)))),
    [path],
  );
}

describe("the OpenAPI document", () => {
  const document = (): ApiDocument => JSON.parse(read("api/v1/openapi.json")) as ApiDocument;

  test("names every file below /api/v1, and no other", () => {
    const { openapi, paths } = document();
    expect(openapi).toBe("3.1.0");
    const named = Object.entries(paths).flatMap(([path, { get }]) =>
      addressesOf(path, get).map((one) => `api/v1${one}`),
    );
    const there = readdirSync(join(site.out, "api"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(site.out, join(entry.parentPath, entry.name)));
    expect(there.filter((file) => file !== "api/v1/openapi.json").sort()).toEqual(named.sort());
    expect(new Set(Object.values(paths).map(({ get }) => get.operationId)).size).toBe(Object.keys(paths).length);
  });

  test("describes each file as it is, field by field", () => {
    const { paths, components } = document();
    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
    ajv.addFormat("uri", (text) => URL.canParse(text));
    ajv.addFormat("date", /^\d{4}-\d\d-\d\d$/);
    ajv.addVocabulary(["components"]);
    ajv.addSchema({ $id: "api", components });
    const faults: string[] = [];
    for (const [path, { get }] of Object.entries(paths)) {
      const { $ref } = get.responses[200].content["application/json"]!.schema;
      const validate = ajv.getSchema(`api${$ref}`)!;
      const fields = Object.keys((validate.schema as { readonly properties: object }).properties).sort();
      for (const address of addressesOf(path, get)) {
        const content = JSON.parse(read(`api/v1${address}`)) as object;
        if (!validate(content)) {
          faults.push(`${address}: ${ajv.errorsText(validate.errors)}`);
        }
        const unknown = Object.keys(content).filter((field) => !fields.includes(field));
        if (unknown.length > 0) {
          faults.push(`${address} has ${unknown.join(", ")}, which nothing describes`);
        }
      }
    }
    expect(faults.slice(0, 10)).toEqual([]);
  });
});

describe("for search engines", () => {
  test("the sitemaps list every page once, but for views of what other pages say, and nothing else", () => {
    const maps = all(read("sitemap.xml"), /<loc>([^<]*)<\/loc>/g).map((address) => pathOf(address).slice(1));
    expect(read("robots.txt")).toContain(`Sitemap: ${site.origin}/sitemap.xml`);
    expect(maps.length).toBe(languages.length + 1);
    expect(["sitemap.xml", ...maps].map((map) => faultOfXml(read(map)))).toEqual(
      ["sitemap.xml", ...maps].map(() => undefined),
    );
    const listed = maps.flatMap((map) => all(read(map), /<loc>([^<]*)<\/loc>/g));
    const indexed = real.filter(([, html]) => !html.includes('name="robots" content="noindex'));
    expect(listed.map(fileOf).sort()).toEqual(indexed.map(([path]) => path).sort());
    // A pair with a note of its own is a page; one that only joins two codes' pages is a view.
    expect(
      listed.some((address) => address.endsWith("/compare/websocket/1006-abnormal-closure-vs-1013-try-again-later")),
    ).toBe(true);
    expect(listed.some((address) => address.endsWith("/compare/websocket/1004-reserved-vs-1009-message-too-big"))).toBe(
      false,
    );
  });

  test("a page's own address has no slash at its end, also where a host serves its folder", () => {
    for (const [path, html] of site.pages) {
      const [own = ""] = all(html, /rel="canonical" href="([^"]*)"/g);
      expect([path, pathOf(own).replace(/(.)\/$/, "$1 ends in a slash")]).toEqual([path, pathOf(own)]);
      if (path.endsWith("/index.html")) {
        expect(fileOf(own)).toBe(path.replace("/index.html", ".html"));
      }
    }
  });

  test("structured data can be read, and every address in it is a page", () => {
    const faults: string[] = [];
    const types = new Set<string>();
    for (const [path, html] of real) {
      for (const text of all(html, /<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
        const data = JSON.parse(text) as Readonly<Record<string, unknown>>;
        types.add(String(data["@type"]));
        if (data["@context"] !== "https://schema.org") {
          faults.push(`${path}: ${String(data["@context"])}`);
        }
        for (const address of all(text, /"(?:item|url)":"([^"]*)"/g)) {
          if (!site.pages.has(fileOf(address))) {
            faults.push(`${path} names ${address}`);
          }
        }
      }
      if (!html.includes('"@type":"BreadcrumbList"')) {
        faults.push(`${path} has no way back`);
      }
      if (/^(?!.*compare).*websocket\/\d/.test(path) && !html.includes('"@type":"DefinedTerm"')) {
        faults.push(`${path} defines nothing`);
      }
    }
    expect(faults.slice(0, 10)).toEqual([]);
    expect([...types].sort()).toEqual(["BreadcrumbList", "DefinedTerm", "DefinedTermSet", "FAQPage", "WebSite"]);
  });

  test("each page has a picture of 1200 by 630 for previews, and codes and pairs have their own", () => {
    const pictures = new Map<string, string>();
    for (const [path, html] of real) {
      const [picture = ""] = all(html, /property="og:image" content="([^"]*)"/g);
      pictures.set(pathOf(picture).slice(1), path);
      if (/websocket\/\d/.test(path)) {
        expect([path, picture.endsWith("afterclose.png")]).toEqual([path, false]);
      }
    }
    for (const picture of pictures.keys()) {
      const header = readFileSync(join(site.out, picture)).subarray(0, 24);
      expect([picture, header.toString("latin1", 1, 4), header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([
        picture,
        "PNG",
        1200,
        630,
      ]);
    }
  });
});

test("each page has its twin in Markdown, with the same first heading", () => {
  const faults = real.flatMap(([path, html]) => {
    const twin = path.replace(/html$/, "md");
    if (!has(twin)) {
      return [`${path} has no ${twin}`];
    }
    if (!html.includes(`type="text/markdown" href="/${twin}"`)) {
      return [`${path} does not name ${twin}`];
    }
    return /^# \S/.test(read(twin)) ? [] : [`${twin} begins without a heading`];
  });
  expect(faults.slice(0, 10)).toEqual([]);
});

test("llms.txt names files that are there, every code among them", () => {
  const named = all(read("llms.txt"), /\]\(([^)]*)\)/g).map((address) => pathOf(address).slice(1));
  expect(named.filter((file) => !has(file))).toEqual([]);
  for (const { from } of codeRows) {
    expect(named.filter((file) => file.includes(`websocket/${String(from)}-`))).toHaveLength(1);
  }
});

test("the feed is Atom: each entry has an id of its own, a title, a date and a link", () => {
  const feed = read("feed.atom");
  expect(faultOfXml(feed)).toBeUndefined();
  const entries = all(feed, /<entry>(.*?)<\/entry>/gs);
  expect(entries.length).toBeGreaterThan(0);
  for (const entry of entries) {
    for (const part of [
      /<title>[^<]+<\/title>/,
      /<id>[^<]+<\/id>/,
      /<updated>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ<\/updated>/,
      /<link href="[^"]+"\/>/,
    ]) {
      expect(entry).toMatch(part);
    }
  }
  const listed = entries.flatMap((entry) => all(entry, /&lt;a href="([^"]*)"&gt;/g)).map(fileOf);
  expect(listed.filter((file) => !site.pages.has(file))).toEqual([]);
  for (const { from, slug } of codeRows) {
    expect(listed).toContain(`websocket/${String(from)}-${slug}.html`);
  }
  expect(entries.map((entry) => all(entry, /<title>([^<]*)/g)[0])).toContainEqual(
    expect.stringMatching(/^Close codes checked: \d{4} \S/),
  );
  const ids = all(feed, /<id>([^<]*)<\/id>/g);
  expect(new Set(ids).size).toBe(ids.length);
  const dates = all(feed, /<updated>([^<]*)<\/updated>/g);
  expect(dates[0]).toBe([...dates].sort().at(-1));
});

test("each code has a badge, and a card for frames that runs no script", () => {
  for (const { from } of codeRows) {
    const badge = read(`badges/${String(from)}.svg`);
    expect([from, faultOfXml(badge)]).toEqual([from, undefined]);
    expect(badge).toContain(`aria-label="WebSocket ${String(from)}: `);
    const card = read(`embed/${String(from)}.html`);
    expect(card).not.toMatch(/<script|\son\w+=/);
    const [style = ""] = all(card, /rel="stylesheet" href="\/([^"]*)"/g);
    expect([from, has(style)]).toEqual([from, true]);
    expect(site.pages.has(fileOf(all(card, /rel="canonical" href="([^"]*)"/g)[0] ?? ""))).toBe(true);
  }
});
