import { type RunningLab, scenarios, startLab } from "@afterclose/lab";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diagnose } from "../src/diagnose.ts";
import type { Report } from "../src/report/report.ts";
import type { Confidence, Side } from "../src/report/report.ts";
import type { SayId } from "../src/report/saying.ts";

let lab: RunningLab;

beforeAll(async () => {
  lab = await startLab({ tls: true });
});

afterAll(() => lab.close());

type Row = readonly [path: string, cause: string, confidence: Confidence, remedy: Side | readonly [Side, SayId]];

/** Each of the lab's endings, and what is to be said of it. */
const rows: readonly Row[] = [
  ["/close/1000", "peer.closed", "certain", "server"],
  ["/close/1001", "drain.shutdown", "likely", "server"],
  ["/close/1002", "peer.error", "certain", "client"],
  ["/close/1003", "peer.error", "certain", "client"],
  ["/close/1007", "peer.error", "certain", "client"],
  ["/close/1008", "peer.refused", "likely", "client"],
  ["/close/1008?reason=origin+not+allowed", "handshake.origin", "likely", "server"],
  ["/close/1008?reason=token+expired", "auth.expired", "likely", "client"],
  ["/close/1009", "limit.message-size", "certain", "client"],
  ["/close/1011", "server.error", "certain", "server"],
  ["/close/1012", "drain.restart", "certain", "server"],
  ["/close/1013", "shed.admission", "certain", "server"],
  ["/close/1014", "peer.error", "certain", "client"],
  ["/close/3000", "auth.required", "certain", "client"],
  ["/close/3003", "auth.refused", "likely", "client"],
  ["/close/3008", "auth.timeout", "likely", "client"],
  ["/close/4000", "server.closed", "certain", "server"],
  ["/close/4401", "auth.required", "likely", "client"],
  ["/close", "close.no-status", "certain", "client"],
  ["/illegal/1006", "protocol.bad-close", "certain", "server"],
  ["/illegal/1005", "protocol.bad-close", "certain", "server"],
  ["/illegal/1015", "protocol.bad-close", "certain", "server"],
  ["/illegal/1004", "protocol.bad-close", "certain", "server"],
  ["/illegal/0", "protocol.bad-close", "certain", "server"],
  ["/illegal/2999", "protocol.bad-close", "certain", "server"],
  ["/abort/fin", "tcp.fin", "certain", ["server", "look-at-handler"]],
  ["/abort/rst", "tcp.reset", "certain", ["server", "look-at-handler"]],
  ["/crash?room=doctor", "tcp.fin", "certain", ["server", "look-at-handler"]],
  ["/handshake/slow?after=2500ms", "ok", "likely", "server"],
  ["/handshake/bad-accept", "handshake.bad-accept", "certain", "server"],
  ["/handshake/wrong-subprotocol", "handshake.subprotocol", "certain", "client"],
  ["/handshake/reset", "handshake.aborted", "certain", "server"],
  ["/handshake/200", "handshake.status", "certain", "server"],
  ["/handshake/301", "handshake.redirect", "certain", ["client", "use-url"]],
  ["/handshake/400", "handshake.status", "certain", "server"],
  ["/handshake/401", "handshake.unauthorized", "certain", "client"],
  ["/handshake/403", "handshake.forbidden", "certain", "server"],
  ["/handshake/404", "handshake.not-found", "certain", "client"],
  ["/handshake/426", "handshake.upgrade-stripped", "likely", "proxy"],
  ["/handshake/429", "handshake.rate-limited", "certain", ["client", "wait-for"]],
  ["/handshake/500", "handshake.status", "certain", "server"],
  ["/handshake/502", "handshake.bad-gateway", "certain", "server"],
  ["/handshake/503", "handshake.unavailable", "certain", ["client", "wait-for"]],
  ["/handshake/504", "handshake.bad-gateway", "certain", "server"],
  ["/auth/late?after=300ms", "auth.required", "certain", "client"],
  ["/auth/late", "auth.required", "likely", "client"],
  ["/idle?after=700ms", "idle.timeout", "certain", ["server", "heartbeat-pings"]],
  ["/idle?after=700ms&how=rst", "idle.timeout", "certain", ["server", "heartbeat-pings"]],
  ["/idle?after=700ms&how=1001", "idle.timeout", "certain", ["server", "heartbeat-pings"]],
  ["/idle?after=700ms&pings=ignore", "idle.timeout", "certain", ["client", "heartbeat-messages"]],
  ["/lifetime?after=800ms", "lifetime.max", "certain", ["client", "leave-early"]],
  ["/lifetime?after=800ms&how=rst", "lifetime.max", "certain", ["client", "leave-early"]],
  ["/blackhole", "server.stuck", "likely", "server"],
  ["/mute", "ping.unanswered", "certain", "server"],
  ["/deaf", "close.unanswered", "certain", "client"],
  ["/paused", "server.stuck", "likely", "server"],
  ["/frame/masked", "protocol.masked", "certain", "server"],
  ["/frame/rsv", "protocol.bad-frame", "certain", "server"],
  ["/frame/opcode", "protocol.bad-frame", "certain", "server"],
  ["/frame/control-126", "protocol.bad-frame", "certain", "server"],
  ["/frame/bad-utf8", "protocol.bad-utf8", "certain", "server"],
  ["/frame/bad-utf8-reason", "protocol.bad-utf8", "certain", "server"],
  ["/frame/reason-124", "protocol.bad-close", "certain", "server"],
  ["/frame/close-1-byte", "protocol.bad-close", "certain", "server"],
  ["/frame/fragmentation", "protocol.bad-frame", "certain", "server"],
  ["/frame/deflate", "protocol.bad-deflate", "certain", "server"],
  ["/frame/too-big", "limit.message-size", "certain", "client"],
  ["/restart?room=doctor-restart", "drain.restart", "certain", "server"],
  ["/overload?room=doctor-overload", "shed.admission", "certain", "server"],
  ["/overload?answer=503&room=doctor-busy", "handshake.unavailable", "certain", ["client", "wait-for"]],
  ["/deploy?room=doctor-deploy", "drain.restart", "certain", "server"],
  ["/ticker?after=700ms", "lifetime.max", "certain", ["client", "leave-early"]],
  ["/echo", "ok", "likely", "server"],
  ["/ticker", "ok", "likely", "server"],
];

