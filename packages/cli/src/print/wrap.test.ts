import { expect, test } from "vitest";
import { wrap } from "./wrap.ts";

test.each([
  [
    "an option in Chinese stays whole",
    "zh-Hans",
    12,
    "使用颜色；--no-color：从不",
    ["使用颜色；", "--no-color：", "从不"],
  ],
  ["a word that begins with a dot may begin a line", "en", 12, "explain jq | .advice", ["explain jq |", ".advice"]],
  ["a closing mark stays with what it closes", "ja", 8, "色を使う。次", ["色を使", "う。次"]],
])("%s", (_, language, columns, text, lines) => {
  expect(wrap(text, columns, language)).toEqual(lines);
});
