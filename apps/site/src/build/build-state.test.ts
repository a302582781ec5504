import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isFresh, readParts, sweep, writeParts } from "./build-state.ts";

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "afterclose-state-"));
});
afterEach(() => {
  rmSync(out, { recursive: true, force: true });
});

function put(...files: readonly string[]): void {
  for (const file of files) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), "");
  }
}

test("a page that is no longer written goes, and its folder with the last of them", () => {
  put("ru/old/one.html", "ru/old/two.html", "ru/kept.html", "mine.txt");
  const before = { ru: { stamp: "1", files: ["ru/old/one.html", "ru/old/two.html", "ru/kept.html"] } };
  const removed = sweep(out, before, { ru: { stamp: "2", files: ["ru/kept.html"] } });
  expect([removed, existsSync(join(out, "ru/old"))]).toEqual([2, false]);
  expect([existsSync(join(out, "ru/kept.html")), existsSync(join(out, "mine.txt"))]).toEqual([true, true]);
});

test("a file that moved from one part to another stays", () => {
  put("feed.atom");
  const before = { en: { stamp: "1", files: ["feed.atom"] }, machine: { stamp: "1", files: [] } };
  const after = { en: { stamp: "2", files: [] }, machine: { stamp: "2", files: ["feed.atom"] } };
  expect([sweep(out, before, after), existsSync(join(out, "feed.atom"))]).toEqual([0, true]);
});

test("the files of a whole part go with a language that is no more", () => {
  put("xx/index.html");
  expect(sweep(out, { xx: { stamp: "1", files: ["xx/index.html"] } }, {})).toBe(1);
  expect(existsSync(join(out, "xx"))).toBe(false);
});

test("a part is kept only where its stamp is the same and its files are there", () => {
  put("a.html");
  const part = { stamp: "1", files: ["a.html"] };
  expect(isFresh(out, part, "1")).toBe(true);
  expect(isFresh(out, part, "2")).toBe(false);
  expect(isFresh(out, undefined, "1")).toBe(false);
  expect(isFresh(out, { stamp: "1", files: ["a.html", "gone.html"] }, "1")).toBe(false);
});

test("what one build writes down the next one reads, and a new folder has nothing", () => {
  expect(readParts(out)).toEqual({});
  const parts = { en: { stamp: "1", files: ["index.html"] } };
  writeParts(out, parts);
  expect(readParts(out)).toEqual(parts);
});
