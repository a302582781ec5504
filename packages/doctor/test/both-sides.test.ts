import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lifecycle } from "@afterclose/server";
import { afterAll, describe, expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { diagnose } from "../src/diagnose.ts";
import { pairsOf } from "../src/log/join-log.ts";
import type { LoggedEnding } from "../src/log/read-ending.ts";
import type { Report } from "../src/report/report.ts";
import { observed } from "../src/testing/connections.ts";

const folder = mkdtempSync(join(tmpdir(), "afterclose-both-sides-"));
const running: { close: () => void }[] = [];
afterAll(() => {
  for (const one of running) {
    one.close();
  }
  rmSync(folder, { recursive: true, force: true });
});

interface Serving {
  readonly port: number;
  readonly log: string;
  readonly life: ReturnType<typeof lifecycle>;
}

let logs = 0;

/** A server that writes down its endings, as its README shows. */
async function serve(): Promise<Serving> {
  const log = join(folder, `endings-${String(logs++)}.ndjson`);
  writeFileSync(log, "");
  const sockets = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await new Promise((resolve) => sockets.once("listening", resolve));
  const life = lifecycle(sockets, { closeTimeoutMs: 200 });
  life.on("ending", (ending) => {
    appendFileSync(log, `${JSON.stringify(ending)}\n`);
  });
  running.push({
    close: () => {
      for (const socket of sockets.clients) {
        socket.terminate();
      }
      sockets.close();
    },
  });
  return { port: (sockets.address() as AddressInfo).port, log, life };
}

/** Something between: it passes bytes on, and says what to do with those that come from the server. */
async function between(port: number, meddle: (client: Socket, server: Socket) => void): Promise<number> {
  const proxy: Server = createServer({ allowHalfOpen: true }, (client) => {
    const server = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
    for (const socket of [client, server]) {
      socket.on("error", () => undefined);
    }
    client.pipe(server);
    meddle(client, server);
  });
  running.push(proxy);
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  return (proxy.address() as AddressInfo).port;
}

function check(port: number, log: string, onHeld?: () => void): Promise<Report> {
  return diagnose(`ws://127.0.0.1:${String(port)}/`, {
    holdMs: 1200,
    answerTimeoutMs: 1000,
    serverLog: log,
    onEvent: (event) => {
      if (event.kind === "rung-started" && event.rung === "first-message") {
        onHeld?.();
      }
    },
  });
}

const ids = ({ verdict }: Report): readonly string[] => verdict.evidence.map(({ id }) => id);
const isClose = (chunk: Buffer): boolean => chunk[0] === 0x88;

describe("beside the log that a server wrote meanwhile", () => {
  test("directly, the server's own word is believed", { timeout: 30_000 }, async () => {
    const { port, log, life } = await serve();
    const report = await check(port, log, () => {
      void life.drain({ mode: "shutdown", overMs: 1 });
    });
    expect(report.verdict, JSON.stringify(report.verdict)).toMatchObject({
      cause: "drain.shutdown",
      confidence: "certain",
    });
    expect(ids(report)).toContain("both-views");
    expect(ids(report)).not.toContain("both-between");
    const views = report.verdict.evidence.find(({ id }) => id === "both-views");
    expect(views?.values).toMatchObject({ server: "1001", cause: "drain.shutdown" });
  });

  test("where something cuts both, neither side is blamed", { timeout: 30_000 }, async () => {
    const { port, log } = await serve();
    const report = await check(
      await between(port, (client, server) => {
        server.pipe(client);
        client.once("data", () => {
          setTimeout(() => {
            client.destroy();
            server.destroy();
          }, 500);
        });
      }),
      log,
    );
    expect(ids(report), JSON.stringify(report.verdict)).toEqual(expect.arrayContaining(["both-views", "both-middle"]));
    expect(report.verdict.ruledOut.map(({ cause }) => cause)).toEqual(
      expect.arrayContaining(["server.closed", "server.crash"]),
    );
    const views = report.verdict.evidence.find(({ id }) => id === "both-views");
    expect(views?.values).toMatchObject({ ours: "FIN", server: "1006" });
  });

  test("where something swallows the server's Close, that is what is said", { timeout: 30_000 }, async () => {
    const { port, log, life } = await serve();
    const proxy = await between(port, (client, server) => {
      server.on("data", (chunk: Buffer) => {
        if (!isClose(chunk)) {
          client.write(chunk);
          return;
        }
        client.destroy();
        server.end();
      });
    });
    const report = await check(proxy, log, () => {
      void life.drain({ mode: "shutdown", overMs: 1 });
    });
    expect(ids(report), JSON.stringify(report.verdict)).toEqual(expect.arrayContaining(["both-views", "both-between"]));
    expect(report.verdict).toMatchObject({ cause: "drain.shutdown", confidence: "certain" });
    const between1001 = report.verdict.evidence.find(({ id }) => id === "both-between");
    expect(between1001?.values).toEqual({ code: "1001" });
  });

  test("a log that is not there is said before anything is tried", async () => {
    const events: string[] = [];
    const none = diagnose("ws://127.0.0.1:1/", {
      serverLog: join(folder, "none.ndjson"),
      onEvent: ({ kind }) => events.push(kind),
    });
    await expect(none).rejects.toMatchObject({ code: "ERR_DOCTOR_LOG" });
    expect(events).toEqual([]);
  });
});

const startedAtMs = Date.UTC(2026, 10, 21, 3);

function logged(openedMs: number, livedMs: number, changed: Partial<LoggedEnding> = {}): LoggedEnding {
  const atMs = startedAtMs + openedMs + livedMs;
  return { code: 1006, reason: "", cause: "tcp.fin", closedBy: "nobody", phase: "open", livedMs, atMs, ...changed };
}

describe("a connection is found in a log", () => {
  const records = [
    observed({ openedAtMs: 0, ageMs: 5000 }),
    observed({ openedAtMs: 400, ageMs: 5000 }),
    observed({ openedAtMs: 800, ageMs: 4600 }),
  ];
  const own = { records, startedAtMs, addresses: ["192.0.2.7"] };
  const causes = (endings: readonly LoggedEnding[]): readonly (string | undefined)[] =>
    records.map((ours) => pairsOf(endings, own).find((pair) => pair.ours === ours)?.server.cause);

  test("by the moment of its opening, whatever else ended at the same age", () => {
    const strangers = Array.from({ length: 500 }, (_, at) => logged(2000 + at * 10, 5000, { cause: "peer.closed" }));
    const ours = records.map(({ openedAtMs, ageMs }) => logged(openedAtMs + 20, ageMs, { cause: "idle.timeout" }));
    expect(causes([...strangers, ...ours])).toEqual(["idle.timeout", "idle.timeout", "idle.timeout"]);
  });

  test("by its address, where many opened in the same moment", () => {
    const strangers = records.map(({ openedAtMs, ageMs }) =>
      logged(openedAtMs, ageMs, { address: "192.0.2.8", cause: "peer.closed" }),
    );
    const ours = records.map(({ openedAtMs, ageMs }) =>
      logged(openedAtMs + 40, ageMs + 5, { address: "::ffff:192.0.2.7" }),
    );
    expect(causes([...strangers, ...ours])).toEqual(["tcp.fin", "tcp.fin", "tcp.fin"]);
  });

  test("although the server's date is four minutes off, where three agree on it", () => {
    const off = records.map(({ openedAtMs, ageMs }) => logged(openedAtMs + 240_000, ageMs));
    expect(causes(off)).toEqual(["tcp.fin", "tcp.fin", "tcp.fin"]);
    expect(pairsOf(off, own).every(({ isSure }) => isSure)).toBe(true);
  });

  test("also where the server waited for an answer before it noted the end", () => {
    const late = records.map(({ openedAtMs, ageMs }) => logged(openedAtMs, ageMs + 30_000, { codeSent: 1001 }));
    expect(pairsOf(late, own)).toHaveLength(3);
  });

  test("and not where only another's is there", () => {
    expect(pairsOf([logged(90_000, 5000), logged(-60_000, 5000)], own)).toEqual([]);
    expect(pairsOf([logged(0, 900)], own)).toEqual([]);
  });

  test("for sure only where no other ending fits as well and differs", () => {
    const both = [logged(0, 5000), logged(30, 5000, { cause: "heartbeat.timeout" })];
    const [pair] = pairsOf(both, { ...own, records: records.slice(0, 1) });
    expect(pair?.isSure).toBe(false);
  });
});
