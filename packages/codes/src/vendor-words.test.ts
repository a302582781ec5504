import { describe, expect, test } from "vitest";
import { explain } from "./explain.ts";
import { codeRows } from "./generated/codes.ts";
import { profiles } from "./generated/profiles.ts";

const rows = profiles.flatMap((profile) =>
  profile.rows.filter(({ reasonToken }) => reasonToken === undefined).map((row) => ({ id: profile.id, row })),
);
const standard = new Map(codeRows.map(({ from, name }) => [from, name]));

describe("a vendor's code", () => {
  test.each(
    rows.filter(({ row }) => standard.has(row.code)).map(({ id, row }) => [`${id}:${String(row.code)}`, row.code]),
  )("%s names what the protocol calls it", (input, code) => {
    const said = explain(input).description;
    expect(said).toContain(`"${standard.get(code) ?? ""}"`);
    expect(said).not.toContain("no meaning of its own");
  });

  test.each([
    ["discord:4011", /more connections/],
    ["centrifugo:3008", /Read faster/],
    ["spring:4500", /Read faster/],
    ["qst:4102", /Read faster/],
    ["pusher:4000", /wss:/],
  ])("%s is fixed by what helps, not by its opposite", (input, fix) => {
    const { client } = explain(input).howToFix;
    expect(client.join(" ")).toMatch(fix);
    expect(client.join(" ")).not.toMatch(/fewer connections/);
  });
});
