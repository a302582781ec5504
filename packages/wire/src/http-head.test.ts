import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { headerOf, maxHeadBytes, readHttpHead, writeHttpHead } from "./http-head.ts";

const bytes = (text: string): Uint8Array => Buffer.from(text, "latin1");

describe("the head of an answer", () => {
  test("is read with its status, its headers, and how long it is", () => {
    const head = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 3\r\nX-Two:  a: b \r\n\r\n";
    expect(readHttpHead(bytes(`${head}body`))).toEqual({
      kind: "head",
      status: 503,
      statusText: "Service Unavailable",
      headers: [
        ["Retry-After", "3"],
        ["X-Two", "a: b"],
      ],
      bytes: head.length,
    });
  });

  test.each([
    ["a line feed alone ends a line", "HTTP/1.0 200 OK\nA: b\n\nrest", 200],
    ["there may be no words", "HTTP/1.1 101\r\n\r\n", 101],
    ["a line without a colon is left out", "HTTP/1.1 200 OK\r\nnonsense\r\n: empty\r\n\r\n", 200],
  ])("%s", (_, text, status) => {
    expect(readHttpHead(bytes(text))).toMatchObject({ kind: "head", status });
  });

  test.each(["", "HT", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\nA: b\r\n"])("%j goes on", (text) => {
    expect(readHttpHead(bytes(text))).toEqual({ kind: "more" });
  });

  test.each([
    ["SSH-2.0-x", "SSH-2.0-x"],
    ["\u0015\u0003\u0001", "\u0015\u0003\u0001"],
    ["HTTP/1.1 abc\r\n\r\n", "HTTP/1.1 abc"],
    [`HTTP/1.1 200 OK\r\nA: ${"x".repeat(maxHeadBytes)}`, "HTTP/"],
  ])("%j is none", (text, start) => {
    expect(readHttpHead(bytes(text))).toEqual({ kind: "not-http", start });
  });

  test("no bytes whatever make it throw", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (garbage) => {
        readHttpHead(garbage);
        readHttpHead(Buffer.concat([bytes("HTTP/1.1 200 OK\r\n"), garbage]));
      }),
    );
  });
});

test("a head is written in order, and no value can end its line", () => {
  expect(
    writeHttpHead("GET / HTTP/1.1", [
      ["Host", "a"],
      ["X", "1\r\nSet-Cookie: 2"],
    ]),
  ).toBe("GET / HTTP/1.1\r\nHost: a\r\nX: 1 Set-Cookie: 2\r\n\r\n");
});

test("a header is found whatever its letters", () => {
  const headers = [
    ["Retry-After", "1"],
    ["retry-after", "2"],
  ] as const;
  expect([headerOf(headers, "RETRY-after"), headerOf(headers, "none")]).toEqual(["1", undefined]);
});
