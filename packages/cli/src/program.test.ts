import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { commands } from "./commands.ts";
import { widthOf } from "./print/width.ts";
import { json, ran } from "./testing/ran.ts";

/** A sentence of the command in a language, with its values. */
function sentence(tag: string, key: string, values: Readonly<Record<string, string>>): string {
  const file = new URL(`../../../languages/${tag}/cli.json`, import.meta.url);
  const { says } = JSON.parse(readFileSync(file, "utf8")) as { says: Readonly<Record<string, string>> };
  return (says[key] ?? "").replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
}

describe("a bare number is explain, two are compare", () => {
  test.each([
    ["1006", "1006 Abnormal Closure"],
    ["explain 1006", "1006 Abnormal Closure"],
    ["abnormal-closure", "1006 Abnormal Closure"],
    ["--language en 1006", "1006 Abnormal Closure"],
    ["discord:4004", "4004 Authentication failed"],
    ["4004 --profile discord", "4004 Authentication failed"],
    ["1013 1006", "1006 Abnormal Closure vs 1013 Try Again Later"],
    ["compare 1006 1013", "1006 Abnormal Closure vs 1013 Try Again Later"],
    ["going away", "1001 Going Away"],
    ["explain Going Away", "1001 Going Away"],
    ["ABNORMAL_CLOSURE", "1006 Abnormal Closure"],
    ["01006", "1006 Abnormal Closure"],
    ["１００６", "1006 Abnormal Closure"],
    ["65535", "65535 Outside the Protocol"],
    ["-- 1006", "1006 Abnormal Closure"],
    ["1006 1006", "1006 Abnormal Closure vs 1006 Abnormal Closure"],
    ["going-away service-restart", "1001 Going Away vs 1012 Service Restart"],
    ["explain 4999 --profile discord", "4999 Something else"],
  ])("%s", async (args, title) => {
    const { exitCode, out } = await ran(args);
    expect([exitCode, out.split("\n")[0]]).toEqual([0, title]);
  });

  test.each([
    [["Going Away"], "1001 Going Away"],
    [["1006 "], "1006 Abnormal Closure"],
    [["compare", "Going Away", " 1012"], "1001 Going Away vs 1012 Service Restart"],
    [
      ["list", "--range", "3000 - 3003", "--plain"],
      "3000\tUnauthorized\trefused\tLog in again, then reconnect (at most 1 time)",
    ],
  ])("%j may be quoted", async (args, title) => {
    const { exitCode, out } = await ran(args);
    expect([exitCode, out.split("\n")[0]]).toEqual([0, title]);
  });

  test("a range is listed by its name", async () => {
    expect((await ran("list --range private --plain")).out).toMatch(/^4000–4999\tPrivate Use\t/);
  });

  test("4001 alone lists what it means to whom", async () => {
    const { out } = await ran("4001");
    expect(out).toContain("What each vendor means by it");
    for (const vendor of ["discord", "pusher", "liveblocks"]) {
      expect(out).toContain(vendor);
    }
  });
});

test.each([
  ["1012", "wait between 1 second and a ceiling that starts at 2 seconds and doubles to 5 seconds."],
  ["1001 --language de", "zwischen 1 Sekunde und einer Obergrenze warten"],
])("%s says what follows where a retry hint was spent", async (args, words) => {
  const { out } = await ran(args);
  expect(out.replaceAll(/\s+/g, " ")).toContain(words);
});

test("1006, which no hint comes with, says nothing of one", async () => {
  expect((await ran("1006")).out).not.toContain("retry-after=");
});

describe("the JSON of", () => {
  test("explain has what a program needs", async () => {
    expect(await json("1012")).toMatchObject({
      schemaVersion: 1,
      code: 1012,
      name: "Service Restart",
      slug: "service-restart",
      language: "en",
      summary: expect.stringContaining("restart") as string,
      description: expect.any(String) as string,
      whenYouSeeIt: expect.any(Array) as string[],
      howToFix: { client: expect.any(Array) as string[], server: expect.any(Array) as string[] },
      maySend: { client: false, server: true, browserScript: false },
      onWire: true,
      advice: {
        kind: "retry",
        schedule: { capMs: 10_000 },
        firstDelaysMs: [
          { minMs: 1000, maxMs: 5000 },
          { minMs: 4000, maxMs: 8000 },
          { minMs: 4000, maxMs: 10_000 },
          { minMs: 4000, maxMs: 10_000 },
        ],
      },
      sources: expect.any(Array) as object[],
    });
  });

  test("compare has both sides, the differences and the note", async () => {
    const shown = await json("compare 1012 1013");
    expect(Object.keys(shown)).toEqual(
      expect.arrayContaining(["a", "b", "summary", "common", "differences", "whenToUse", "note", "schemaVersion"]),
    );
    expect(shown["differences"]).toContainEqual(expect.objectContaining({ axis: "delays" }));
  });

  test.each([
    ["list"],
    ["list --profile pusher"],
    ["profiles"],
    ["search overload"],
    ["schedule 1006"],
    ["lab --list"],
    ["--version"],
    ["--help"],
    ["completion bash"],
    ["which --goal send --side browser --browser-why done"],
  ])("%s is one document with a schemaVersion", async (args) => {
    expect(await json(args)).toMatchObject({ schemaVersion: 1 });
  });
});

