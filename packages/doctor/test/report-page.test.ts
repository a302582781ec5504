import { beforeAll, describe, expect, test } from "vitest";
import { diagnose } from "../src/diagnose.ts";
import { maskText, maskUrl } from "../src/report/mask.ts";
import { pageOfReport } from "../src/report/page-of-report.ts";
import type { Report } from "../src/report/report.ts";
import { say, type SayId } from "../src/report/saying.ts";
import { observed } from "../src/testing/connections.ts";
import { healthyFacts } from "../src/testing/facts.ts";
import { judge } from "../src/verdict/judge.ts";
import { reportAsJson, tellReport } from "../src/report/tell-report.ts";
import { showMs, sentenceOf, type Wording, wordingIn } from "../src/report/wording.ts";

let wording: Wording;
beforeAll(async () => {
  wording = await wordingIn("en");
});

const hostile = '</title><script>alert("1")</script>\u202E\u0007\u001B[2J';

function reportOf(url: string): Report {
  const watched = [
    { ...observed({ ageMs: 2000, end: 1001 }), end: { kind: "close", code: 1001, reason: hostile } as const },
    observed({ role: "pinged", openedAtMs: 300, ageMs: 5000, silentMs: 100, end: "left" }),
  ];
  const facts = healthyFacts({ watched, watchedMs: 5300 });
  const verdict = judge(facts);
  const rungs = [
    { rung: "tcp", state: "passed", startedMs: 0, tookMs: 3, details: [say("body", { body: hostile })] } as const,
  ];
  const experiments = { watchedMs: 5300, connections: watched, refused: [] };
  return {
    schemaVersion: 1,
    url: maskUrl(url),
    startedAt: "2026-11-21T03:00:00.000Z",
    tookMs: 6000,
    version: "1.2.3",
    options: { watchMs: 5000 },
    addresses: { local: "10.0.0.1:51000", remote: "10.0.0.2:443" },
    tls: null,
    response: null,
    interrupted: false,
    offline: false,
    verdict,
    warnings: [],
    rungs,
    pingRttsMs: [2, 3],
    experiments,
  };
}

describe("the page", () => {
  test("is one file that asks nobody for anything, and runs nothing", () => {
    const page = pageOfReport(reportOf("wss://example.com/"), wording);
    expect(page).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\ssrc=|javascript:|\son\w+=/i);
    expect(page).toContain("default-src 'none'");
    expect(page.match(/<svg/g)?.length).toBe(3);
    expect(page).toContain("prefers-color-scheme: dark");
    expect(page).not.toContain("\u202E");
  });

  test("speaks of the verdict and the remedies", () => {
    const page = pageOfReport(reportOf("wss://example.com/"), wording);
    for (const text of ["Idle timeout", "idle.timeout", "How to fix it", "stays silent"]) {
      expect(page).toContain(text);
    }
  });
});

describe("words", () => {
  test("for every saying there is a sentence, and a duration is told as one", () => {
    expect(sentenceOf(say("pongs-in", { rttMs: 1234 }), wording)).toBe("Pings are answered in 1.2 sec.");
    expect([350, 1000, 90_000, 600_000, 7_200_000].map((ms) => showMs(ms, "en"))).toEqual([
      "350 ms",
      "1 sec",
      "90 sec",
      "10 min",
      "2 hr",
    ]);
    expect(showMs(350_000, "en")).toBe("350 sec");
  });

  test("what came from outside cannot steer a terminal", () => {
    const told = tellReport(reportOf("wss://example.com/"), wording);
    expect(JSON.stringify(told)).not.toMatch(/\\u001b|\\u0007|\u202E/i);
  });

  test("the JSON has each saying's id, values and text", () => {
    const json = reportAsJson(reportOf("wss://example.com/"), wording) as unknown as {
      verdict: { evidence: { id: SayId; text: string }[] };
    };
    expect(json.verdict.evidence.every(({ id, text }) => id.length > 0 && text.length > 0)).toBe(true);
  });
});

describe("secrets are masked", () => {
  test.each([
    ["wss://u:secret@h/p?token=secret&x=secret#secret", "wss://***@h/p?token=***&x=***"],
    ["wss://h/socket/A1b2C3d4E5f6G7h8I9j0K/x", "wss://h/socket/***/x"],
    ["wss://h/plain/path", "wss://h/plain/path"],
  ])("in %s", (url, shown) => {
    expect(maskUrl(url)).toBe(shown);
  });

  test.each([
    "Authorization: Bearer secret-secret-secret",
    "see https://h/x?token=secretsecret",
    "Set-Cookie: sid=secretsecret",
    '{"access_token":"secretsecret"}',
    "eyJhbGciOiJIUzI1NiJ9.secretsecret.secretsecret",
    "password=secretsecret",
  ])("in a text: %s", (text) => {
    expect(maskText(text)).not.toMatch(/secretsecret|secret-secret/);
  });

  test("in a whole report", async () => {
    const { createServer } = await import("node:http");
    const http = createServer();
    http.on("upgrade", (_, socket) =>
      socket.end(
        "HTTP/1.1 302 Found\r\nLocation: https://u:topsecret1@h/login?session=topsecret2\r\nSet-Cookie: sid=topsecret3\r\nX-Token: topsecret4topsecret4topsecret4topsecret4\r\n\r\n",
      ),
    );
    await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
    const { port } = http.address() as { port: number };
    const report = await diagnose(`ws://me:topsecret5@127.0.0.1:${String(port)}/?key=topsecret6`, {
      headers: [
        ["Cookie", "sid=topsecret7"],
        ["Authorization", "Bearer topsecret8"],
      ],
    });
    http.close();
    expect(report.verdict.cause).toBe("handshake.redirect");
    expect(JSON.stringify(reportAsJson(report, wording)) + pageOfReport(report, wording)).not.toContain("topsecret");
  });
});
