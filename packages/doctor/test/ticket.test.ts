import type { Socket } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { startLab } from "@afterclose/lab";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diagnose } from "../src/diagnose.ts";
import type { DoctorOptions } from "../src/options.ts";
import { pageOfReport } from "../src/report/page-of-report.ts";
import type { Report } from "../src/report/report.ts";
import { tellReport, type ToldReport } from "../src/report/tell-report.ts";
import { type Wording, wordingIn } from "../src/report/wording.ts";
import { type RawServer, startRawServer } from "../src/testing/raw-server.ts";

let wording: Wording;
const running: RawServer[] = [];
beforeAll(async () => {
  wording = await wordingIn("en");
});
afterAll(() => {
  for (const { close } of running) {
    close();
  }
});

async function report(answer: string | Buffer, options: DoctorOptions = {}, path = ""): Promise<Report> {
  const server = await startRawServer((_: string, socket: Socket) => socket.end(answer));
  running.push(server);
  return diagnose(server.url + path, options);
}

async function told(...given: Parameters<typeof report>): Promise<ToldReport> {
  return tellReport(await report(...given), wording);
}

function head(status: string, ...headers: readonly string[]): string {
  return [`HTTP/1.1 ${status}`, ...headers, "", ""].join("\r\n");
}

describe("a ticket says under which circumstances it was", () => {
  test("the time, the version, the options without what is in them, and both ends", async () => {
    const { about } = await told(head("404 Not Found", "Content-Length: 0"), {
      headers: [["Authorization", "Bearer abcdefgh"]],
      insecure: true,
      probeLimits: false,
      connectTimeoutMs: 2000,
    });
    expect(Object.fromEntries(about)).toEqual({
      Checked: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z \(.+\)$/) as string,
      Version: "afterclose 0.1.0",
      Options: "headers=Authorization: ***; insecure=true; connectTimeoutMs=2000",
      Addresses: expect.stringMatching(/^127\.0\.0\.1:\d+ → 127\.0\.0\.1:\d+$/) as string,
    });
  });

  test("a failed handshake with its status line and headers", async () => {
    const headers = [
      ...['WWW-Authenticate: Basic realm="staff"', "Sec-WebSocket-Version: 8", "Retry-After: 30", "Server: nginx/1.25"],
      ...["Via: 1.1 varnish", "CF-RAY: 8abc-FRA", "X-Cache: MISS", "X-Served-By: cache-fra", "X-Amz-Cf-Id: short"],
    ];
    const { response } = await told(head("418 I'm a teapot", ...headers, "Set-Cookie: sid=abcdef; Path=/"));
    expect(response).toEqual(["HTTP/1.1 418 I'm a teapot", ...headers, "Set-Cookie: sid=***"]);
  });

  test("TLS as OpenSSL writes it", async () => {
    const lab = await startLab({ tls: true });
    const seen = tellReport(await diagnose(`${lab.tls?.good.url ?? ""}/echo`), wording);
    await lab.close();
    expect(seen.tls).toEqual([
      expect.stringMatching(/^TLSv1\.3, TLS_\w+, ALPN http\/1\.1$/),
      "subject: CN=localhost",
      "issuer: CN=Afterclose lab authority",
      expect.stringMatching(/^subjectAltName: .*localhost/),
      expect.stringMatching(/^notBefore: \d{4}-\d\d-\d\dT/),
      expect.stringMatching(/^notAfter: \d{4}-\d\d-\d\dT/),
      expect.stringMatching(/^verify: UNABLE_TO/),
    ]);
  });

  test("and all of it stands in the page, too", async () => {
    const page = pageOfReport(await report(head("404 Not Found", "Server: nginx/1.25")), wording);
    for (const text of [
      "Response to the handshake",
      "HTTP/1.1 404 Not Found\nServer: nginx/1.25",
      "afterclose 0.1.0",
    ]) {
      expect(page).toContain(text);
    }
  });
});

