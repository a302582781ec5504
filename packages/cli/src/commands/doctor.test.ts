import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningLab, startLab } from "@afterclose/lab";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { widthOf } from "../print/width.ts";
import { run } from "../program.ts";

let lab: RunningLab;
const folder = mkdtempSync(join(tmpdir(), "afterclose-cli-doctor-"));
beforeAll(async () => {
  lab = await startLab({ tls: true });
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await lab.close();
});

interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

async function doctor(
  args: readonly string[],
  more: { readonly signal?: AbortSignal; readonly onWrite?: () => void; readonly interactive?: boolean } = {},
): Promise<Ran> {
  let out = "";
  let err = "";
  const write = (text: string): void => {
    out += text;
    more.onWrite?.();
  };
  const exitCode = await run(["doctor", ...args], {
    version: "1.2.3",
    environment: {},
    interactive: () => more.interactive ?? false,
    outputIsTerminal: false,
    terminalColumns: undefined,
    interrupted: more.signal ?? new AbortController().signal,
    write,
    note: (text) => (err += text),
    ask: () => Promise.resolve(undefined),
    print: (text) => {
      write(text);
      return Promise.resolve();
    },
  });
  return { exitCode, out, err };
}

describe("the exit code says how it went", () => {
  test.concurrent.each([
    ["0 where nothing is wrong, as far as a watch could see", () => [`${lab.url}/echo`, "--watch", "2s"], 0],
    ["5 where nothing was found, and ends that come later could not be seen", () => [`${lab.url}/echo`], 5],
    ["1 where something is", () => [`${lab.url}/handshake/401`], 1],
    ["2 for a URL without a scheme", () => ["example.com/socket"], 2],
    ["2 for a time that is none", () => [`${lab.url}/echo`, "--watch", "soon"], 2],
    ["2 for a header without a colon", () => [`${lab.url}/echo`, "--header", "nothing"], 2],
    ["2 for a second URL", () => [`${lab.url}/echo`, `${lab.url}/echo`], 2],
    ["2 for a certificate file that is not there", () => [`${lab.url}/echo`, "--ca", join(folder, "none.pem")], 2],
    ["2 for a log that is not there", () => ["report", join(folder, "none.ndjson")], 2],
  ] as const)("%s", async (_, args, exitCode) => {
    expect((await doctor(args())).exitCode).toBe(exitCode);
  });

  test.concurrent("130 where it was interrupted, with what was known by then", async () => {
    const stop = new AbortController();
    const { exitCode, out } = await doctor([`${lab.url}/echo`, "--watch", "10m"], {
      signal: stop.signal,
      onWrite: () => {
        stop.abort();
      },
    });
    expect(exitCode).toBe(130);
    expect(out).toContain("Interrupted");
  });
});

describe("what is printed", () => {
  test.concurrent("fits 80 columns, has no escapes in a pipe, and the steps in their order", async () => {
    const { out, err } = await doctor([`${lab.url}/idle?after=600ms`]);
    expect(out).not.toContain("\u001B");
    expect(err).toBe("");
    expect(Math.max(...out.split("\n").map(widthOf))).toBeLessThanOrEqual(80);
    const steps = ["URL", "TCP connection", "Handshake", "Evidence", "How to fix it"];
    expect(steps.map((step) => out.indexOf(step))).toEqual(
      [...steps.map((step) => out.indexOf(step))].sort((a, b) => a - b),
    );
  });

  test.concurrent("turns a spinner on a terminal, and takes it away again", async () => {
    const { err } = await doctor([`${lab.url}/handshake/404`], { interactive: true });
    expect(err).toContain("Handshake…");
    expect(err.endsWith("\u001B[2K")).toBe(true);
  });

  test.concurrent("is one JSON document with --json, and secrets are masked", async () => {
    const { out } = await doctor([
      `${lab.url}/close/1012?reason=token%3Dtopsecret99`,
      "--json",
      "--header",
      "Cookie: a=topsecret1",
      "--header",
      "Authorization: Bearer topsecret2",
    ]);
    const report = JSON.parse(out) as {
      schemaVersion: number;
      url: string;
      verdict: { cause: string; evidence: { text: string }[] };
      rungs: unknown[];
      warnings: unknown[];
      experiments: unknown;
    };
    expect(report).toMatchObject({
      schemaVersion: 1,
      verdict: { cause: "drain.restart", confidence: "certain" },
      warnings: [],
      experiments: null,
    });
    expect(out).not.toContain("topsecret");
  });

  test.concurrent.each(["--markdown", "--plain"])("%s holds the steps, too", async (how) => {
    const { out } = await doctor([`${lab.url}/handshake/404`, how]);
    for (const words of ["Path not found", "Steps", "Handshake"]) {
      expect(out).toContain(words);
    }
  });

  test.concurrent("speaks another language", async () => {
    const { out } = await doctor([`${lab.url}/handshake/404`, "--language", "de"]);
    expect(out).toContain("handshake.not-found");
    expect(out).not.toContain("Path not found");
  });

  test.concurrent("the page is written beside it", async () => {
    const html = join(folder, "report.html");
    const { exitCode } = await doctor([`${lab.url}/handshake/404`, "--html", html]);
    expect([exitCode, readFileSync(html, "utf8").includes("handshake.not-found")]).toEqual([1, true]);
  });

  test.concurrent("a certificate of one's own is trusted with --ca", async () => {
    const ca = join(folder, "ca.pem");
    writeFileSync(ca, lab.tls?.ca ?? "");
    const { exitCode } = await doctor([`${lab.tls?.good.url ?? ""}/echo`, "--ca", ca, "--4"]);
    expect(exitCode).toBe(5);
  });
});

