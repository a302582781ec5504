import { codeRows, type Words } from "@afterclose/codes";
import { loadWords } from "@afterclose/codes/languages";
import { expect, test } from "vitest";
import { editionOf, filesOfPage } from "./build/files-of-language.ts";
import { codePageOf } from "./pages/code-page.tsx";
import { markStandIns, showStandIns } from "./stand-ins.ts";

const assets = { style: "/s.css", theme: "/t.js", script: "/s.js", lab: [], labStyles: [] };

/** Arabic as somebody leaves it who added sentences in English and went home. */
async function incomplete(): Promise<Words> {
  const [own, english] = [await loadWords("ar"), await loadWords("en")];
  const code = { ...own.codes[1006], summary: english.codes[1006].summary, whatNext: english.codes[1006].whatNext };
  return {
    ...own,
    codes: { ...own.codes, 1006: code },
    labels: { ...own.labels, words: english.labels.words },
    standIns: ["codes.1006.summary", "codes.1006.whatNext", "labels.words"],
  };
}

async function filesOf1006(): Promise<ReadonlyMap<string, string>> {
  const edition = { ...(await editionOf("ar", assets)), text: markStandIns(await incomplete()) };
  const row = codeRows.find(({ from }) => from === 1006)!;
  return new Map([...filesOfPage(edition, codePageOf(edition, row))].map(showStandIns) as [string, string][]);
}

test("a page says of a sentence that lacks its translation that it is English, and runs from left to right", async () => {
  const html = (await filesOf1006()).get("ar/websocket/1006-abnormal-closure.html") ?? "";
  const { summary } = (await loadWords("en")).codes[1006];
  expect(html).toContain(`<span lang="en" dir="ltr">${summary}</span>`);
  expect(html).toMatch(/<span lang="en" dir="ltr">Reconnect[^<]*before the first attempt/);
  expect(html).not.toMatch(/[\uE000\uE001]/);
  expect(html).not.toMatch(/<title>[^<]*<span/);
});

test("an attribute and a Markdown twin carry the words without a mark", async () => {
  const { summary } = (await loadWords("en")).codes[1006];
  for (const [path, content] of await filesOf1006()) {
    expect([path, content]).toEqual([path, expect.not.stringMatching(/[\uE000\uE001]|="[^"]*<span/)]);
    expect(content).toContain(summary);
  }
});

test("a language that lacks nothing goes through untouched", async () => {
  const words = await loadWords("fr");
  expect(markStandIns(words)).toBe(words);
  const file = ["fr/x.html", "<p>Bonjour</p>"] as const;
  expect(showStandIns(file)).toEqual(file);
});

test.each([
  [
    "across an element",
    "<p>\uE000Use <code>x</code> now\uE001, donc</p>",
    /^<p><span[^>]*>Use <\/span><code><span[^>]*>x<\/span><\/code><span[^>]*> now<\/span>, donc<\/p>$/,
  ],
  ["in an option", "<option>\uE000One\uE001</option>", /^<option>One<\/option>$/],
  ["in an attribute", '<a title="\uE000One\uE001">Un</a>', /^<a title="One">Un<\/a>$/],
  ["in a picture", "<svg><text>\uE000One\uE001</text></svg>", /^<svg><text>One<\/text><\/svg>$/],
])("a sentence %s is well formed", (_, html, expected) => {
  expect(showStandIns(["a.html", html])[1]).toMatch(expected);
});
