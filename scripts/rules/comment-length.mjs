// @ts-check
import { isCode, lineAt } from "./source-files.mjs";

const maxLines = 2;
const maxDocLines = 4;
const lineComments = /(?:^[ \t]*\/\/.*(?:\n|$))+/gm;
const blockComments = /^[ \t]*\/\*(\*?)([\s\S]*?)\*\//gm;

/** @type {import("./source-files.mjs").Rule} */
export const commentLength = {
  name: "comment-length",
  severity: "warn",
  reads: (path) => isCode(path),
  find({ text }) {
    const runs = [...text.matchAll(lineComments)].map((match) => ({
      match,
      lines: match[0].trimEnd().split("\n").length,
      max: maxLines,
    }));
    const blocks = [...text.matchAll(blockComments)].map((match) => ({
      match,
      lines: proseLines(match[2] ?? ""),
      max: match[1] === "*" ? maxDocLines : maxLines,
    }));
    return [...runs, ...blocks]
      .filter(({ lines, max }) => lines > max)
      .map(({ match, lines, max }) => ({
        line: lineAt(text, match.index),
        message: `a comment of ${String(lines)} lines; ${String(max)} is the limit. Say why, and no more.`,
      }));
  },
};

/**
 * Lines of prose before the first tag.
 * @param {string} comment
 */
function proseLines(comment) {
  const lines = comment.split("\n").map((line) => line.replace(/^\s*\*?\s*/, "").trim());
  const firstTag = lines.findIndex((line) => line.startsWith("@"));
  return (firstTag < 0 ? lines : lines.slice(0, firstTag)).filter(Boolean).length;
}