describe("what is wrong is said, with the way out", () => {
  test.each([
    ["70000", 3, "ERR_UNKNOWN_CODE", "0 to 65535"],
    ["-1", 3, "ERR_UNKNOWN_CODE", "0 to 65535"],
    ["1.5", 3, "ERR_UNKNOWN_CODE", "0 to 65535"],
    ["1e3", 3, "ERR_UNKNOWN_CODE", "0 to 65535"],
    ["0x3ee", 3, "ERR_UNKNOWN_CODE", "0 to 65535"],
    ["65536", 3, "ERR_UNKNOWN_CODE", "0 to 65535"],
    ["99999999999", 3, "ERR_UNKNOWN_CODE", "0 to 65535"],
    ["1006.5", 3, "ERR_UNKNOWN_CODE", "Did you mean 1006?"],
    ["discord:", 3, "ERR_UNKNOWN_CODE", "0 to 65535"],
    ["compare 1006 abc", 3, "ERR_UNKNOWN_CODE", "0 to 65535"],
    ["abnormal-closre", 2, "ERR_USAGE", "Did you mean abnormal-closure?"],
    ["help lsit", 2, "ERR_USAGE", "Did you mean list?"],
    ["explain abc", 3, "ERR_UNKNOWN_CODE", "0 to 65535"],
    ["1006 --language xx", 3, "ERR_UNKNOWN_LANGUAGE", "one of"],
    ["4001 --profile discrod", 3, "ERR_UNKNOWN_PROFILE", "discord"],
    ["explian 1006", 2, "ERR_USAGE", "explain"],
    ["explain", 2, "ERR_USAGE", "<code>"],
    ["explain 1006 1007", 2, "ERR_USAGE", "1007"],
    ["1006 --profil discord", 2, "ERR_USAGE", "--profile"],
    ["1006 --side middle", 2, "ERR_USAGE", "--side client"],
    ["1006 --language", 2, "ERR_USAGE", "--language"],
    ["1006 --width 3", 2, "ERR_USAGE", "--width 80"],
    ["schedule 1006 --attempts 0", 2, "ERR_USAGE", "--attempts"],
    ["schedule 1006 --seed x", 2, "ERR_USAGE", "--seed"],
    ["schedule 1013 --attempts 100000", 2, "ERR_USAGE", "--attempts"],
    ["list --range 9-1", 2, "ERR_USAGE", "--range"],
    ["list --range nothing", 2, "ERR_USAGE", "private-use"],
    ["search x --limit -1", 2, "ERR_USAGE", "--limit"],
    ["search x --limit 1e2", 2, "ERR_USAGE", "--limit"],
    ["search !!", 2, "ERR_USAGE", "search overload"],
    ["which", 2, "ERR_NO_TERMINAL", "--goal"],
    ["which --goal maybe", 2, "ERR_USAGE", "received"],
    ["try /nothing", 2, "ERR_USAGE", "lab --list"],
    ["try /close/abc", 2, "ERR_USAGE", "1000 to 1003"],
    ["try /close/1012?afer=2s", 2, "ERR_USAGE", 'Did you mean "after"?'],
    ["try /abort", 2, "ERR_USAGE", "/abort/rst"],
    ["try silnt", 3, "ERR_UNKNOWN_ENDING", "Did you mean silent?"],
    ["try 70000", 3, "ERR_UNKNOWN_CODE", "0 to 65535"],
    ["try 1012 --wait 0", 2, "ERR_USAGE", "--wait"],
    ["try 1012 --wait 1e1", 2, "ERR_USAGE", "--wait"],
    ["lab --port 70000", 2, "ERR_USAGE", "--port 0"],
    ["completion tcsh", 2, "ERR_USAGE", "fish"],
  ])("%s", async (args, exitCode, code, hint) => {
    const plain = await ran(args);
    expect([plain.exitCode, plain.out]).toEqual([exitCode, ""]);
    expect(plain.err).toContain(hint);
    const { error } = JSON.parse((await ran(`${args} --json`)).out) as {
      error: { code: string; message: string; hint: string };
    };
    expect(error.code).toBe(code);
    expect(`${error.message} ${error.hint}`).toContain(hint);
  });

  test.each<readonly [args: string, tag: string, key: string, values: Readonly<Record<string, string>>, code: string]>([
    ["99999 --language zh-Hans", "zh-Hans", "unknownCode", { value: "99999" }, "ERR_UNKNOWN_CODE"],
    ["explian 1006 -l fr", "fr", "unknownCommand", { value: "explian" }, "ERR_USAGE"],
    ["1006 --language=ru --jsn", "ru", "unknownOption", { value: "--jsn" }, "ERR_USAGE"],
    [
      "schedule 1006 --attempts 0 -lde",
      "de",
      "notWhole",
      { option: "--attempts", value: "0", min: "1", max: "100" },
      "ERR_USAGE",
    ],
    ["4001 --profile discrod --language ar", "ar", "unknownProfile", { value: "discrod" }, "ERR_UNKNOWN_PROFILE"],
    ["try silnt --language es", "es", "unknownEnding", { value: "silnt" }, "ERR_UNKNOWN_ENDING"],
    ["which -l ko", "ko", "nobodyToAsk", { option: "--goal" }, "ERR_NO_TERMINAL"],
    ["list --range 9-1 -l hi", "hi", "notRange", { option: "--range", value: "9-1" }, "ERR_USAGE"],
    ["doctor ws://a ws://b -l tr", "tr", "tooManyWords", { command: "doctor", value: "ws://b" }, "ERR_USAGE"],
    ["which --goal maybe --language ja", "ja", "notOneOf", { option: "--goal", value: "maybe" }, "ERR_USAGE"],
  ])("%s is answered in that language, under the same code", async (args, tag, key, values, code) => {
    const message = sentence(tag, key, values);
    expect((await ran(args)).err).toContain(`afterclose: ${message}\n`);
    expect(await json(args)).toMatchObject({ error: { code, message } });
  });

  test("an error in the language itself is told in the one of the environment", async () => {
    const { err } = await ran("1006 --language xx", { environment: { LANG: "pt_BR.UTF-8" } });
    const [first, second] = err.split("\n");
    expect(first).toBe(`afterclose: ${sentence("pt-BR", "unknownLanguage", { value: "xx" })}`);
    expect(second?.startsWith(sentence("pt-BR", "useOneOf", { values: "en, " }).slice(0, 15))).toBe(true);
  });

  test("what was typed cannot steer the terminal", async () => {
    expect((await ran(["\u001B[2J\u0007"])).err).not.toMatch(/[\u001B\u0007]/);
  });

  test("a vendor without a code in the range says so, and exits with 3", async () => {
    const { exitCode, out } = await ran("list --profile discord --range 3000-3001");
    expect([exitCode, out]).toEqual([3, expect.stringContaining("none") as string]);
  });

  test("a search without a result says so, and exits with 3", async () => {
    const { exitCode, out } = await ran("search zzzzqqqq");
    expect([exitCode, out]).toEqual([3, expect.stringContaining("No results") as string]);
  });
});

