// @ts-check
import { isCode } from "./source-files.mjs";

const emptyNames = ["utils", "util", "common", "shared", "types", "helpers", "helper", "core"];
const kebab = /^\.?[a-z0-9]+(?:-[A-Za-z0-9]+)*(?:\.[a-z]+)*$/;

// By hand, because no stock rule of eslint reads the names of files and folders.
/** @type {import("./source-files.mjs").Rule} */
export const tellingNames = {
  name: "telling-names",
  severity: "error",
  reads: isCode,
  find({ path }) {
    const parts = path.split("/");
    const stem = parts.at(-1)?.split(".")[0] ?? "";
    const empty = [...parts.slice(0, -1), stem].find((part) => emptyNames.includes(part));
    const faults = empty === undefined ? [] : [`"${empty}" would fit any project. Name it after what it holds.`];
    if (!kebab.test(parts.at(-1) ?? "")) {
      faults.push("write the name in kebab-case, after the file's one export");
    }
    return faults.map((message) => ({ line: 0, message }));
  },
};
