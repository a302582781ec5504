import { seeded } from "@afterclose/sim";
import { describe, expect, test } from "vitest";
import { CliffWatch } from "../../server/src/endings/cliff.ts";
import { summarizeEndings } from "../src/log/summarize-endings.ts";

interface Row {
  readonly silentMs: number;
  readonly livedMs: number;
}

const begun = Date.UTC(2026, 10, 21);

/** One record of endings, as the server judges it while it happens and as the doctor does from the log. */
async function bothOf(rows: readonly Row[]) {
  const endings = rows.map((row, index) => ({
    code: 1006,
    cause: "tcp.reset" as const,
    phase: "open",
    livedMs: Math.round(row.livedMs),
    silentMs: Math.round(row.silentMs),
    at: begun + index * 1500,
  }));
  const watch = new CliffWatch();
  const server = endings.flatMap((ending) => watch.note(ending, ending.at) ?? []);
  const { cliffs } = await summarizeEndings(endings.map((ending) => `${JSON.stringify(ending)}\n`));
  return {
    server: server.map(({ kind, atMs, limits }) => ({ kind, atMs, hops: limits.map(({ name }) => name) })),
    doctor: cliffs.map(({ kind, atMs, hops }) => ({ kind, atMs, hops })),
  };
}

const many = (count: number, row: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => row(index));

describe("the server and the doctor find the same limits in one record", () => {
  test.each<[string, Row[], string]>([
    ["30 s of silence", many(40, (at) => ({ silentMs: 30_000, livedMs: 30_000 + at * 977 })), "crossws (Node.js)"],
    ["60 s of silence", many(40, (at) => ({ silentMs: 60_050, livedMs: 60_050 + at * 977 })), "nginx"],
    ["an hour of age", many(40, (at) => ({ silentMs: at * 577, livedMs: 3_600_100 })), "Google Cloud Run"],
  ])("%s", async (_, rows, name) => {
    const { server, doctor } = await bothOf(rows);
    expect(doctor).toEqual(server);
    expect(doctor[0]?.hops).toContain(name);
  });

  test("and none in 300 resets with even silences of 0 to 5 s, whatever the seed", async () => {
    for (let seed = 1; seed <= 50; seed++) {
      const chance = seeded(seed);
      const rows = many(300, () => ({ silentMs: chance() * 5000, livedMs: -Math.log(1 - chance()) * 600_000 }));
      expect(await bothOf(rows)).toEqual({ server: [], doctor: [] });
    }
  });
});
