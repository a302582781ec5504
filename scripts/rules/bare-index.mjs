// @ts-check
import ts from "typescript";
import { lineAt } from "./source-files.mjs";

/** @type {import("./source-files.mjs").Rule} */
export const bareIndex = {
  name: "bare-index",
  severity: "error",
  reads: (path) => /^packages\/.*\/index\.tsx?$/.test(path),
  find({ path, text }) {
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
    return file.statements
      .filter((statement) => !ts.isExportDeclaration(statement))
      .map((statement) => ({
        line: lineAt(text, statement.getStart()),
        message: "index.ts only re-exports. Give this a file of its own.",
      }));
  },
};
