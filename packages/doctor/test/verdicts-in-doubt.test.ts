import { describe, expect, test } from "vitest";
import type { Observed } from "../src/observe/connection-record.ts";
import { observed, type Told } from "../src/testing/connections.ts";
import { healthyFacts } from "../src/testing/facts.ts";
import type { Facts } from "../src/verdict/facts.ts";
import { judge } from "../src/verdict/judge.ts";

/** A lifetime of 700 ms, as a machine saw it that lost up to 700 ms in between. */
const blurred = [
  observed({ role: "idle", openedAtMs: 769, ageMs: 698, silentMs: 11, longestMs: 147, end: 1000 }),
  observed({ role: "pinged", openedAtMs: 1052, ageMs: 939, silentMs: 1, longestMs: 294, end: 1000, lateMs: 240 }),
  observed({ role: "chatty", openedAtMs: 1317, ageMs: 1070, silentMs: 10, longestMs: 380, end: 1000, lateMs: 390 }),
  observed({ role: "idle", openedAtMs: 1706, ageMs: 714, silentMs: 32, longestMs: 390, end: 1000, lateMs: 350 }),
  observed({ role: "idle", openedAtMs: 1707, ageMs: 1375, silentMs: 694, longestMs: 694, end: 1000, lateMs: 690 }),
  observed({ role: "pinged", openedAtMs: 2419, ageMs: 1363, silentMs: 2, longestMs: 697, end: 1000, lateMs: 690 }),
  observed({ role: "chatty", openedAtMs: 3086, ageMs: 755, silentMs: 0, longestMs: 694, end: 1000, lateMs: 690 }),
];

describe("on a machine that is busy", () => {
  test("measurements agree as far as they can", () => {
    const { cause, confidence, evidence } = judge(
      healthyFacts({ watched: blurred, watchedMs: 4000, echo: { kind: "echoed", tookMs: 1 } }),
    );
    expect(cause).toBe("lifetime.max");
    expect(confidence).not.toBe("certain");
    expect(evidence.map(({ id }) => id)).toContain("machine-busy");
  });

  test("the same measurements on an idle machine are no lifetime for sure", () => {
    const sharp = blurred.map(({ lateMs: _, ...one }) => one);
    expect(judge(healthyFacts({ watched: sharp, watchedMs: 4000 })).cause).not.toBe("lifetime.max");
  });

  test("a limit that only the silent ones met is named, as the others' silences were short for sure", () => {
    const idle = [780, 1670, 3020, 3930, 5240, 6230].map((openedAtMs, index) =>
      observed({ openedAtMs, ageMs: 2000 + index * 12, lateMs: [120, 660, 810, 280, 60, 0][index]! }),
    );
    const kept = (["pinged", "one-way"] as const).map((role) =>
      observed({ role, openedAtMs: 1100, ageMs: 7740, silentMs: 210, longestMs: 600, end: "left", lateMs: 1000 }),
    );
    const { cause, evidence } = judge(healthyFacts({ watched: [...idle, ...kept], watchedMs: 8800 }));
    expect(cause).toBe("idle.timeout");
    expect(evidence.map(({ id }) => id)).toContain("idle-outlived");
  });

  test("what was found in one moment did not end in one", () => {
    const found = [1000, 1700, 2300].map((ageMs) =>
      observed({ openedAtMs: 4000 - ageMs, ageMs, silentMs: ageMs, lateMs: 1500 }),
    );
    expect(judge(healthyFacts({ watched: found, watchedMs: 4000 })).cause).not.toBe("server.crash");
  });
});

