import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startLab } from "@afterclose/lab";
import { afterAll, describe, expect, test } from "vitest";
import { diagnose } from "../src/diagnose.ts";
import { eachEnding } from "../src/log/each-ending.ts";
import type { LoggedEnding } from "../src/log/read-ending.ts";
import type { Verdict } from "../src/report/report.ts";
import { Frequent } from "../src/log/frequent.ts";
import { summarizeEndings, summarizeEndingsFile } from "../src/log/summarize-endings.ts";

const folder = mkdtempSync(join(tmpdir(), "afterclose-doctor-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const begun = Date.UTC(2026, 10, 21, 3, 0, 0);

function line(changed: object): string {
  const ending = {
    id: 1,
    code: 1006,
    reason: "",
    wasClean: false,
    phase: "open",
    closedBy: "nobody",
    cause: "tcp.fin",
    livedMs: 5000,
    silentMs: 100,
    key: "a",
  };
  return JSON.stringify({ ...ending, ...changed });
}

/** The lines as a file has them. */
function chunks(lines: readonly string[]): readonly string[] {
  return lines.map((one) => `${one}\n`);
}

/** A night of ten thousand endings: an idle limit of 60 s, one storm, one client that flaps. */
function night(): readonly string[] {
  return Array.from({ length: 10_000 }, (_, index) => {
    const at = begun + index * 3000;
    if (index % 10 < 6) {
      return line({
        at,
        silentMs: 60_000 + (index % 7) * 10,
        livedMs: 60_000 + ((index * 7919) % 3_000_000),
        key: `user ${String(index)}`,
      });
    }
    if (index % 10 === 6) {
      return line({
        at: begun + 9_000_000,
        code: 1012,
        cause: "drain.restart",
        livedMs: index * 100,
        silentMs: 10,
        key: `user ${String(index)}`,
      });
    }
    if (index % 10 === 7) {
      return line({ at, livedMs: 900, silentMs: 200, key: "flapper" });
    }
    return line({
      at,
      code: 1000,
      cause: "peer.closed",
      livedMs: (index * 104_729) % 900_000,
      silentMs: (index * 31) % 20_000,
      key: `user ${String(index)}`,
    });
  });
}

describe("a log alone", () => {
  test("of ten thousand lines tells the limit, the storm and the client that flaps", async () => {
    const summary = await summarizeEndings(chunks(night()));
    expect(summary).toMatchObject({ lines: 10_000, broken: 0, endings: 10_000, hasTimes: true });
    expect(summary.byCode[0]).toEqual({ code: 1006, count: 7000 });
    expect(summary.byCause.map(({ cause }) => cause)).toEqual(["tcp.fin", "peer.closed", "drain.restart"]);
    expect(summary.cliffs).toHaveLength(1);
    expect(summary.cliffs[0]).toMatchObject({ kind: "idle", atMs: 60_000, count: 6000, of: 7000 });
    expect(summary.cliffs[0]?.hops).toContain("nginx");
    expect(summary.storms).toEqual([{ atMs: begun + 9_000_000, count: 1001, code: 1012, cause: "drain.restart" }]);
    expect(summary.flapping).toEqual([{ who: "flapper", count: 1000, medianLifeMs: 900 }]);
    expect(summary.lifetimes.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
  });

  test("without times has no storms, and says why", async () => {
    const summary = await summarizeEndings(chunks([line({}), line({})]));
    expect([summary.hasTimes, summary.storms]).toEqual([false, []]);
  });

  test("of garbage counts it and goes on", async () => {
    const garbage = [
      "",
      "{",
      "null",
      "[]",
      "42",
      '"text"',
      '{"code":"1006","livedMs":1}',
      '{"code":1006}',
      '{"code":-1,"livedMs":5}',
      "\u0000\u0001",
      `{"code":1006,"livedMs":1,"reason":"${"x".repeat(70_000)}"}`,
    ];
    const summary = await summarizeEndings(chunks([...garbage, line({})]));
    expect(summary).toMatchObject({ lines: 11, broken: 10, endings: 1 });
  });

  test("of an uneven shape is read: other fields, another object around it, seconds or ISO times", async () => {
    const endings: LoggedEnding[] = [];
    const { broken } = await eachEnding(
      chunks([
        line({ extra: { deep: [1] }, at: 1_795_000_000 }),
        JSON.stringify({ level: 30, time: "2026-11-21T03:00:00Z", ending: JSON.parse(line({})) as object }),
        line({ at: 8.7e15 }),
        line({ at: "the day before yesterday" }),
      ]),
      (ending) => {
        if ("code" in ending) {
          endings.push(ending);
        }
      },
    );
    expect([broken, endings.map(({ atMs }) => atMs)]).toEqual([0, [1_795_000_000_000, begun, undefined, undefined]]);
  });

  test("a line without an end is one line that cannot be read, and is not kept", async () => {
    function* endless(): Generator<string> {
      for (let at = 0; at < 500; at++) {
        yield "x".repeat(65_536);
      }
      yield `\n${line({})}`;
    }
    expect(await summarizeEndings(endless())).toMatchObject({ lines: 2, broken: 1, endings: 1 });
  });

  test("that is stopped in the middle tells what was read by then, also where nothing more comes", async () => {
    const stop = new AbortController();
    async function* stuck(): AsyncGenerator<string> {
      yield* chunks(night().slice(0, 20));
      stop.abort();
      await new Promise(() => undefined);
    }
    const summary = await summarizeEndings(stuck(), { signal: stop.signal });
    expect(summary.endings).toBe(20);
  });

  test("says how far it has come", async () => {
    const seen: number[] = [];
    await summarizeEndings(chunks([...night(), ...night(), line({})]), { onLines: (lines) => seen.push(lines) });
    expect(seen).toEqual([10_000, 20_000]);
  });

  test("of clients without number keeps those that come most", () => {
    const counts = new Frequent<number, { count: number }>(1000, () => ({ count: 0 }));
    for (let at = 0; at < 200_000; at++) {
      counts.add(at);
      if (at % 50 === 0) {
        counts.add(-1);
      }
    }
    expect(counts.size).toBeLessThanOrEqual(1000);
    expect(counts.ranked()[0]).toEqual([-1, { count: 4000 }]);
  });

  test("finds a storm wherever its second begins, and a client only if it comes back soon", async () => {
    const storm = Array.from({ length: 24 }, (_, at) => line({ at: begun + 700 + at * 25, key: `u${String(at)}` }));
    const quiet = Array.from({ length: 40 }, (_, at) => line({ at: begun + 60_000 * (at + 1), key: `q${String(at)}` }));
    const daily = Array.from({ length: 12 }, (_, at) =>
      line({ at: begun + 86_400_000 * at, livedMs: 900, key: "daily" }),
    );
    const flaps = Array.from({ length: 12 }, (_, at) => line({ at: begun + 7000 * at, livedMs: 900, key: "flaps" }));
    const { storms, flapping } = await summarizeEndings(chunks([...quiet, ...storm, ...daily, ...flaps]));
    expect(storms).toMatchObject([{ atMs: begun + 500, count: 24, code: 1006 }]);
    expect(flapping.map(({ who }) => who)).toEqual(["flaps"]);
  });

  test("with one address for everybody blames nobody for coming back: that is a proxy", async () => {
    const lines = Array.from({ length: 50 }, (_, at) =>
      line({ at: begun + at * 1000, livedMs: 800, key: undefined, address: "10.0.0.1" }),
    );
    expect((await summarizeEndings(chunks(lines))).flapping).toEqual([]);
  });

  test("that is not there is an error with a way out", async () => {
    await expect(summarizeEndingsFile(join(folder, "nowhere.ndjson"))).rejects.toMatchObject({
      code: "ERR_DOCTOR_LOG",
    });
  });
});

describe("both sides", () => {
  /** As a server would have written it: it ended the connection after 200 ms, with 1001, for a drain. */
  const drained = { livedMs: 210, codeSent: 1001, cause: "drain.shutdown", closedBy: "here" };

  async function verdictWith(lines: readonly string[]): Promise<Verdict> {
    const lab = await startLab();
    const file = join(folder, `server-${String(lines.length)}.ndjson`);
    writeFileSync(file, lines.join("\n"));
    try {
      return (await diagnose(`${lab.url}/abort/fin?after=200ms`, { holdMs: 500, serverLog: file })).verdict;
    } finally {
      await lab.close();
    }
  }

  test("the server's own record of the same connection is believed", async () => {
    const verdict = await verdictWith(["not json", line({ livedMs: 5, cause: "peer.closed" }), line(drained)]);
    expect(verdict).toMatchObject({ cause: "drain.shutdown", confidence: "likely" });
    expect(verdict.evidence.map(({ id }) => id)).toContain("both-between");
  });

  test("two records of one age that differ decide nothing", async () => {
    const verdict = await verdictWith([
      line(drained),
      line({ livedMs: 205, cause: "shed.overload", closedBy: "here" }),
    ]);
    expect(verdict.cause).toBe("tcp.fin");
    expect(verdict.evidence.map(({ id }) => id)).toContain("log-no-match");
  });
});
