import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { type EndingsSummary, summarizeEndings, summarizeEndingsFile } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "afterclose-logs-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let files = 0;
function summaryOf(content: string | Buffer): Promise<EndingsSummary> {
  const file = join(folder, `log-${String(files++)}`);
  writeFileSync(file, content);
  return summarizeEndingsFile(file);
}

const begun = Date.UTC(2026, 10, 21, 3, 0, 0);
const clf = (ms: number): string => {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(ms).toUTCString()) ?? [];
  return `${String(day)}/${String(month)}/${String(year)}:${String(time)}`;
};
const own = (changed: object = {}): string =>
  JSON.stringify({ code: 1006, cause: "tcp.fin", phase: "open", livedMs: 5000, closedBy: "nobody", ...changed });

/** An access log in which every fourth line is a page, and WebSockets end at the age of sixty seconds. */
function accessLog(line: (at: number, isSocket: boolean) => string): string {
  return Array.from({ length: 200 }, (_, at) => line(at, at % 4 !== 0)).join("\n");
}

const nginx = accessLog(
  (at, isSocket) =>
    `10.0.0.${String(at)} - bob [${clf(begun + at * 2000)} +0000] "GET /ws?a=\\"b HTTP/1.1" ${isSocket ? "101" : "200"} 99 "https://e.com/" "Mozilla/5.0 (X11) 1.234" 60.0${String(10 + (at % 80))}`,
);
const haproxy = accessLog(
  (at, isSocket) =>
    `Nov 21 03:00:00 lb haproxy[1]: 10.0.0.${String(at)}:5000 [${clf(begun + at * 2000)}.000] fe~ be/srv1 0/0/1/2/600${String(10 + (at % 80))} ${isSocket ? "101" : "200"} 1234 - - cD-- 1/1/0/0/0 0/0 "GET /ws HTTP/1.1"`,
);
const caddy = accessLog((at, isSocket) =>
  JSON.stringify({ ts: begun / 1000 + at * 2, status: isSocket ? 101 : 200, duration: 60.01, remote_addr: "10.0.0.1" }),
);

describe("an access log with status 101", () => {
  test.each([
    ["nginx, combined with $request_time", nginx, "nginx, Apache"],
    ["HAProxy, httplog", haproxy, "HAProxy"],
    ["JSON lines, as Caddy writes them", caddy, "JSON access log"],
  ])("%s: lifetimes and limits, and nothing that it cannot tell", async (_, log, format) => {
    const summary = await summaryOf(log);
    expect(summary).toMatchObject({ lines: 200, broken: 0, other: 50, endings: 150, ofProxies: 150, hasTimes: true });
    expect(summary.formats).toEqual([format]);
    expect(summary.cliffs).toMatchObject([{ kind: "lifetime", atMs: 60_000 }]);
    expect([summary.byCode, summary.silences, summary.withoutAge]).toEqual([[], [], 0]);
  });

  test("HAProxy's termination states are counted", async () => {
    expect((await summaryOf(haproxy)).byCause).toEqual([{ cause: "cD--", count: 150 }]);
  });

  test("without durations has no lifetimes, and says how many lack one", async () => {
    const common = `10.0.0.1 - - [21/Nov/2026:03:00:00 +0100] "GET /ws HTTP/1.1" 101 99`;
    expect(await summaryOf(common)).toMatchObject({ endings: 1, withoutAge: 1, lifetimes: [] });
  });

  test("many at once are found in it", async () => {
    const log = Array.from(
      { length: 60 },
      (_, at) =>
        `10.0.0.${String(at)} - - [21/Nov/2026:03:${at < 30 ? "00:00" : `${String(at)}:00`} +0000] "GET / HTTP/1.1" 101 9`,
    );
    expect((await summaryOf(log.join("\n"))).storms).toMatchObject([{ atMs: begun, count: 30, code: undefined }]);
  });
});

describe("a log is known by what is in it", () => {
  const ours = `${own()}\n${own({ code: 1001 })}\n`;
  test.each<readonly [string, string | Buffer]>([
    ["packed", gzipSync(ours)],
    ["packed in two parts", Buffer.concat([gzipSync(`${own()}\n`), gzipSync(`${own()}\n`)])],
    ["packed twice", gzipSync(gzipSync(ours))],
    ["UTF-16 with a mark", Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(ours, "utf16le")])],
    ["UTF-16 without one", Buffer.from(ours, "utf16le")],
    ["UTF-16, the other way round", Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(ours, "utf16le")]).swap16()],
    ["UTF-8 with a mark", `\uFEFF${ours}`],
    ["lines of Windows", ours.replaceAll("\n", "\r\n")],
  ])("%s", async (_, content) => {
    expect(await summaryOf(content)).toMatchObject({ lines: 2, broken: 0, endings: 2, isCut: false });
  });

  test("packed and cut: what came before is read, and it says so", async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => own({ livedMs: at, key: Math.random() }));
    const packed = gzipSync(lines.join("\n"));
    const summary = await summaryOf(packed.subarray(0, packed.length / 2));
    expect(summary.isCut).toBe(true);
    expect(summary.endings).toBeGreaterThan(1000);
    expect(summary.broken).toBeLessThanOrEqual(1);
  });

  test.each<readonly [string, string | Buffer, string]>([
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "PNG"],
    ["zstd", Buffer.from("28b52ffd0458f10000", "hex"), "zstd"],
    ["bytes", Buffer.alloc(5000), ""],
    ["packed bytes", gzipSync(Buffer.alloc(5000, 1)), ""],
  ])("no text: %s", async (_, content, notText) => {
    expect(await summaryOf(content)).toMatchObject({ notText, endings: 0 });
  });

  test.each<readonly [string, string]>([
    ["nothing", ""],
    ["another log", "Nov 21 03:00:00 host sshd[1]: Accepted\nNov 21 03:00:01 host cron[2]: run\n"],
    ["JSON of something else", '{"level":"info","msg":"started"}\n{"level":"warn"}\n'],
    ["one line of a megabyte", "x".repeat(1_000_000)],
  ])("no endings in %s", async (_, content) => {
    const { endings, formats, notText } = await summaryOf(content);
    expect([endings, formats, notText]).toEqual([0, [], undefined]);
  });

  test("mixed lines are counted each for what they are", async () => {
    const mixed = [own(), own().slice(0, 20), nginx.split("\n")[1], haproxy.split("\n")[0], "#"].join("\n");
    expect(await summaryOf(mixed)).toMatchObject({ lines: 5, broken: 2, other: 1, endings: 2 });
  });

  test("bytes that come one by one make the same", async () => {
    const packed = [...gzipSync(ours)].map((byte) => Uint8Array.of(byte));
    expect(await summarizeEndings(packed)).toMatchObject({ endings: 2, isCut: false });
  });
});
