import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copiedHouse, type CopiedHouse } from "./copied-house.ts";

let house: CopiedHouse;
beforeAll(() => {
  house = copiedHouse();
}, 60_000);
afterAll(() => {
  house.remove();
});

function edit(path: string, change: (text: string) => string): void {
  const file = join(house.folder, path);
  const before = readFileSync(file, "utf8");
  const after = change(before);
  if (after === before) {
    throw new Error(`Nothing to change was found in ${path}.`);
  }
  writeFileSync(file, after);
}

const differing = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path));

test("the next build after a change writes what a build from nothing would, and keeps the languages that are still good", () => {
  house.build("next");
  const first = house.built("next");
  expect(first.has("fr/guides/good-close-reasons.html")).toBe(true);

  // One text of one language: the words of a code's page in Russian.
  const codes = readFileSync(join(house.folder, "languages/ru/codes.json"), "utf8");
  const { summary } = (JSON.parse(codes) as Readonly<Record<"1006", { readonly summary: string }>>)["1006"];
  edit("languages/ru/codes.json", (text) => text.replace(summary, "Новое предложение."));
  expect(house.build("next")).toContain("14 languages as they were");
  const second = house.built("next");
  const page = "ru/websocket/1006-abnormal-closure.html";
  expect(Buffer.from(second.get(page) ?? "", "latin1").toString()).toContain("Новое предложение.");
  const changed = differing(first, second);
  expect(changed).toContain(page);
  expect(changed.filter((path) => !/^(ru\b|(api|search|sitemaps|lab)\b.*\bru\b)/.test(path))).toEqual([]);

  // A guide that is gone in one language is named by its twins in others.
  rmSync(join(house.folder, "languages/fr/guides/good-close-reasons.md"));
  house.build("next");
  house.build("fresh");
  const third = house.built("next");
  expect(third.has("fr/guides/good-close-reasons.html")).toBe(false);
  expect(third.has("fr/guides/good-close-reasons.md")).toBe(false);
  expect(differing(third, house.built("fresh"))).toEqual([]);

  // A template: every page of every language is made of it.
  edit("apps/site/src/parts/layout.tsx", (text) => text.replace("<body", '<body data-template="new"'));
  expect(house.build("next")).not.toContain("as they were");
  const fourth = [...house.built("next")].filter(([path]) => path.endsWith(".html"));
  const withoutTemplate = /^embed\/|http-equiv="refresh"/;
  const old = fourth.filter(
    ([path, html]) =>
      !withoutTemplate.test(path) && !withoutTemplate.test(html) && !html.includes('data-template="new"'),
  );
  expect(old.map(([path]) => path)).toEqual([]);

  // A style sheet that the site's own imports: its new name stands in every page.
  edit("apps/site/src/styles/frame.css", (text) => `${text}.of-the-next-build{color:red}`);
  expect(house.build("next")).not.toContain("as they were");
  const styles = [...house.built("next")].filter(([path]) => path.endsWith(".css")).map(([, text]) => text);
  expect(styles.filter((text) => text.includes("of-the-next-build")).length).toBe(1);
}, 240_000);
