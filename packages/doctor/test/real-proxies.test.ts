import { type RunningLab, startLab } from "@afterclose/lab";
import { WebSocket } from "ws";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPart } from "../../../scripts/testing/parts.ts";
import { diagnose } from "../src/diagnose.ts";
import type { DoctorOptions } from "../src/options.ts";
import type { Report } from "../src/report/report.ts";
import { watchWhile } from "../src/testing/watch-while.ts";
import { freePort, type proxyKinds, type ProxyWish, type RunningProxy, startProxy } from "../src/testing/proxies.ts";

type Kind = keyof typeof proxyKinds;

let lab: RunningLab;
const running: RunningProxy[] = [];

beforeAll(async () => {
  lab = await startLab();
});

afterAll(async () => {
  await Promise.all(running.map(({ stop }) => stop()));
  await lab.close();
});

const programs = Object.fromEntries(
  (["nginx", "haproxy", "caddy", "apache"] as const).map((kind) => [
    kind,
    findPart(kind, "the doctor's verdicts on proxies"),
  ]),
) as Record<Kind, string | undefined>;

async function behind(kind: Kind, wish: Partial<ProxyWish> = {}): Promise<RunningProxy> {
  const proxy = await startProxy(kind, { program: programs[kind] ?? "", backend: lab.port, ...wish });
  running.push(proxy);
  return proxy;
}

const told = ({ verdict }: Report): readonly string[] => [verdict.cause, verdict.confidence];
const quick: DoctorOptions = { holdMs: 300, answerTimeoutMs: 1000 };

describe.concurrent.each([["nginx"], ["haproxy"], ["caddy"], ["apache"]] as const)("behind %s", (kind) => {
  const program = programs[kind];

  test.skipIf(program === undefined)("a healthy endpoint comes out healthy", async () => {
    const report = await diagnose(`${(await behind(kind)).url}/echo`, quick);
    expect(told(report), JSON.stringify(report.verdict)).toEqual(["ok", "likely"]);
  });

  test.skipIf(program === undefined)("a dead backend is the gateway's trouble", async () => {
    const proxy = await behind(kind, { backend: await freePort() });
    const report = await diagnose(`${proxy.url}/echo`, quick);
    const expected = kind === "haproxy" || kind === "apache" ? "handshake.unavailable" : "handshake.bad-gateway";
    expect(told(report), JSON.stringify(report.verdict)).toEqual([expected, "certain"]);
  });

  test.skipIf(program === undefined)(
    "a backend that is killed ends all at once, and is refused after it",
    { timeout: 40_000 },
    async () => {
      const own = await startLab();
      const proxy = await behind(kind, { backend: own.port });
      let closing: Promise<void> | undefined;
      const report = await diagnose(`${proxy.url}/echo`, {
        ...quick,
        watchMs: 8000,
        onEvent: (event) => {
          if (event.kind === "watching" && event.elapsedMs > 2900) {
            closing ??= killed(own);
          }
        },
      });
      await closing;
      expect(
        told(report),
        JSON.stringify([
          report.verdict,
          report.experiments?.connections.map(({ role, openedAtMs, ageMs, end }) => [role, openedAtMs, ageMs, end]),
        ]),
      ).toEqual(["server.crash", "likely"]);
    },
  );
});

/** Every connection is cut without a word, and then nobody listens: as a kill does it. */
async function killed(own: RunningLab): Promise<void> {
  const last = new WebSocket(`${own.url}/crash`);
  last.on("error", () => undefined);
  await new Promise((resolve) => last.once("close", resolve));
  await own.close();
}

describe.concurrent.each([["nginx"], ["haproxy"], ["apache"]] as const)(
  "an idle limit of two seconds at %s",
  (kind) => {
    test.skipIf(programs[kind] === undefined)("is named, with a heartbeat", { timeout: 40_000 }, async () => {
      const proxy = await behind(kind, { idleMs: 2000 });
      const report = await diagnose(`${proxy.url}/echo`, { ...quick, quickIdleMs: 8000 });
      expect(report.verdict.cause, JSON.stringify([report.verdict, report.experiments?.connections])).toBe(
        "idle.timeout",
      );
      expect(["certain", "likely"]).toContain(report.verdict.confidence);
      expect(report.verdict.remedies.map(({ say }) => say?.id)).toContain("heartbeat-pings");
      if (kind === "nginx") {
        expect(report.verdict.remedies).toContainEqual(
          expect.objectContaining({ side: "proxy", hop: "nginx", setting: "proxy_read_timeout 3600s;" }),
        );
      }
    });
  },
);

describe.concurrent.each([["nginx"], ["apache"]] as const)("where %s does not pass Upgrade on", (kind) => {
  test.skipIf(programs[kind] === undefined)("that is what is said", async () => {
    const proxy = await behind(kind, { strips: true });
    const report = await diagnose(`${proxy.url}/echo`, quick);
    expect([report.verdict.cause], JSON.stringify(report.verdict)).toEqual(["handshake.upgrade-stripped"]);
    expect(report.verdict.remedies[0]).toMatchObject({ side: "proxy" });
  });
});

describe.concurrent("a reload", () => {
  test.skipIf(programs.caddy === undefined)("of Caddy is a planned end", { timeout: 30_000 }, async () => {
    const proxy = await behind("caddy");
    const report = await watchWhile(`${proxy.url}/echo`, { ...quick, watchMs: 6000 }, proxy.reload);
    expect(told(report), JSON.stringify(report.verdict)).toEqual(["drain.shutdown", "likely"]);
    expect(report.verdict.also).toContain("drain.restart");
  });

  test.skipIf(programs.nginx === undefined)(
    "of nginx that drops old connections is not called a crash for sure",
    { timeout: 30_000 },
    async () => {
      const proxy = await behind("nginx", { drainMs: 1000 });
      const report = await watchWhile(`${proxy.url}/echo`, { ...quick, watchMs: 6000 }, proxy.reload);
      expect(told(report), JSON.stringify(report.verdict)).toEqual(["server.crash", "possible"]);
      expect(report.verdict.also).toContain("drain.restart");
    },
  );
});

describe.concurrent("TLS at nginx", () => {
  test.skipIf(programs.nginx === undefined)("plain HTTP to its TLS port is told by its answer", async () => {
    const { makeIdentities } = await import("../../lab/src/tls/certificates.ts");
    const { good, ca } = makeIdentities(Date.now());
    const proxy = await behind("nginx", { tls: good });
    const plain = await diagnose(`ws://127.0.0.1:${String(proxy.port)}/echo`, quick);
    expect(told(plain)).toEqual(["tls.plain-on-tls-port", "certain"]);
    const trusted = await diagnose(`${proxy.url}/echo`, { ...quick, ca });
    expect(told(trusted), JSON.stringify(trusted.verdict)).toEqual(["ok", "likely"]);
    expect(told(await diagnose(`${proxy.url}/echo`, quick))).toEqual(["tls.untrusted", "certain"]);
  });

  test.skipIf(programs.haproxy === undefined)("TLS to a plain port of HAProxy is told, too", async () => {
    const proxy = await behind("haproxy");
    const report = await diagnose(`wss://127.0.0.1:${String(proxy.port)}/echo`, quick);
    expect(told(report), JSON.stringify(report.verdict)).toEqual(["tls.tls-on-plain-port", "certain"]);
  });
});
