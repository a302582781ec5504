import { describe, expect, test } from "vitest";
import { applyRules, houseRules } from "./house-rules.mjs";

/** The samples are written with `~` where the rule would otherwise find them in this very file. */
const plain = (sample: string): string => sample.replaceAll("~", "");

const bites: readonly (readonly [rule: string, title: string, path: string, sample: string])[] = [
  ["telling-names", "a folder for anything", "packages/wire/src/utils/a.ts", ""],
  ["telling-names", "a file for anything", "packages/wire/src/helpers.ts", ""],
  ["telling-names", "a file that is not in kebab-case", "packages/wire/src/closeReason.ts", ""],
  ["no-sleeps", "a timer of two seconds", "packages/wire/src/a.test.ts", "setTimeout(() => { done(); }, 2_000);"],
  ["no-sleeps", "a promised timer of a second", "packages/wire/test/a.ts", "await setTimeout(1000);"],
  ["no-sleeps", "a sleep by another name", "packages/wire/test/a.ts", "await host.sleep(5000);"],
  ["no-fixed-ports", "a server on a port of its choice", "packages/wire/src/a.test.ts", "server.listen(~8080);"],
  ["no-fixed-ports", "an option with a port", "packages/wire/src/a.test.ts", "startLab({ port: 80~80 });"],
  ["no-fixed-ports", "an address with a port", "packages/wire/src/a.test.ts", `dial("ws://127.0.0.1:80~80/");`],
  ["no-machine-paths", "a path of one machine", "README.md", "see /wo~rk/notes.md"],
  ["no-machine-paths", "a temporary path", "packages/wire/src/a.ts", `write("/t~mp/log");`],
  ["no-machine-paths", "somebody's home", "packages/wire/src/a.ts", `read("/ho~me/ada/x");`],
  ["no-banned-words", "where packages are fetched from", "CONTRIBUTING.md", "https://regis~try.npm~js.org/ws"],
  ["no-banned-words", "who typed it", "CHANGELOG.md", "Co-Authored~-By: somebody"],
  [
    "plain-words",
    "a word of our own in a sentence",
    "languages/en/codes.json",
    '{ "a": "It would fail until it is mended." }',
  ],
  ["plain-words", "a word of our own in a README", "packages/wire/README.md", "Limits on the way end it."],
  ["plain-words", "a word of our own in a comment", "packages/wire/src/a.ts", "// Who is refused waits."],
  ["plain-words", "a phrase that breaks over two lines", "packages/wire/README.md", "It protects from slow\nreaders."],
  [
    "plain-words",
    "a phrase that breaks over two lines of a comment",
    "packages/wire/src/a.ts",
    "/** A slow\n * reader waits. */",
  ],
  ["plain-words", "a word of our own in an error", "packages/wire/src/a.ts", 'throw new Error("It waits for ever.");'],
  ["plain-words", "a word of our own in a template", "packages/wire/src/a.ts", "const a = `${b} was cut off in vain`;"],
  ["comment-length", "three lines of comment", "packages/wire/src/a.ts", "// One.\n// Two.\n// Three.\n"],
  ["comment-length", "a doc comment of five", "packages/wire/src/a.ts", "/**\n * 1\n * 2\n * 3\n * 4\n * 5\n */\n"],
];

const fine: readonly (readonly [title: string, path: string, sample: string])[] = [
  ["an index that re-exports", "packages/wire/src/index.ts", `export { a } from "./a.ts";`],
  ["a language's file", "packages/codes/src/pt-BR.ts", ""],
  ["a test that waits for a part", "packages/wire/src/a.test.ts", `test.skipIf(nginx === undefined)("a", () => {});`],
  ["a key in the words' files", "languages/en/causes.json", '{ "mend": "Renew it." }'],
  ["a name in code", "packages/wire/src/a.ts", "const line = `${cause.mend} `;"],
  ["a token in a close reason", "packages/wire/README.md", "`slow reader`"],
  ["a test's own words", "packages/wire/src/a.test.ts", "// It waits for ever."],
  ["a tick", "packages/wire/src/a.test.ts", "setTimeout(() => { done(); }, 5);"],
  ["a virtual clock", "packages/wire/src/a.test.ts", "clock.sleep(60_000);"],
  ["port 0", "packages/wire/src/a.test.ts", "startLab({ port: 0 }); server.listen(0);"],
  ["a port that is only read", "packages/wire/src/a.test.ts", `parse("wss://example.com:8443/");`],
  ["a URL whose path looks like a place", "README.md", "https://example.com/wo~rk/us"],
  [
    "an options' doc comment with tags",
    "packages/wire/src/a.ts",
    "/**\n * 1\n * 2\n * @param a\n * @param b\n * @param c\n */\n",
  ],
];

describe("the house rules", () => {
  test.each(bites)("%s bites: %s", (rule, _, path, sample) => {
    expect(applyRules([{ path, text: plain(sample) }]).map((fault) => fault.rule)).toEqual([rule]);
  });

  test.each(fine)("let through %s", (_, path, sample) => {
    expect(applyRules([{ path, text: plain(sample) }])).toEqual([]);
  });

  test("each has a sample here that it bites", () => {
    expect(new Set(bites.map(([rule]) => rule))).toEqual(new Set(houseRules.map(({ name }) => name)));
  });

  test("say the line and what to do", () => {
    const [fault] = applyRules([{ path: "packages/wire/src/a.test.ts", text: plain("\n\nserver.listen(~8080);") }]);
    expect(fault).toMatchObject({ line: 3, severity: "error", message: expect.stringContaining("port 0") as string });
  });
});
