import type { Socket } from "node:net";
import { afterAll, describe, expect, test } from "vitest";
import { diagnose } from "../src/diagnose.ts";
import type { DoctorOptions } from "../src/options.ts";
import { pageOfReport } from "../src/report/page-of-report.ts";
import { reportAsJson, tellReport } from "../src/report/tell-report.ts";
import { wordingIn } from "../src/report/wording.ts";
import type { Report } from "../src/report/report.ts";
import { accepted, frame, type RawServer, startRawServer } from "../src/testing/raw-server.ts";

const running: RawServer[] = [];
afterAll(() => {
  for (const { close } of running) {
    close();
  }
});

const secret = "hunter2&c<o>rrect";
const options: DoctorOptions = {
  headers: [
    ["Authorization", `Bearer ${secret}`],
    ["Cookie", "a=cookie-Value9; b=x"],
  ],
  message: '{"type":"auth","password":"pass-Word7"}',
  hello: '{"type":"login","token":"tok-En8"}',
};
const given = [secret, "cookie-Value9", "pass-Word7", "tok-En8", "query-Val5"];
const forms = (value: string): readonly string[] => [
  value,
  encodeURIComponent(value),
  Buffer.from(value).toString("base64").replace(/=+$/, ""),
];

async function check(answer: (request: string, socket: Socket) => void): Promise<Report> {
  const server = await startRawServer(answer);
  running.push(server);
  return diagnose(`${server.url}?v=query-Val5`, {
    ...options,
    holdMs: 200,
    answerTimeoutMs: 500,
    connectTimeoutMs: 1000,
  });
}

async function outputs(report: Report): Promise<readonly string[]> {
  const wording = await wordingIn("en");
  const told = tellReport(report, wording);
  return [
    JSON.stringify(report),
    JSON.stringify(reportAsJson(report, wording)),
    JSON.stringify(told),
    pageOfReport(report, wording),
  ];
}

const reflected = given.flatMap(forms).join(" ");
const servers: readonly (readonly [title: string, answer: (request: string, socket: Socket) => void])[] = [
  [
    "in the body and the headers of a refusal",
    (_, socket) => {
      socket.end(`HTTP/1.1 400 Bad\r\nServer: ${secret}\r\nX-Seen: ${reflected}\r\n\r\n${reflected}`);
    },
  ],
  [
    "in where it points to",
    (_, socket) => {
      socket.end(`HTTP/1.1 302 Found\r\nLocation: /login/cookie-Value9?next=${encodeURIComponent(secret)}\r\n\r\n`);
    },
  ],
  ...given.map(
    (value) =>
      [
        `in a close reason: ${value}`,
        (request: string, socket: Socket) => {
          socket.write(accepted(request));
          socket.end(frame(8, Buffer.concat([Buffer.of(0x0f, 0xa0), Buffer.from(`saw ${value}`)])));
        },
      ] as const,
  ),
];

describe("what the doctor was given is shown nowhere, although the server repeats it", { timeout: 30_000 }, () => {
  test.concurrent.each(servers)("%s", async (_, answer) => {
    for (const output of await outputs(await check(answer))) {
      for (const form of given.flatMap(forms)) {
        expect(output).not.toContain(form);
      }
    }
  });
});

test("words stay words", async () => {
  const report = await check((request, socket) => {
    socket.write(accepted(request));
    socket.end(frame(8, Buffer.concat([Buffer.of(0x0f, 0xa0), Buffer.from("token expired")])));
  });
  expect(report.verdict.cause).toBe("auth.expired");
  expect(JSON.stringify(report)).toContain("token expired");
});

test("nothing that a server says moves a cursor, turns a line around, or becomes a part of the page", async () => {
  const nasty = "\u009B31m\u202Eabc\u007F<img src=x onerror=alert(1)>`";
  const report = await check((request, socket) => {
    socket.write(accepted(request));
    socket.end(frame(8, Buffer.concat([Buffer.of(0x0f, 0xa0), Buffer.from(nasty)])));
  });
  const wording = await wordingIn("en");
  const told = JSON.stringify(tellReport(report, wording));
  const page = pageOfReport(report, wording);
  expect(told).not.toMatch(/[\u007F-\u009F\u202E]/);
  expect(page).not.toMatch(/[\u007F-\u009F\u202E]|<img/);
});
