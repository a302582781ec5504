import { describe, expect, test } from "vitest";
import { CatalogueError } from "./errors.ts";
import { codeRows } from "./generated/codes.ts";
import { profiles } from "./generated/profiles.ts";
import { rangeRows } from "./generated/ranges.ts";
import { findProfile, lookup, meaningsOf } from "./lookup.ts";

function errorOf(run: () => unknown): CatalogueError {
  try {
    run();
  } catch (error) {
    if (error instanceof CatalogueError) {
      return error;
    }
    throw error;
  }
  throw new Error("nothing was thrown");
}

describe("lookup", () => {
  test.each([
    [1006, "code", "abnormal-closure"],
    ["1006", "code", "abnormal-closure"],
    [" 1006 ", "code", "abnormal-closure"],
    ["abnormal-closure", "code", "abnormal-closure"],
    ["Try-Again-Later", "code", "try-again-later"],
    [0, "range", "not-used"],
    [4711, "range", "private-use"],
    [65_535, "range", "outside-the-protocol"],
    ["discord:4001", "vendor", "private-use"],
    ["Discord:4001", "vendor", "private-use"],
  ])("finds %j", (input, kind, slug) => {
    expect(lookup(input)).toMatchObject({ kind, row: { slug } });
  });

  test.each([
    [-1],
    [1.5],
    [70_000],
    ["abc"],
    [""],
    ["10 06"],
    ["1e3"],
    [Number.NaN],
    [Infinity],
    ["-1"],
    ["1006.0"],
    ["discord:"],
  ])("refuses %j with the value and what is allowed", (input) => {
    const error = errorOf(() => lookup(input));
    expect(error.code).toBe("ERR_UNKNOWN_CODE");
    expect(error.value).toBe(String(input));
    expect(error.message).toContain("0 to 65535");
  });

  test.each([
    ["abnormal-closur", "abnormal-closure"],
    ["10006", undefined],
    ["1O06", "1006"],
  ])("names the nearest match of %j", (input, meant) => {
    if (meant === undefined) {
      expect(lookup(input).kind).toBe("range");
    } else {
      expect(errorOf(() => lookup(input)).nearest).toBe(meant);
    }
  });

  test("a mistyped profile gets the nearest one", () => {
    const error = errorOf(() => findProfile("discrod"));
    expect([error.code, error.nearest]).toEqual(["ERR_UNKNOWN_PROFILE", "discord"]);
  });

  test("codes and ranges together cover every number exactly once", () => {
    const cover = rangeRows.map(({ from, to }) => [from, to]);
    expect(cover).toEqual([
      [0, 999],
      [1016, 2999],
      [3000, 3999],
      [4000, 4999],
      [5000, 65_535],
    ]);
    expect(codeRows.map((row) => row.from)).toEqual(
      expect.arrayContaining([...Array.from({ length: 16 }, (_, index) => 1000 + index), 3000, 3003, 3008]),
    );
  });
});

describe("profiles", () => {
  test("there are at least thirty, with ids and aliases that are nobody else's", () => {
    expect(profiles.length).toBeGreaterThanOrEqual(30);
    const names = profiles.flatMap((profile) => [profile.id, ...profile.aliases]);
    expect(new Set(names).size).toBe(names.length);
  });

  test("no row is hidden behind another of the same profile", () => {
    for (const profile of profiles) {
      const keys = profile.rows.map((row) => `${String(row.code)} ${row.reasonToken ?? ""}`);
      expect([profile.id, new Set(keys).size]).toEqual([profile.id, keys.length]);
      profile.rows.forEach((row, index) => {
        const earlier = profile.rows
          .slice(0, index)
          .find((one) => one.code === row.code && one.reasonToken === undefined);
        expect([profile.id, row.code, earlier]).toEqual([profile.id, row.code, undefined]);
      });
    }
  });

  test("4001 alone has several meanings, and they disagree", () => {
    const advice = new Set(meaningsOf(4001).map(({ row }) => row.advice.kind));
    expect(meaningsOf(4001).length).toBeGreaterThan(4);
    expect(advice.size).toBeGreaterThan(1);
  });

  test.each([[3000], [3008]])("%i collides with the registered meaning", (code) => {
    expect(meaningsOf(code).length).toBeGreaterThan(0);
  });
});