/** Ends whoever sends no heartbeat for 2.5 s, seen for less than twice that time by a machine that was late. */
const heartbeats = (chattyMs: number, pinged: Partial<Told> = {}): Facts => {
  const ended = { end: 4000, reason: "no heartbeat", lateMs: 900 } as const;
  const watched = [
    observed({ ...ended, role: "idle", ageMs: 2500, silentMs: 200 }),
    observed({ ...ended, role: "pinged", openedAtMs: 300, ageMs: 2520, silentMs: 100, ...pinged }),
    observed({
      role: "chatty",
      openedAtMs: 900,
      ageMs: chattyMs,
      silentMs: 200,
      end: "left",
      lateMs: 900,
      messagesOut: 9,
    }),
  ];
  return healthyFacts({ watched, watchedMs: 5000, messageKnown: true });
};

describe("a protocol whose heartbeat the doctor keeps up", () => {
  const protocol = { id: "socket.io", name: "Socket.IO", by: "path", welcomed: true } as const;
  const watched = (lateMs: number): readonly Observed[] => [
    observed({ role: "idle", openedAtMs: 300, ageMs: 3200, lateMs }),
    observed({ role: "pinged", openedAtMs: 600, ageMs: 3210, silentMs: 900, lateMs }),
    observed({ role: "idle", openedAtMs: 900, ageMs: 5100, end: "left" }),
  ];

  test("is not judged by ends for which this machine may have been too late", () => {
    const verdict = judge(healthyFacts({ protocol, watched: watched(700), watchedMs: 6000 }));
    expect([verdict.cause, verdict.confidence]).toEqual(["unknown", "undecided"]);
    expect(verdict.evidence.map(({ id }) => id)).toContain("machine-busy");
  });

  test("is judged where it was not", () => {
    expect(judge(healthyFacts({ protocol, watched: watched(0), watchedMs: 6000 })).evidence).not.toContainEqual(
      expect.objectContaining({ id: "machine-busy" }),
    );
  });
});

describe("a server that wants a heartbeat, and was given it", () => {
  test("is healthy where the one that sent it outlived the others", () => {
    const { cause, confidence, evidence } = judge(heartbeats(4100));
    expect([cause, confidence]).toEqual(["ok", "likely"]);
    expect(evidence.map(({ id }) => id)).toContain("kept-by-message");
  });

  test("is not judged where the one that sent it was not watched for as long", () => {
    const { cause, confidence, also } = judge(heartbeats(2400));
    expect([cause, confidence, also]).toEqual(["unknown", "undecided", ["idle.timeout"]]);
  });

  test("has an idle limit where pings keep a connection as well", () => {
    expect(judge(heartbeats(4100, { ageMs: 4700, end: "left" })).cause).toBe("idle.timeout");
  });
});

describe("the server's log beside it", () => {
  const ours = observed({ role: "idle", ageMs: 61_000, end: "fin" });
  const joined = (server: Partial<{ code: number; codeSent: number; cause: string; closedBy: string }>): Facts =>
    healthyFacts({
      watched: [ours],
      serverLog: {
        lines: 1,
        broken: 0,
        pairs: [
          {
            ours,
            isSure: true,
            server: { code: 1006, cause: "unknown", closedBy: "nobody", livedMs: 61_000, ...server },
          },
        ],
      },
    });

  test("says what the server meant, and that its Close was lost on the way", () => {
    const verdict = judge(joined({ codeSent: 1001, cause: "drain.shutdown", closedBy: "here" }));
    expect(verdict).toMatchObject({ cause: "drain.shutdown", confidence: "certain" });
    expect(verdict.evidence.map(({ id }) => id)).toEqual(expect.arrayContaining(["both-views", "both-between"]));
  });

  test("says that the middle did it, where neither side began", () => {
    const verdict = judge(joined({ cause: "tcp.fin" }));
    expect(verdict.evidence.map(({ id }) => id)).toContain("both-middle");
  });

  test("says so when it does not know the connection", () => {
    const verdict = judge(healthyFacts({ watched: [ours], serverLog: { lines: 7, broken: 1, pairs: [] } }));
    expect(verdict.evidence.at(-1)).toEqual({ id: "log-no-match", values: { count: 7 } });
  });
});
