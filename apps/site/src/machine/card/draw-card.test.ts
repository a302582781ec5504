import { codeRows, rangeRows } from "@afterclose/codes";
import { loadWords } from "@afterclose/codes/languages";
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { Canvas, widthOf } from "./canvas.ts";
import { cardSize } from "./card-size.ts";
import { codeCard, pairCard, siteCard } from "./draw-card.ts";
import { flattenPath } from "./flatten-path.ts";
import { glyphOf } from "./glyphs.ts";

/** The rows of a card: each pixel's place in the palette. */
function rowsOf(png: Uint8Array): readonly Uint8Array[] {
  const file = Buffer.from(png);
  const at = file.indexOf("IDAT");
  const raw = inflateSync(file.subarray(at + 4, at + 4 + file.readUInt32BE(at - 4)));
  return Array.from({ length: cardSize.height }, (_, row) =>
    raw.subarray(row * (cardSize.width + 1) + 1, (row + 1) * (cardSize.width + 1)),
  );
}

const subject = { number: "1006", name: "Abnormal Closure", family: "local" } as const;

test("the alphabet can write every code's and every range's English name", async () => {
  const text = await loadWords("en");
  const names = [...Object.values(text.codes), ...Object.values(text.ranges)].map(({ name }) => name);
  expect(names.length).toBe(codeRows.length + rangeRows.length);
  for (const letter of new Set(names.join(""))) {
    expect(glyphOf(letter).width).toBeGreaterThan(0);
  }
  expect(() => glyphOf("ß")).toThrow('The cards have no letter "ß". Add its strokes to glyphs.ts.');
});

test.each([
  ["a code", codeCard(subject)],
  [
    "a long range",
    codeCard({ number: "3000–3999", name: "Libraries, Frameworks and Applications", family: "application" }),
  ],
  ["a pair", pairCard(subject, { number: "1007", name: "Invalid Frame Payload Data", family: "broken" })],
  ["the site", siteCard()],
])("nothing on the card of %s comes near its sides", (_, png) => {
  const drawn = rowsOf(png).slice(0, cardSize.height - 20);
  const near = drawn.filter((row) => [...row.subarray(0, 40), ...row.subarray(-40)].some((pixel) => pixel !== 0));
  expect(near).toHaveLength(0);
  expect(drawn.some((row) => row.some((pixel) => pixel !== 0))).toBe(true);
});

test("two codes of one family have cards that differ", () => {
  const [one, other] = [codeCard(subject), codeCard({ ...subject, number: "1005", name: "No Status Received" })];
  expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false);
});

test.each([
  [
    "M1 2h3v4l-1-1z",
    [
      [
        [1, 2],
        [4, 2],
        [4, 6],
        [3, 5],
        [1, 2],
      ],
    ],
  ],
  [
    "M0 0L10 0M5 5l1 1l1-1",
    [
      [
        [0, 0],
        [10, 0],
      ],
      [
        [5, 5],
        [6, 6],
        [7, 5],
      ],
    ],
  ],
])("the path %s draws its lines", (path, lines) => {
  expect(flattenPath(path)).toEqual(lines);
});

test("an arc keeps to its ellipse and ends where it is told", () => {
  const [line = []] = flattenPath("M0 50A25 50 0 1 1 50 50");
  for (const [x, y] of line) {
    expect(((x - 25) / 25) ** 2 + ((y - 50) / 50) ** 2).toBeCloseTo(1, 6);
  }
  expect(line.at(-1)![0]).toBeCloseTo(50, 6);
  expect(Math.min(...line.map(([, y]) => y))).toBeCloseTo(0, 6);
});

test("a stroke is as thick as it is asked to be", () => {
  const canvas = new Canvas(40, 40);
  canvas.drawPath(0, "M0 20H40", [0, 0], 1, 10);
  const column = Array.from({ length: 40 }, (_, row) => canvas.pixels[row * 40 + 20] ?? 0);
  expect(column.reduce((sum, shade) => sum + shade, 0) / 15).toBeCloseTo(10, 0);
  expect(widthOf("ll", 100)).toBe(36);
});
