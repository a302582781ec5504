import type { Report } from "@afterclose/doctor";
import { describe, expect, test } from "vitest";
import { type Given, isPartlySeen, nextCommand } from "./next-command.ts";

type Verdict = Report["verdict"];

function report(verdict: Partial<Verdict>): Report {
  const hints = { cause: "ok", confidence: "likely", raisedBy: [] } as unknown as Verdict;
  return { url: "wss://example.com/socket?token=***", verdict: { ...hints, ...verdict } } as Report;
}

const text = { type: "string" } as const;
const options = { watch: text, "quick-idle": text, header: text, subprotocol: text, hello: text, message: text };
const longer = [{ id: "watch-longer", values: {} }] as const;
const hello = [{ id: "give-hello", values: {} }] as const;
const message = [{ id: "give-message", values: {} }] as const;
const start = "afterclose doctor 'wss://example.com/socket?token=***'";

describe("the next command", () => {
  test.each<readonly [title: string, verdict: Partial<Verdict>, given: Given, next: string | undefined]>([
    ["watches for longer than most proxies wait", { raisedBy: longer }, {}, `${start} --watch 90s`],
    ["watches for longer than it did", { raisedBy: longer }, { watch: "2m" }, `${start} --watch 10m`],
    ["watches in place of a quick look", { raisedBy: longer }, { "quick-idle": "20s" }, `${start} --watch 90s`],
    ["gives what has to be said first", { raisedBy: [...hello, ...longer] }, {}, `${start} --hello '<text>'`],
    ["gives a message that the server knows", { raisedBy: [...message, ...longer] }, {}, `${start} --message '<text>'`],
    [
      "keeps what was given, and shows no secret of it",
      { raisedBy: longer },
      { header: "Cookie: a=1\nX-Key: 2", subprotocol: "chat\neyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9", hello: "password" },
      `${start} --watch 90s --header 'Cookie: ***' --header 'X-Key: ***' --subprotocol chat --subprotocol '***' --hello '***'`,
    ],
    ["asks for a subprotocol", { cause: "handshake.subprotocol" }, {}, `${start} --subprotocol '<name>'`],
    ["is none where nothing more is to be seen", { cause: "tls.expired" }, {}, undefined],
  ])("%s", (_, verdict, given, next) => {
    expect(nextCommand(report(verdict), options, given)).toBe(next);
  });
});

describe("not everything was seen", () => {
  test.each<readonly [Partial<Verdict>, boolean]>([
    [{ raisedBy: longer }, true],
    [{ confidence: "certain" }, false],
    [{ cause: "unknown", confidence: "undecided" }, true],
    [{ cause: "idle.timeout", raisedBy: longer }, false],
  ])("where the verdict is %j: %s", (verdict, isSo) => {
    expect(isPartlySeen(report(verdict))).toBe(isSo);
  });
});
