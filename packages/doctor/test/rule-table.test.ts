import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { causes } from "@afterclose/codes";
import { expect, test } from "vitest";
import { healthyFacts } from "../src/testing/facts.ts";
import { rules } from "../src/verdict/rules.ts";

const verdicts = join(import.meta.dirname, "../src/verdict");

test("each rule of the table has a name of its own, and the last one always speaks", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  expect(rules.at(-1)?.verdictOn(healthyFacts())?.cause).toBe("ok");
});

test("what the doctor names, somebody outside can see", () => {
  const sources = readdirSync(verdicts).map((name) => readFileSync(join(verdicts, name), "utf8"));
  const quoted = new Set(
    sources.flatMap((source) => [...source.matchAll(/"([a-z]+\.[a-z0-9-]+)"/g)].map(([, id]) => id)),
  );
  const named = causes.filter(({ id }) => quoted.has(id));
  expect(named.length).toBeGreaterThan(55);
  expect(named.filter(({ seenBy }) => !seenBy.includes("outside")).map(({ id }) => id)).toEqual([]);
});
