import { formatDuration, parseDuration } from "@afterclose/wire";
import { describe, expect, test } from "vitest";
import { type ParameterName, parameterRows, readParameters } from "./parameters.ts";

const every = Object.keys(parameterRows) as ParameterName[];
const read = (query: string): unknown => readParameters(new URLSearchParams(query), every);

describe("a query", () => {
  test.each([
    ["after=500ms", { after: 500 }],
    ["after=2s&afterMessages=3", { after: 2000, afterMessages: 3 }],
    ["after=1m", { after: 60_000 }],
    ["after=1.5s", { after: 1500 }],
    ["after=0ms", { after: 0 }],
    ["reason=back+soon%20%E2%9C%93", { reason: "back soon ✓" }],
    ["reason=", { reason: "" }],
    [`reason=${"x".repeat(123)}`, { reason: "x".repeat(123) }],
    ["every=2&then=echo", { every: 2, then: "echo" }],
    ["how=fin", { how: "fin" }],
    ["how=1001", { how: 1001 }],
    ["how=4999", { how: 4999 }],
    ["code=4401", { code: 4401 }],
    ["room=a.b-c_~1&id=Z", { room: "a.b-c_~1", id: "Z" }],
    ["", {}],
  ])("%j is read as %j", (query, parameters) => {
    expect(read(query)).toEqual(parameters);
  });

  test.each([
    ["after=2", 'after is "2", but must be a duration such as 500ms, 2s or 1m, up to 24h.'],
    ["after=25h", "up to 24h"],
    ["after=-1s", "a duration"],
    ["after=1e3s", "a duration"],
    ["afterMessages=0", "a whole number from 1 to 1000000"],
    ["afterMessages=1.5", "a whole number"],
    [`reason=${"x".repeat(124)}`, "at most 123 bytes"],
    [`reason=${encodeURIComponent("é".repeat(62))}`, "at most 123 bytes"],
    ["then=close", 'then is "close", but must be echo.'],
    ["how=1006", "a close code that a server may send"],
    ["how=FIN", "fin, rst"],
    ["code=4000", "3000 or 4401"],
    ["room=", "1 to 64 letters"],
    ["room=a/b", "1 to 64 letters"],
    [`id=${"x".repeat(500)}`, "…"],
    ["afer=2s", 'Unknown parameter "afer". Did you mean "after"? This path takes after, '],
    ["__proto__=1", "Unknown parameter"],
    ["after=1s&after=2s", "after is given twice; give it once."],
  ])("%j is refused, and the message says what is allowed", (query, message) => {
    expect(() => read(query)).toThrow(expect.objectContaining({ code: "ERR_LAB_PARAMETER" }));
    expect(() => read(query)).toThrow(message);
  });

  test("each parameter's own example is one that is allowed", () => {
    for (const name of every) {
      expect(parameterRows[name].read(parameterRows[name].example), name).toBeDefined();
    }
  });
});

test.each([
  [500, "500ms"],
  [1500, "1500ms"],
  [2000, "2s"],
  [90_000, "90s"],
  [60_000, "1m"],
  [7_200_000, "2h"],
  [0, "0ms"],
])("%i milliseconds are written %s, and read again", (ms, text) => {
  expect(formatDuration(ms)).toBe(text);
  expect(parseDuration(text)).toBe(ms);
});
