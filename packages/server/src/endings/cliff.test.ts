import { seeded } from "@afterclose/sim";
import { describe, expect, test } from "vitest";
import type { ServerCause } from "@afterclose/codes/causes";
import { type Cliff, CliffDetector } from "./cliff.ts";

interface Row {
  readonly silentMs: number;
  readonly livedMs: number;
  readonly cause?: ServerCause;
}

/** Endings that come one and a half seconds apart. */
function watch(rows: readonly Row[], apartMs = 1500): Cliff[] {
  const detector = new CliffDetector();
  return rows.flatMap((row, index) => detector.note({ cause: row.cause ?? "tcp.fin", ...row }, index * apartMs) ?? []);
}

const many = (count: number, row: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => row(index));

describe("the cliff detector", () => {
  test.each([
    [60_000, "nginx (proxy_read_timeout)"],
    [60_400, "AWS ALB (idle_timeout.timeout_seconds)"],
    [100_000, "Cloudflare's proxy (settable on Enterprise plans only)"],
    [350_200, "AWS NLB (tcp.idle_timeout.seconds)"],
  ])("names the culprits of %i ms of silence", (silentMs, culprit) => {
    const [cliff, ...more] = watch(
      many(20, (index) => ({ silentMs: silentMs + (index % 5) * 50, livedMs: silentMs + index * 7000 })),
    );
    expect(more).toEqual([]);
    expect(cliff).toMatchObject({ kind: "idle", atMs: Math.round(silentMs / 1000) * 1000 });
    expect(cliff?.culprits).toContain(culprit);
    expect(cliff?.message).toContain("heartbeat.idleMs");
  });

  test("tells a limit of age from one of silence", () => {
    const [cliff] = watch(many(20, (index) => ({ silentMs: index * 1300, livedMs: 300_000 })));
    expect(cliff).toMatchObject({ kind: "lifetime", atMs: 300_000, culprits: ["Cloud Run (--timeout)"] });
  });

  test("finds a limit that is nobody's default, and says what to look for", () => {
    const [cliff] = watch(many(12, () => ({ silentMs: 5010, livedMs: 9000 })));
    expect(cliff).toMatchObject({ kind: "idle", atMs: 5000, culprits: [] });
    expect(cliff?.message).toMatch(/nginx's proxy_read_timeout, HAProxy's timeout tunnel/);
  });

  test.each<[string, Row[], number]>([
    ["too few endings", many(7, () => ({ silentMs: 60_000, livedMs: 60_000 })), 1500],
    ["endings all over the place", many(200, (index) => ({ silentMs: index * 997, livedMs: index * 1331 })), 1500],
    ["a crash that took all at once", many(200, () => ({ silentMs: 60_000, livedMs: 90_000 })), 0],
    ["peers that closed properly", many(50, () => ({ silentMs: 60_000, livedMs: 60_000, cause: "peer.closed" })), 1500],
    ["peers that were talking", many(50, (index) => ({ silentMs: 300, livedMs: index * 3000 })), 1500],
  ])("stays quiet about %s", (_, rows, apartMs) => {
    expect(watch(rows, apartMs)).toEqual([]);
  });

  test.each([4000, 5000, 8000, 25_000])(
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