/** This machine stood still for so long that what it timed may be anything. */
function wasLate(experiments: Report["experiments"]): boolean {
  return experiments?.connections.some(({ lateMs = 0 }) => lateMs >= 100) === true;
}

describe("the verdict on the lab's", () => {
  test.concurrent.each(rows)("%s is %s (%s)", { timeout: 30_000 }, async (path, cause, confidence, remedy) => {
    const report = await diagnose(`${lab.url}${path}`, { connectTimeoutMs: 4000, holdMs: 1200, answerTimeoutMs: 1000 });
    const { verdict } = report;
    const [side, id] = typeof remedy === "string" ? [remedy, undefined] : remedy;
    const found = verdict.remedies.some((one) => one.side === side && one.say?.id === id);
    const shown = JSON.stringify([verdict, report.experiments]);
    const saidSo = verdict.evidence.some(({ id: what }) => what === "machine-busy");
    if ((wasLate(report.experiments) || saidSo) && verdict.confidence !== "certain") {
      // Too busy to time anything: it may be less sure, but what happened is still among what it thinks of.
      console.warn(`The machine was too busy to be certain of ${cause} at ${path}.`);
      expect([verdict.cause, ...verdict.also], shown).toContain(cause);
      return;
    }
    expect([verdict.cause, verdict.confidence, found], shown).toEqual([cause, confidence, true]);
  });

  test.concurrent.each([
    ["good", "ok", "likely"],
    ["expired", "tls.expired", "certain"],
    ["wrongHost", "tls.wrong-host", "certain"],
    ["selfSigned", "tls.self-signed", "certain"],
    ["cut", "tls.handshake", "certain"],
  ] as const)("TLS port with the fault %s is %s (%s)", async (fault, cause, confidence) => {
    const { verdict } = await diagnose(`${lab.tls![fault].url}/echo`, { ca: lab.tls!.ca, holdMs: 200 });
    expect([verdict.cause, verdict.confidence], JSON.stringify(verdict)).toEqual([cause, confidence]);
  });

  test.concurrent("a handshake that nobody answers is given up", async () => {
    const { verdict } = await diagnose(`${lab.url}/handshake/silent`, { connectTimeoutMs: 500 });
    expect([verdict.cause, verdict.confidence]).toEqual(["handshake.timeout", "certain"]);
  });

  test.concurrent("a flood is endured, and not asked for twice", async () => {
    const { verdict, experiments } = await diagnose(`${lab.url}/flood?for=300ms`, { holdMs: 1000 });
    expect([verdict.cause, experiments]).toEqual(["peer.closed", null]);
  });

  // Whoever comes back as soon as it can lives just as long as the service is up: that is a lifetime, too.
  test.concurrent("a service that flaps is a crash, and never for certain", { timeout: 30_000 }, async () => {
    const { verdict, experiments } = await diagnose(`${lab.url}/flap?up=1400ms&down=500ms&room=doctor-flap`, {
      holdMs: 1200,
    });
    if (verdict.confidence === "undecided" && wasLate(experiments)) {
      return;
    }
    expect(verdict.cause, JSON.stringify(verdict)).toBe("server.crash");
    expect(["likely", "possible"]).toContain(verdict.confidence);
    expect(verdict.evidence.map(({ id }) => id)).toContain("refused-after");
  });

  test.concurrent("a check that is stopped tells what it knew", async () => {
    const stop = new AbortController();
    const { interrupted, verdict } = await diagnose(`${lab.url}/echo`, {
      signal: stop.signal,
      watchMs: 60_000,
      onEvent: ({ kind }) => {
        if (kind === "watching") {
          stop.abort();
        }
      },
    });
    expect([interrupted, verdict.cause, verdict.confidence]).toEqual([true, "ok", "possible"]);
  });

  test("and one without a row here gets a verdict too", { timeout: 60_000 }, async () => {
    const paths = rows.map(([path]) => path.split("?")[0]);
    const without = scenarios.filter(
      ({ path }) => !path.includes("{") && !elsewhere.includes(path) && !paths.includes(path),
    );
    for (const { examples } of without) {
      const { verdict } = await diagnose(lab.url + examples[0].url, {
        connectTimeoutMs: 4000,
        holdMs: 1200,
        answerTimeoutMs: 1000,
      });
      expect([verdict.cause, verdict.remedies.length > 0]).toEqual([expect.any(String), true]);
    }
  });
});

// These have tests of their own above.
const elsewhere: readonly string[] = ["/flap", "/handshake/silent", "/flood"];
