import { describe, expect, test } from "vitest";
import { adviceFor, type AdviceProfile, peerAdvice } from "./advice.ts";
import { adviceFor as adviceForById } from "./advice-for.ts";

const retry = (scheduleName: string, attempts?: number): object =>
  attempts === undefined ? { kind: "retry", scheduleName } : { kind: "retry", scheduleName, attempts };
const stop = (because: string): object => ({ kind: "stop", because });

describe("what a client does after an ending", () => {
  test.each([
    [1000, stop("done")],
    [1001, retry("going-away")],
    [1002, stop("would-fail-again")],
    [1003, stop("would-fail-again")],
    [1004, retry("abnormal", 5)],
    [1005, retry("going-away")],
    [1006, retry("abnormal")],
    [1007, stop("would-fail-again")],
    [1008, stop("policy")],
    [1009, stop("would-fail-again")],
    [1010, stop("would-fail-again")],
    [1011, retry("trouble")],
    [1012, retry("restart")],
    [1013, retry("overload")],
    [1014, retry("trouble")],
    [1015, retry("slow", 5)],
    [3000, { kind: "reauthenticate", attempts: 1 }],
    [3003, stop("would-fail-again")],
    [3008, retry("trouble")],
    [0, retry("unknown")],
    [999, retry("unknown")],
    [1016, retry("unknown")],
    [2999, retry("unknown")],
    [3001, retry("unknown")],
    [3999, retry("unknown")],
    [4000, retry("unknown")],
    [4999, retry("unknown")],
    [5000, retry("unknown")],
    [65_535, retry("unknown")],
  ])("%i", (code, advice) => {
    expect(adviceFor({ code })).toMatchObject(advice);
  });

  test("only 1004, 1015 and 3000 limit the tries", () => {
    for (const code of [1001, 1005, 1006, 1011, 1012, 1013, 1014, 3008, 999, 2999, 3001, 4000, 4999, 5000]) {
      expect(adviceFor({ code })).not.toHaveProperty("attempts");
    }
  });
});

describe("a refused handshake, where the host tells its HTTP status", () => {
  test.each([
    [401, { kind: "reauthenticate", attempts: 1 }],
    [403, { kind: "reauthenticate", attempts: 1 }],
    [404, retry("slow")],
    [426, retry("slow")],
    [302, retry("slow")],
    [429, retry("overload")],
    [500, retry("abnormal")],
    [502, retry("abnormal")],
    [503, retry("abnormal")],
    [undefined, retry("abnormal")],
  ])("%s", (status, advice) => {
    expect(adviceFor({ code: 1006, phase: "handshake", status })).toMatchObject(advice);
  });
});

test("the catalogue's own advice names its schedule", () => {
  expect(peerAdvice({ code: 1012 })).toMatchObject({ kind: "retry", scheduleName: "restart", afterHint: "soon" });
});

describe("who ended it, and whose view it is", () => {
  test.each([
    ["1005 after our own close()", { code: 1005, closedBy: "here" }, stop("done")],
    ["1005 from the peer", { code: 1005, closedBy: "peer" }, retry("going-away")],
    ["our own 1000", { code: 1000, closedBy: "here" }, stop("done")],
    ["our own 4001", { code: 4001, closedBy: "here" }, stop("closed-here")],
    ["1006 after our own abort", { code: 1006, closedBy: "here" }, retry("abnormal")],
    ["1001 seen by a server", { code: 1001, side: "server" }, stop("they-left")],
    ["1006 seen by a server", { code: 1006, side: "server" }, stop("not-ours-to-dial")],
    ["1001 while the page is being left", { code: 1001, unloading: true }, stop("they-left")],
    ["1012 while the page is being left", { code: 1012, unloading: true }, stop("they-left")],
    ["1006 during the handshake", { code: 1006, phase: "handshake" }, retry("abnormal")],
  ] as const)("%s", (_, facts, advice) => {
    expect(adviceFor(facts)).toMatchObject(advice);
  });
});

describe("a profile", () => {
  const profile: AdviceProfile = {
    rows: [
      { code: 1008, reasonToken: "SLOW", advice: { kind: "retry", schedule: "overload" } },
      { code: 4003, advice: { kind: "stop", because: "vendor-says-stop" } },
    ],
    ranges: [{ from: 4000, to: 4099, advice: { kind: "new-session", schedule: "at-once" } }],
  };

  test.each([
    ["a row wins over its range", { code: 4003 }, stop("vendor-says-stop")],
    ["a range holds where no row does", { code: 4050 }, { kind: "new-session", scheduleName: "at-once" }],
    ["a token in the reason changes a standard code", { code: 1008, reason: "SLOW reader" }, retry("overload")],
    ["without the token the standard code keeps its advice", { code: 1008, reason: "no" }, stop("policy")],
    ["what it does not name is as without it", { code: 1012 }, retry("restart")],
  ])("%s", (_, facts, advice) => {
    expect(adviceFor({ ...facts, profile })).toMatchObject(advice);
  });

  test.each([
    ["discord", 4004, { kind: "stop" }],
    ["discord", 4009, { kind: "new-session" }],
    ["pusher", 4001, { kind: "stop" }],
    ["pusher", 4100, retry("overload")],
    ["pusher", 4250, retry("at-once")],
    ["centrifugo", 3000, { kind: "retry" }],
    ["centrifugo", 3777, { kind: "stop" }],
    ["graphql-ws", 4403, { kind: "retry" }],
  ])("%s says of %i what the vendor says", (id, code, advice) => {
    expect(adviceForById({ code, profile: id })).toMatchObject(advice);
  });
});