describe("what to run next", () => {
  test.concurrent("is a call that can be pasted, longer, with its secrets masked", async () => {
    const { out } = await doctor([
      `${lab.url}/echo`,
      "--json",
      "--header",
      "Cookie: a=topsecret1",
      "--message",
      "it's",
    ]);
    const { outcome, next } = JSON.parse(out) as { outcome: string; next: string };
    expect(outcome).toBe("notAllSeen");
    expect(next).toBe(`afterclose doctor ${lab.url}/echo --watch 90s --header 'Cookie: ***' --message '***'`);
  });

  test.concurrent("is printed below the verdict, in the reader's language", async () => {
    const { out } = await doctor([`${lab.url}/echo`, "--language", "de"]);
    expect(out).toContain("Als Nächstes ausführen");
    expect(out).toContain(`afterclose doctor ${lab.url}/echo --watch 90s`);
  });

  test.concurrent("is nothing where all is known", async () => {
    const { out } = await doctor([`${lab.url}/handshake/404`, "--json"]);
    expect(JSON.parse(out)).toMatchObject({ outcome: "problemFound", next: null });
  });
});

describe("doctor report", () => {
  test.concurrent(
    "draws a log of ten thousand endings in 80 columns, and its reasons cannot steer the terminal",
    async () => {
      const file = join(folder, "endings.ndjson");
      const lines = Array.from({ length: 10_000 }, (_, index) =>
        JSON.stringify({
          code: 1006,
          cause: index % 5 === 0 ? "\u001B[2Jmine" : "tcp.fin",
          phase: "open",
          livedMs: 60_000 + index * 10,
          silentMs: 60_000,
          key: "\u001B]0;x\u0007",
          reason: "\u202E",
        }),
      );
      writeFileSync(file, [...lines, "garbage"].join("\n"));
      const { exitCode, out } = await doctor(["report", file]);
      expect(exitCode).toBe(0);
      expect(out).not.toMatch(/[\u001B\u0007\u202E]/);
      expect(Math.max(...out.split("\n").map(widthOf))).toBeLessThanOrEqual(80);
      for (const words of ["1 / 10001", "1006", "tcp.fin", "nginx", "█", "no times"]) {
        expect(out).toContain(words);
      }
    },
  );

  test.concurrent.each([
    ["an empty file", "", "is empty"],
    ["another log", "Nov 21 03:00:00 host sshd[1]: Accepted\n", "no line that tells how a WebSocket ended"],
    [
      "an access log without 101",
      '1.2.3.4 - - [21/Nov/2026:03:00:00 +0000] "GET / HTTP/1.1" 200 9\n',
      "has status 101",
    ],
    ["zeros", "\0".repeat(100), "is no text"],
  ])("of %s says what it is, and exits with 2", async (name, content, says) => {
    const file = join(folder, `${name}.log`);
    writeFileSync(file, content);
    const { exitCode, err } = await doctor(["report", file]);
    expect([exitCode, err]).toEqual([2, expect.stringContaining(says)]);
    expect(err).toContain("$request_time");
  });

  test.concurrent("of a folder says so", async () => {
    const { exitCode, err } = await doctor(["report", folder]);
    expect([exitCode, err]).toEqual([2, expect.stringContaining("EISDIR")]);
  });

  test.concurrent("of a proxy's log says what it does not tell", async () => {
    const file = join(folder, "haproxy.log");
    const line = (at: number): string =>
      `10.0.0.1:5000 [21/Nov/2026:03:00:${String(10 + at)}.000] fe be/s 0/0/1/2/60010 101 9 - - cD-- 1/1/0/0/0 0/0 "GET /"`;
    writeFileSync(file, Array.from({ length: 30 }, (_, at) => line(at)).join("\n"));
    const { exitCode, out } = await doctor(["report", file]);
    expect(exitCode).toBe(0);
    for (const words of ["HAProxy", "cD--", "not silences", "60 sec"]) {
      expect(out).toContain(words);
    }
    expect(out).not.toContain("1006");
  });
});
