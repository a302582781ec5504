import { seeded } from "@afterclose/sim";
import { describe, expect, test } from "vitest";
import { limits, type Limit } from "@afterclose/codes/limits";
import { type Cliff, findCliffs } from "./find-cliffs.ts";

interface Row {
  readonly silentMs: number;
  readonly livedMs: number;
  readonly cause?: string;
  readonly code?: number;
}

/** Endings that come one and a half seconds apart. */
function watch(rows: readonly Row[], apartMs = 1500): readonly Cliff<Limit>[] {
  const endings = rows.map((row, index) => ({ code: 1006, cause: "tcp.fin", ...row, atMs: index * apartMs }));
  return findCliffs(endings, limits);
}

const namesOf = (cliff: Cliff<Limit> | undefined): readonly string[] => cliff?.limits.map(({ hop }) => hop) ?? [];

const many = (count: number, row: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => row(index));

describe("the cliff detector", () => {
  test.each([
    [60_000, ["nginx", "aws-alb", "apache", "phoenix"]],
    [60_400, ["nginx", "aws-alb"]],
    [30_000, ["haproxy", "gcp-alb-internal", "deno-server", "crossws"]],
    [55_000, ["heroku"]],
    [100_000, ["cloudflare"]],
    [350_200, ["aws-nlb", "aws-nlb-tls"]],
  ])("names everybody who is known for %i ms of silence", (silentMs, hops) => {
    const [cliff, ...more] = watch(
      many(20, (index) => ({ silentMs: silentMs + (index % 5) * 50, livedMs: silentMs + index * 7000 })),
    );
    expect(more).toEqual([]);
    expect(cliff).toMatchObject({ kind: "idle", atMs: Math.round(silentMs / 1000) * 1000, count: 20, of: 20 });
    expect(namesOf(cliff)).toEqual(expect.arrayContaining(hops));
  });

  test.each([
    [300_000, ["cloud-run"]],
    [3_600_000, ["app-engine-flexible", "cloud-run"]],
    [7_200_000, ["aws-api-gateway"]],
  ])("tells a limit of age from one of silence: %i ms", (livedMs, hops) => {
    const [cliff, ...more] = watch(many(20, (index) => ({ silentMs: index * 1300, livedMs })));
    expect(more).toEqual([]);
    expect(cliff).toMatchObject({ kind: "lifetime", atMs: livedMs });
    expect([...namesOf(cliff)].sort()).toEqual(hops);
  });

  test("calls it a limit of age where only some of those that met it had been silent all along", () => {
    const rows = many(60, (index) => ({ silentMs: index % 3 === 0 ? 3_600_000 : index * 397, livedMs: 3_600_000 }));
    expect(watch(rows)).toMatchObject([{ kind: "lifetime", atMs: 3_600_000 }]);
  });

  test("and one of silence where some had spoken before", () => {
    const rows = many(60, (index) => ({ silentMs: 60_000, livedMs: index % 3 === 0 ? 60_000 : 60_000 + index * 3797 }));
    expect(watch(rows)).toMatchObject([{ kind: "idle", atMs: 60_000, count: 60, of: 60 }]);
  });

  test("finds a limit that is nobody's default", () => {
    const [cliff] = watch(many(12, () => ({ silentMs: 5010, livedMs: 9000 })));
    expect(cliff).toMatchObject({ kind: "idle", atMs: 5000, limits: [] });
  });

  test("finds the limit of a log that has no times, or no silences", () => {
    const bare = Array.from({ length: 12 }, () => ({ code: 1006, cause: "unknown", livedMs: 300_000 }));
    expect(findCliffs(bare, limits)).toMatchObject([{ kind: "lifetime", atMs: 300_000, count: 12 }]);
  });

  test.each<[string, Row[], number]>([
    ["too few endings", many(7, () => ({ silentMs: 60_000, livedMs: 60_000 })), 1500],
    ["endings all over the place", many(200, (index) => ({ silentMs: index * 997, livedMs: index * 1331 })), 1500],
    ["a crash that took all at once", many(200, () => ({ silentMs: 60_000, livedMs: 90_000 })), 0],
    ["peers that closed properly", many(50, () => ({ silentMs: 60_000, livedMs: 60_000, cause: "peer.closed" })), 1500],
    ["peers that answered a Close", many(50, () => ({ silentMs: 60_000, livedMs: 60_000, code: 1000 })), 1500],
    [
      "heartbeats that found nobody",
      many(50, () => ({ silentMs: 45_000, livedMs: 90_000, cause: "heartbeat.timeout" })),
      1500,
    ],
    ["peers that were talking", many(50, (index) => ({ silentMs: 300, livedMs: index * 3000 })), 1500],
  ])("stays quiet about %s", (_, rows, apartMs) => {
    expect(watch(rows, apartMs)).toEqual([]);
  });

  test.each([2000, 4000, 5000, 8000, 25_000])(
    "stays quiet about clients that drop at random beside a heartbeat of %i ms",
    (idleMs) => {
      for (let seed = 1; seed <= 50; seed++) {
        const chance = seeded(seed);
        const rows = many(300, () => ({
          silentMs: chance() * idleMs,
          livedMs: -Math.log(1 - chance()) * 600_000,
        }));
        expect(watch(rows)).toEqual([]);
      }
    },
  );

  test.each([5000, 10_000, 60_000])("stays quiet about clients that live for %i ms on average", (meanMs) => {
    for (let seed = 1; seed <= 50; seed++) {
      const chance = seeded(seed);
      const rows = many(300, () => {
        const livedMs = -Math.log(1 - chance()) * meanMs;
        return { livedMs, silentMs: Math.min(livedMs, chance() * 25_000) };
      });
      expect(watch(rows)).toEqual([]);
    }
  });

  test("finds a limit that a third of the endings meet, the rest spread over twenty minutes", () => {
    const chance = seeded(7);
    const rows = many(600, (index) => ({
      silentMs: chance() * 25_000,
      livedMs: index % 3 === 0 ? 300_000 + chance() * 500 : chance() * 1_200_000,
    }));
    expect(watch(rows)).toMatchObject([{ kind: "lifetime", atMs: 300_000 }]);
  });

  test("forgets within the hour", () => {
    expect(
      watch(
        many(40, () => ({ silentMs: 60_000, livedMs: 60_000 })),
        600_000,
      ),
    ).toEqual([]);
  });
});
