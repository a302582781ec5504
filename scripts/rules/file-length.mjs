// @ts-check
import { isCode } from "./source-files.mjs";

const maxLines = 400;

/** @type {import("./source-files.mjs").Rule} */
export const fileLength = {
  name: "file-length",
  severity: "error",
  reads: (path) => isCode(path) && !/\/(?:data|text)\//.test(path),
  find({ text }) {
    const lines = text.trimEnd().split("\n").length;
    const message = `${String(lines)} lines; ${String(maxLines)} is the limit. Give a part of it a file and a name.`;
    return lines > maxLines ? [{ line: 0, message }] : [];
  },
};
