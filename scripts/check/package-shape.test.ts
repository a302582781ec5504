import { expect, test } from "vitest";
import { faultsOfContents } from "./package-shape.mjs";

test.each([
  "src/explain.ts",
  "dist/explain.ts",
  "dist/.tsbuildinfo",
  "dist/.tsbuildinfo-core",
  "dist/explain.js.map",
  "dist/explain.d.ts.map",
  "dist/testing/virtual-clock.js",
  "dist/test/hosts.js",
  "dist/explain.test.js",
])("a package that holds %s is refused, with the reason", (file) => {
  expect(faultsOfContents(["README.md", file])).toEqual([expect.stringContaining(`holds ${file}: `)]);
});

test("what runs, its types and its data are welcome", () => {
  const files = [
    "package.json",
    "README.md",
    "dist/index.js",
    "dist/index.d.ts",
    "data/hops.json",
    "bin/afterclose.js",
  ];
  expect(faultsOfContents(files)).toEqual([]);
});
