// @ts-check
import ts from "typescript";
import { lineAt } from "./source-files.mjs";

/** @type {import("./source-files.mjs").Rule} */
export const exportedAny = {
  name: "exported-any",
  severity: "error",
  reads: (path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path),
  find({ path, text }) {
    if (!/\bany\b/.test(text)) {
      return [];
    }
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
    return file.statements
      .filter((statement) => ts.canHaveModifiers(statement) && isExported(statement))
      .flatMap((statement) => anyIn(statement))
      .map((node) => ({
        line: lineAt(text, node.getStart()),
        message: "`any` in an exported type reaches every user. Name the type, or use `unknown`.",
      }));
  },
};

/** @param {import("typescript").HasModifiers} node */
const isExported = (node) => (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/**
 * The `any` of a declaration's types; bodies of functions are nobody else's business.
 * @param {import("typescript").Node} node
 * @returns {import("typescript").Node[]}
 */
function anyIn(node) {
  if (node.kind === ts.SyntaxKind.AnyKeyword) {
    return [node];
  }
  if (ts.isBlock(node)) {
    return [];
  }
  /** @type {import("typescript").Node[]} */
  const found = [];
  ts.forEachChild(node, (child) => {
    found.push(...anyIn(child));
  });
  return found;
}
