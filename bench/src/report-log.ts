import { createReadStream, createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { fileURLToPath } from "node:url";
import { createGzip } from "node:zlib";
import { measureProcess } from "./report/measure-process.ts";
import { isShort, report } from "./report/report.ts";
import type { Measured } from "./report/rows.ts";

// `afterclose doctor report` on a night's log: how long it takes, and how much of it is held at once.
const afterclose = fileURLToPath(new URL("../../packages/cli/bin/afterclose.js", import.meta.url));
const lines = isShort ? 20_000 : 1_000_000;
const begun = Date.UTC(2026, 10, 1);

const livedMs = (at: number): number => (at % 3 > 0 ? 60_000 + (at % 9) * 20 : (at * 7919) % 3_600_000);
const dateOf = (at: number): string => {
  const [, day, month, year, time] =
    /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(new Date(begun + at * 37).toUTCString()) ?? [];
  return `${String(day)}/${String(month)}/${String(year)}:${String(time)}`;
};

const formats: Readonly<Record<string, (at: number) => string>> = {
  "JSON lines": (at) =>
    JSON.stringify({
      ...{ id: at, code: at % 5 > 0 ? 1006 : 1000, reason: "", wasClean: false, phase: "open", closedBy: "nobody" },
      ...{ cause: at % 5 > 0 ? "tcp.fin" : "peer.closed", livedMs: livedMs(at), silentMs: at % 20_000 },
      ...{ key: `user-${String(at % 200_000)}`, address: `10.0.${String(at % 255)}.1`, at: begun + at * 37 },
      ...{ messagesIn: 12, messagesOut: 33, bytesIn: 1234, bytesOut: 45_678, subprotocol: "chat.v1" },
    }),
  nginx: (at) =>
    `10.0.${String(at % 255)}.1 - - [${dateOf(at)} +0000] "GET /ws HTTP/1.1" ${at % 4 > 0 ? "101" : "200"} 99 "-" "Mozilla/5.0 (X11; Linux x86_64)" ${(livedMs(at) / 1000).toFixed(3)}`,
  HAProxy: (at) =>
    `Nov  1 00:00:00 lb haproxy[9]: 10.0.${String(at % 255)}.1:5000 [${dateOf(at)}.123] fe be/s 0/0/1/2/${String(livedMs(at))} ${at % 4 > 0 ? "101" : "200"} 99 - - cD-- 1/1/0/0/0 0/0 "GET /ws HTTP/1.1"`,
};

async function write(path: string, line: (at: number) => string): Promise<void> {
  function* pieces(): Generator<string> {
    for (let from = 0; from < lines; from += 1000) {
      yield Array.from({ length: Math.min(1000, lines - from) }, (_, at) => `${line(from + at)}\n`).join("");
    }
  }
  await pipeline(pieces, createWriteStream(path));
}

const rows: Measured[] = [];

async function add(what: string, path: string): Promise<void> {
  const { seconds, peakMb } = await measureProcess([afterclose, "doctor", "report", path]);
  rows.push(
    { what, value: seconds, unit: "s", bar: { atMost: 6 } },
    { what: `${what}, memory`, value: peakMb, unit: "MB", bar: { atMost: 300 } },
  );
}

const folder = mkdtempSync(join(tmpdir(), "afterclose-bench-log-"));
try {
  for (const [name, line] of Object.entries(formats)) {
    const path = join(folder, name.replace(" ", "-"));
    await write(path, line);
    await add(name, path);
    if (name === "JSON lines") {
      await pipeline(createReadStream(path), createGzip({ level: 1 }), createWriteStream(`${path}.gz`));
      await add(`${name}, packed`, `${path}.gz`);
    }
    rmSync(path);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
report(rows);
