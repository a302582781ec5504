import { expect, test } from "vitest";
import { keepCodeLeftToRight, keepLineLeftToRight } from "./keep-left-to-right.ts";
import { toTerminal } from "./terminal-text.ts";
import { plainStyle } from "./style.ts";

const shown = (text: string): string => text.replaceAll("\u200E", "|").replaceAll("\u200F", "^");

test.each([
  ["استخدم --port 0", "استخدم |--port| 0"],
  ["اقرأ <code> هنا", "اقرأ |<code>| هنا"],
  ["(مثل /abort/rst)", "(مثل |/abort/rst|)"],
  ["في ~/.bashrc", "في |~/.bashrc|"],
  ["اتصل بـ wss://a.example/ الآن", "اتصل بـ |wss://a.example/| الآن"],
  ["من 3000 إلى 4999", "من 3000 إلى 4999"],
  ["احذف `explain`", "احذف `explain`"],
  ["afterclose explain --json", "afterclose explain --json"],
])("in %j the signs of code stay at their word", (text, marked) => {
  expect(shown(keepCodeLeftToRight(text))).toBe(marked);
});

test.each([
  ["--language <tag>", "|--language <tag>|"],
  ["", ""],
  ["الخيارات", "الخيارات"],
])("a line of code alone, %j, keeps its direction as a whole", (line, marked) => {
  expect(shown(keepLineLeftToRight(line, line))).toBe(marked);
});

test("two columns line up from right to left, marks and all", () => {
  const page = { columns: 60, language: "ar", direction: "rtl", style: plainStyle } as const;
  const rows = [
    ["--json", "اطبع مستند JSON"],
    ["--width <columns>", "عرض الطباعة"],
  ] as const;
  expect(shown(toTerminal([{ kind: "pairs", rows }], page)).split("\n")).toEqual([
    "^|--json|             اطبع مستند JSON",
    "^|--width <columns>|  عرض الطباعة",
    "",
  ]);
});
