import { expect, test } from "vitest";
import { causeOfCode, causes, serverCauses } from "./causes.ts";
import { codeRows } from "./generated/codes.ts";
import { rangeRows } from "./generated/ranges.ts";

test.each([
  [1000, "peer.closed", "peer.closed"],
  [1001, "drain.shutdown", "peer.page-left"],
  [1005, "close.no-status", "peer.closed"],
  [1006, "unknown", "unknown"],
  [1008, "peer.refused", "peer.refused"],
  [1011, "server.error", "peer.error"],
  [4401, "server.closed", "peer.closed"],
  [1016, "protocol.bad-close", "protocol.bad-close"],
  [70_000, "unknown", "unknown"],
])("%i says %s from a server, and %s from a client", (code, fromServer, fromClient) => {
  expect([causeOfCode(code, "server"), causeOfCode(code, "client")]).toEqual([fromServer, fromClient]);
});

test("every row is answered by its own causes", () => {
  for (const { from, to, cause } of [...rangeRows, ...codeRows]) {
    expect([causeOfCode(from, "server"), causeOfCode(from, "client")], String(from)).toEqual(
      codeRows.find((row) => row.from === from) === undefined || from === to
        ? [cause.fromServer, cause.fromClient]
        : expect.anything(),
    );
  }
});

test("a code's page lists the cause that the code stands for", () => {
  const shows = (id: string, code: number) => causes.find((row) => row.id === id)?.showsAs.includes(code);
  for (const { from, maySend, cause } of codeRows) {
    expect([from, cause.fromServer, from === 1015 || shows(cause.fromServer, from)]).toEqual([
      from,
      cause.fromServer,
      true,
    ]);
    if (maySend.client && from < 3000) {
      expect([from, cause.fromClient, shows(cause.fromClient, from)]).toEqual([from, cause.fromClient, true]);
    }
  }
});

test("what a code stands for is among what its side can see", () => {
  const seenBy = (id: string): readonly string[] => causes.find((row) => row.id === id)?.seenBy ?? [];
  for (const { from, cause } of [...codeRows, ...rangeRows]) {
    expect([from, seenBy(cause.fromServer).includes("client")]).toEqual([from, true]);
    expect([from, (serverCauses as readonly string[]).includes(cause.fromClient)]).toEqual([from, true]);
  }
});
