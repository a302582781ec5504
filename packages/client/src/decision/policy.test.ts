import { scheduleNamed } from "@afterclose/codes/advice";
import { describe, expect, test } from "vitest";
import { play } from "../testing/play.ts";
import { byCode } from "./by-code.ts";

const most = (): number => 0.999_999;

describe("a policy", () => {
  test("is heard on a failed attempt too, whatever the outage began with", () => {
    const kinds: string[] = [];
    const { clock, net, last, delays } = play({
      chance: most,
      url: ({ kind }) => {
        kinds.push(kind);
        return "ws://host.test/";
      },
      policy: ({ phase }) =>
        phase === "handshake" ? { kind: "new-session", schedule: scheduleNamed("slow") } : undefined,
    });
    clock.advance(100);
    net.failWith("ECONNREFUSED");
    last().close(1012);
    clock.advance(60_000);
    expect(kinds.slice(0, 4)).toEqual(["connect", "retry", "new-session", "new-session"]);
    expect(delays.slice(0, 3).map(Math.round)).toEqual([5000, 10_000, 20_000]);
  });

  test("overrides a code, a range, and leaves the rest to the catalogue", () => {
    const policy = byCode({ 4401: "reauthenticate", "4400-4499": "stop", 1000: { kind: "retry", afterMs: 7 } });
    const ends = (code: number): string | undefined => {
      const { clock, last, log } = play({ policy });
      clock.advance(100);
      last().close(code);
      clock.advance(6);
      return log
        .find((line) => line.startsWith("close"))
        ?.split(" ")
        .at(-1);
    };
    expect([4401, 4400, 4499, 4500, 1000, 1008].map(ends)).toEqual([
      "reauthenticate",
      "stop",
      "stop",
      "retry",
      "retry",
      "stop",
    ]);
  });

  test.each([
    ["a range from high to low", { "4599-4500": "stop" }],
    ["a dash of typography", { "4500–4599": "stop" }],
    ["a pattern", { "45xx": "stop" }],
    ["a list", { "4401,4403": "stop" }],
    ["a number that is no code", { 44010: "stop" }],
    ["a word that is no answer", { 4401: "halt" }],
    ["an object that is no answer", { 4401: { because: "fatal" } }],
    ["nothing", { 4401: undefined }],
  ])("refuses a table with %s when it is made, not at the first Close", (_, table) => {
    expect(() => byCode(table as never)).toThrow(expect.objectContaining({ code: "ERR_POLICY" }));
  });

  test("can bring back a server's 1000, in one line", () => {
    const { clock, last, log } = play({ on1000: "reconnect" });
    clock.advance(100);
    last().close(1000);
    clock.advance(6000);
    expect(log).toEqual(["open", "close 1000 peer.closed retry", "retrying 2", "open"]);
  });

  test.each([
    [
      "throws",
      () => {
        throw new Error("oops");
      },
    ],
    ["answers a word it made up", () => "maybe"],
    ["answers a negative delay", () => ({ kind: "retry", afterMs: -1 })],
    ["answers a delay that is no number", () => ({ kind: "retry", afterMs: Number.NaN })],
    ["answers a schedule without numbers", () => ({ kind: "retry", schedule: {} })],
    ["answers itself", () => byCode],
    ["answers a promise", () => Promise.resolve("stop")],
    ["answers null", () => null],
  ])("that %s is reported, and the catalogue's advice stands", (_, policy) => {
    const { clock, last, log } = play({ policy: policy as never });
    clock.advance(100);
    last().close(1012);
    clock.advance(20);
    expect(log[1]).toMatch(/^error/);
    expect(log[2]).toBe("close 1012 drain.restart retry");
  });
});
