import { describe, expect, test } from "vitest";
import { codeRows } from "./generated/codes.ts";
import { rangeRows } from "./generated/ranges.ts";
import { isLocalOnly, mayAppearOnWire, mayBrowserSend, mayClientSend, mayServerSend, rangeOf } from "./ranges.ts";

const all = Array.from({ length: 65_536 }, (_, code) => code);

describe("the range questions", () => {
  test.each([
    [-1, "invalid"],
    [1.5, "invalid"],
    [Number.NaN, "invalid"],
    [65_536, "invalid"],
    [0, "not-used"],
    [999, "not-used"],
    [1000, "protocol"],
    [1015, "protocol"],
    [1016, "unassigned"],
    [2999, "unassigned"],
    [3000, "registered"],
    [3999, "registered"],
    [4000, "private"],
    [4999, "private"],
    [5000, "outside"],
    [65_535, "outside"],
  ] as const)("%d is %s", (code, range) => {
    expect(rangeOf(code)).toBe(range);
  });

  test("1004, 1005, 1006 and 1015 are never on the wire", () => {
    expect(all.filter((code) => code >= 1000 && code < 1016 && !mayAppearOnWire(code))).toEqual([
      1004, 1005, 1006, 1015,
    ]);
    expect(all.filter(isLocalOnly)).toEqual([1005, 1006, 1015]);
  });

  test("a browser script may send 1000 and 3000 to 4999, and nothing else", () => {
    expect(all.filter(mayBrowserSend)).toEqual([1000, ...all.slice(3000, 5000)]);
  });

  test("only a client may send 1010, and only a server 1012, 1013 and 1014", () => {
    expect(all.filter((code) => mayClientSend(code) && !mayServerSend(code))).toEqual([1010]);
    expect(all.filter((code) => mayServerSend(code) && !mayClientSend(code))).toEqual([1012, 1013, 1014]);
  });

  test("the functions and the rows of data say the same", () => {
    for (const row of [...codeRows, ...rangeRows]) {
      for (const code of [row.from, row.to]) {
        const said = { client: mayClientSend(code), server: mayServerSend(code), browserScript: mayBrowserSend(code) };
        // A range's last number may be a code with a row of its own; no range of ours begins or ends with one but 3000.
        expect([code, said, mayAppearOnWire(code)]).toEqual([code, row.maySend, row.onWire]);
      }
    }
  });
});