describe("which", () => {
  test("asks until it knows, and repeats a question that was not answered", async () => {
    const { out, err, exitCode } = await ran("which", { answers: ["2", "nonsense", "1", "2"] });
    expect([exitCode, out.split("\n")[0]]).toEqual([0, "1012 Service Restart"]);
    expect(err).toContain("Who is ending the connection?");
    expect(err).toContain("  1–3\n");
  });

  test("ends with 130 when the input ends, on a line of its own", async () => {
    const { exitCode, err } = await ran("which", { answers: ["1"] });
    expect([exitCode, err]).toEqual([130, expect.stringContaining("\n\nafterclose: ") as string]);
  });

  test("keeps its questions within a narrow terminal", async () => {
    const { err } = await ran("which", { answers: [], terminalColumns: 40 });
    const [questions = ""] = err.split("\nafterclose: ");
    expect(questions.split("\n").filter((line) => widthOf(line) > 40)).toEqual([]);
  });
});

describe("the layout", () => {
  test.each([[20], [40], [80], [100]])("keeps every line within %i columns", async (columns) => {
    for (const args of [
      "1006",
      "1006 1013",
      "4001",
      "list",
      "profiles",
      "search overload",
      "schedule 1013",
      "--help",
      "lab --list",
    ]) {
      const { out } = await ran(args, {
        outputIsTerminal: true,
        terminalColumns: columns,
        environment: { NO_COLOR: "1" },
      });
      const long = out.split("\n").filter((line) => widthOf(line) > columns && !/\S{20,}/.test(line));
      expect([args, long]).toEqual([args, []]);
    }
  });

  const tags = ["zh-Hans", "ja", "ko", "th", "hi", "ar", "ru", "fr"];
  test.each(tags.flatMap((tag) => [40, 80].map((columns) => [tag, columns] as const)))(
    "keeps every line in %s within %i columns, whatever a letter's width",
    async (tag, columns) => {
      for (const args of [
        "1006",
        "1006 1013",
        "4001",
        "list",
        "search 1006",
        "schedule 1013",
        "--help",
        "explain --help",
        "doctor --help",
        "lab --list",
      ]) {
        const { out } = await ran(`${args} --language ${tag}`, {
          outputIsTerminal: true,
          terminalColumns: columns,
          environment: { NO_COLOR: "1" },
        });
        const long = out.split("\n").filter((line) => widthOf(line) > columns && !/[!-~]{20,}/.test(line));
        expect([args, long]).toEqual([args, []]);
      }
    },
  );

  test.each([
    ["a pipe", {}, false, false],
    ["a terminal", {}, true, true],
    ["NO_COLOR on a terminal", { NO_COLOR: "1" }, true, false],
    ["FORCE_COLOR in a pipe", { FORCE_COLOR: "1" }, false, true],
    ["a dumb terminal", { TERM: "dumb" }, true, false],
  ])("colours on %s", async (_, environment, outputIsTerminal, coloured) => {
    const { out } = await ran("1006", { environment, outputIsTerminal, terminalColumns: 80 });
    expect(out.includes("\u001B[")).toBe(coloured);
  });

  test("--no-color wins over FORCE_COLOR, --color over a pipe", async () => {
    expect((await ran("1006 --no-color", { environment: { FORCE_COLOR: "1" } })).out).not.toContain("\u001B");
    expect((await ran("1006 --color")).out).toContain("\u001B");
  });

  test("--plain gives one record a line, parted by tabs", async () => {
    const { out } = await ran("list --plain");
    expect(
      out
        .split("\n")
        .filter(Boolean)
        .every((line) => line.split("\t").length === 4),
    ).toBe(true);
  });

  test("--markdown gives headings, lists and tables", async () => {
    const { out } = await ran("1006 1013 --markdown");
    expect(out).toMatch(/^# 1006/);
    expect(out).toMatch(/^\| --- \| --- \| --- \|$/m);
  });
});

describe("help", () => {
  let all: readonly string[] = [];
  beforeAll(() => {
    all = Object.keys(commands);
  });

  test("every command has examples, and its help shows them", async () => {
    for (const name of all) {
      const { out, exitCode } = await ran(`${name} --help`);
      expect([name, exitCode]).toEqual([name, 0]);
      expect(out).toContain("Examples");
      expect(out).toMatch(/afterclose/);
    }
  });

  test("`help <command>` is the same", async () => {
    expect((await ran("help explain")).out).toBe((await ran("explain --help")).out);
  });

  test.each([
    ["--help --language zh-Hans", "命令\nexplain <code>"],
    ["help explain -l ru", "Параметры\n-p, --profile <vendor>"],
    ["lab --help -l fr", "--port <number>"],
    ["lab --help -l ar", "8081"],
  ])("%s speaks that language, and leaves what is typed as it is", async (args, said) => {
    expect((await ran(args)).out).toContain(said);
  });

  test("speaks the language of the environment, to programs too", async () => {
    const { out } = await ran("explain --help --json", { environment: { LANG: "fr_FR.UTF-8" } });
    expect(JSON.parse(out)).toMatchObject({
      language: "fr",
      commands: [
        {
          name: "explain",
          summary: expect.stringContaining("code de fermeture") as string,
          options: { side: { value: "client|server", help: expect.stringContaining("Par défaut") as string } },
          examples: expect.arrayContaining([["afterclose discord:4004", "la même chose, en plus court"]]) as string[],
        },
      ],
    });
  });

  test("a language that there is not is an error, help or no help", async () => {
    expect((await ran("--help --language xx")).exitCode).toBe(3);
  });

  test("a call without anything shows the help and exits with 2", async () => {
    const { out, exitCode } = await ran("");
    expect([exitCode, out.includes("Commands")]).toEqual([2, true]);
  });
});
