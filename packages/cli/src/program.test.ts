import { beforeAll, describe, expect, test } from "vitest";
import { commands } from "./commands.ts";
import { widthOf } from "./print/width.ts";
import { type Host, run } from "./program.ts";

interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as a terminal of a given width would. */
async function ran(args: string, host: Partial<Host> & { answers?: readonly string[] } = {}): Promise<Ran> {
  let out = "";
  let err = "";
  const answers = [...(host.answers ?? [])];
  const exitCode = await run(args.split(" ").filter(Boolean), {
    version: "1.2.3",
    environment: {},
    interactive: () => host.answers !== undefined,
    outputIsTerminal: false,
    terminalColumns: undefined,
    interrupted: new AbortController().signal,
    write: (text) => (out += text),
    note: (text) => (err += text),
    ask: () => Promise.resolve(answers.shift()),
    print: (text) => {
      out += text;
      return Promise.resolve();
    },
    ...host,
  });
  return { exitCode, out, err };
}

const json = async (args: string): Promise<Record<string, unknown>> =>
  JSON.parse((await ran(`${args} --json`)).out) as Record<string, unknown>;

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
  ])("%s", async (args, title) => {
    const { exitCode, out } = await ran(args);
    expect([exitCode, out.split("\n")[0]]).toEqual([0, title]);
  });

  test("4001 alone lists what it means to whom", async () => {
    const { out } = await ran("4001");
    expect(out).toContain("What it means to whom");
    for (const vendor of ["discord", "pusher", "liveblocks"]) expect(out).toContain(vendor);
  });
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
    ["list --range 9-1", 2, "ERR_USAGE", "--range"],
    ["search x --limit -1", 2, "ERR_USAGE", "--limit"],
    ["which", 2, "ERR_NO_TERMINAL", "--goal"],
    ["which --goal maybe", 2, "ERR_USAGE", "received"],
    ["try /nothing", 2, "ERR_USAGE", "lab --list"],
    ["try 1012 --wait 0", 2, "ERR_USAGE", "--wait"],
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

  test("a search without a result says so, and exits with 3", async () => {
    const { exitCode, out } = await ran("search zzzzqqqq");
    expect([exitCode, out]).toEqual([3, expect.stringContaining("Nothing was found") as string]);
  });
});

describe("which", () => {
  test("asks until it knows, and repeats a question that was not answered", async () => {
    const { out, err, exitCode } = await ran("which", { answers: ["2", "nonsense", "1", "2"] });
    expect([exitCode, out.split("\n")[0]]).toEqual([0, "1012 Service Restart"]);
    expect(err).toContain("Who ends the connection?");
    expect(err).toContain("  1–3\n");
  });

  test("ends quietly with 130 when the input ends", async () => {
    expect((await ran("which", { answers: ["1"] })).exitCode).toBe(130);
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

  test("a call without anything shows the help and exits with 2", async () => {
    const { out, exitCode } = await ran("");
    expect([exitCode, out.includes("Commands")]).toEqual([2, true]);
  });
});

describe("try", () => {
  test.each([
    ["1012", 1012, true],
    ["1005", 1005, true],
    ["1006", 1006, false],
    ["4001", 4001, true],
    ["/abort/rst", 1006, false],
    ["/illegal/1005", 1006, false],
    ["/handshake/401", 1006, false],
  ])("%s ends a real connection and shows what was seen", async (ending, code, wasClean) => {
    expect(await json(`try ${ending}`)).toMatchObject({
      code,
      wasClean,
      lab: expect.objectContaining({ acted: true }) as object,
    });
  });
});
