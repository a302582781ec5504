import { describe, expect, test } from "vitest";
import { readWanted } from "./wanted.ts";

const known = ["client-size", "drain-10k", "server-echo"];

describe("npm run bench --", () => {
  test("takes scenarios, and options anywhere", () => {
    expect(readWanted(["server-echo", "--json", "drain-10k"], known)).toEqual({
      scenarios: ["server-echo", "drain-10k"],
      asJson: true,
      isShort: false,
      saves: false,
    });
  });

  test.each([
    [["server-eco"], /^Unknown scenario "server-eco"\. Did you mean "server-echo"\? There are:\n {2}client-size\n/],
    [["weather"], /^Unknown scenario "weather"\. There are:\n {2}client-size\n/],
    [
      ["server-echo", "--jsn"],
      /^Unknown option "--jsn"\. Did you mean "--json"\? There are --json, --short, --save\.$/,
    ],
    [[], /^Name one scenario or more: .*\n {2}client-size\n/],
    [["server-echo", "--short", "--save"], /not stored/],
  ])("refuses %j in words", (args, words) => {
    expect(readWanted(args, known)).toMatch(words);
  });
});