test("among words from right to left, what came from outside keeps its own direction in the page", async () => {
  const page = pageOfReport(await report(head("404 Not Found", "Server: a\uE000b")), await wordingIn("ar"));
  expect(page).toMatch(/<bdi dir="ltr">127\.0\.0\.1:\d+ → 127\.0\.0\.1:\d+<\/bdi>/);
  expect(page).toContain('<bdi dir="ltr">a\uFFFDb</bdi>');
  expect(page).not.toMatch(/[\uE000\uE001]/);
});

describe("401", () => {
  test.each([
    ["names the option for a token", {}, "Bearer", "credentials-none", "send-credentials"],
    ["names the option for a password", {}, 'Basic realm="x"', "credentials-none", "send-basic"],
    ["says what was sent", { headers: [["Cookie", "a=bcdefg"]] }, "Bearer", "credentials-refused", undefined],
  ] as const)("%s", async (_, options, asked, says, remedy) => {
    const { verdict } = await report(head("401 Unauthorized", `WWW-Authenticate: ${asked}`), options);
    expect(verdict.cause).toBe("handshake.unauthorized");
    expect(verdict.evidence.map(({ id }) => id)).toEqual(expect.arrayContaining([says, "asks-for"]));
    expect(verdict.remedies[0]?.say?.id).toBe(remedy);
  });

  test.each([
    ["me:pass-word@", "Authorization: Basic"],
    ["", "URL"],
  ])("knows credentials of the URL: %s", async (userinfo, how) => {
    const server = await startRawServer((_, socket) => socket.end(head("401 Unauthorized")));
    running.push(server);
    const { verdict } = await diagnose(
      server.url.replace("//", `//${userinfo}`) + (userinfo === "" ? "?token=abcd" : ""),
    );
    expect(verdict.evidence).toContainEqual({ id: "credentials-refused", values: { how } });
  });
});

describe("no advice speaks of a header that did not come", () => {
  test.each(["429 Too Many Requests", "503 Service Unavailable"])("%s without Retry-After", async (status) => {
    expect(JSON.stringify(await told(head(status, "Content-Length: 0")))).not.toContain("Retry-After");
  });

  test.each(["429 Too Many Requests", "503 Service Unavailable"])("%s with it", async (status) => {
    const { remedies } = await told(head(status, "Retry-After: 30", "Content-Length: 0"));
    expect(remedies[0]?.text).toContain("30 sec");
  });
});

describe("a body is read whatever it was packed in", () => {
  const words = '{"error":"no such room"}';
  const chunks = (bytes: Buffer, more = ""): Buffer =>
    Buffer.concat([
      ...[bytes.subarray(0, 7), bytes.subarray(7)].flatMap((part) => [
        Buffer.from(`${part.length.toString(16)}${more}\r\n`),
        part,
        Buffer.from("\r\n"),
      ]),
      Buffer.from("0\r\n\r\n"),
    ]);
  const plain = Buffer.from(words);
  test.each<readonly [string, readonly string[], Buffer]>([
    ["chunks", ["Transfer-Encoding: chunked"], chunks(plain)],
    ["chunks with extensions", ["transfer-encoding: Chunked"], chunks(plain, ";a=b")],
    ["gzip", ["Content-Encoding: gzip"], gzipSync(plain)],
    ["gzip in chunks", ["Content-Encoding: gzip", "Transfer-Encoding: chunked"], chunks(gzipSync(plain))],
    ["deflate", ["Content-Encoding: deflate"], deflateSync(plain)],
    ["brotli", ["Content-Encoding: br"], brotliCompressSync(plain)],
    ["another charset", ["Content-Type: text/plain; charset=utf-16le"], Buffer.from(words, "utf16le")],
    ["chunks that are none", ["Transfer-Encoding: chunked"], plain],
  ])("%s", async (_, headers, body) => {
    const { response } = await report(Buffer.concat([Buffer.from(head("400 Bad Request", ...headers)), body]));
    expect(response?.body).toBe(words);
  });

  test("what would grow without end is left out", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000)).subarray(0, 4000);
    const { response } = await report(
      Buffer.concat([Buffer.from(head("400 Bad Request", "Content-Encoding: gzip")), bomb]),
    );
    expect(response?.body.length).toBeLessThanOrEqual(4096);
  });
});
