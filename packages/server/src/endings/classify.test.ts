import fc from "fast-check";
import { expect, test } from "vitest";
import { serverCauses } from "@afterclose/codes/causes";
import { causeOfErrno, classify } from "./classify.ts";

test("what a peer closes with says why", () => {
  const causeOf = (code: number) => classify({ closeReceived: { code, reason: "" } }, undefined, undefined).cause;
  expect([1000, 1001, 1008, 4999].map(causeOf)).toEqual([
    "peer.closed",
    "peer.page-left",
    "peer.refused",
    "peer.closed",
  ]);
});

test.each([
  ["ECONNRESET", "tcp.reset"],
  ["EPIPE", "tcp.reset"],
  ["ETIMEDOUT", "tcp.timeout"],
  ["EHOSTUNREACH", "tcp.broken"],
])("%s is %s", (errno, cause) => {
  expect(causeOfErrno(errno)).toBe(cause);
});

test("what the server set out to do comes before what it then saw", () => {
  const evidence = { closeReceived: { code: 1000, reason: "" }, errno: "ECONNRESET", fin: true };
  expect(classify(evidence, { cause: "shed.overload", code: 1013, cut: true }, undefined)).toEqual({
    cause: "shed.overload",
    closedBy: "here",
  });
  expect(classify(evidence, { cause: "drain.restart", code: 1012, cut: true }, undefined).cause).toBe("drain.deadline");
  expect(classify(evidence, { cause: "close.local", code: 1000, cut: true }, undefined).cause).toBe("close.unanswered");
});

test("any evidence has one cause, and it is on the list", () => {
  const cause = fc.constantFrom(...serverCauses);
  fc.assert(
    fc.property(
      fc.option(fc.integer({ min: 0, max: 65_535 }), { nil: undefined }),
      fc.option(fc.string(), { nil: undefined }),
      fc.boolean(),
      fc.option(fc.record({ cause, code: fc.constant(1012), cut: fc.boolean() }), { nil: undefined }),
      fc.option(cause, { nil: undefined }),
      (code, errno, fin, intent, fault) => {
        const closeReceived = code === undefined ? undefined : { code, reason: "" };
        expect(serverCauses).toContain(classify({ closeReceived, errno, fin }, intent, fault).cause);
      },
    ),
  );
});
