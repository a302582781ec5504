import { createVirtualClock, seeded } from "@afterclose/sim";
import { describe, expect, test } from "vitest";
import { planQuickIdle, planWatch } from "../src/observe/plan.ts";
import { type ExperimentResult, runExperiments } from "../src/observe/run-experiments.ts";
import type { Verdict } from "../src/report/report.ts";
import { healthyFacts } from "../src/testing/facts.ts";
import { type Path, simulateEndpoint } from "../src/testing/simulated-endpoint.ts";
import { judge } from "../src/verdict/judge.ts";

const minute = 60_000;

/** A watch of minutes or hours, in no time. */
async function watched(path: Path, watchMs: number, quick = false): Promise<ExperimentResult> {
  const clock = createVirtualClock();
  const plan = (quick ? planQuickIdle : planWatch)(watchMs, true, 3000);
  let result: ExperimentResult | undefined;
  void runExperiments(plan, { open: simulateEndpoint(clock, path), clock, originMs: 0, message: "x" }).then((done) => {
    result = done;
  });
  for (let step = 0; result === undefined && step < 100_000; step++) {
    clock.runNext();
    await Promise.resolve();
    await Promise.resolve();
  }
  return result!;
}

async function verdictOf(
  path: Path,
  watchMs: number,
  headers: readonly (readonly [string, string])[] = [],
  quick = false,
): Promise<Verdict> {
  const { connections, refused, watchedMs } = await watched(path, watchMs, quick);
  const upgrade = { kind: "answered", status: 101, headers, body: "", tookMs: 40 } as const;
  // The simulated endpoint answers each message.
  const echo = { kind: "echoed", tookMs: 20 } as const;
  return judge(healthyFacts({ upgrade, echo, watched: connections, refused, watchedMs }));
}

const hopsOf = ({ remedies }: Verdict): readonly (string | undefined)[] =>
  remedies.map(({ hop }) => hop).filter(Boolean);
/** API Gateway is the one of these that says goodbye. */
const endOf = (hop: string): Path =>
  hop === "aws-api-gateway" ? { end: { kind: "close", code: 1001, reason: "Going away" } } : {};
const settingsOf = ({ remedies }: Verdict): string => remedies.map(({ setting }) => setting).join(" ");

describe("an idle limit is named by its length", () => {
  test.each([
    [55_000, "heroku", undefined],
    [60_000, "nginx", "proxy_read_timeout 3600s;"],
    [60_000, "ingress-nginx", 'nginx.ingress.kubernetes.io/proxy-read-timeout: "3600"'],
    [60_000, "apache", "ProxyTimeout 3600"],
    [100_000, "cloudflare", undefined],
    [230_000, "azure-app-service", undefined],
    [240_000, "azure-load-balancer", "IdleTimeoutInMinutes 60"],
    [300_000, "envoy", "idle_timeout: 3600s"],
    [350_000, "aws-nlb", "tcp.idle_timeout.seconds=3600"],
    [600_000, "aws-api-gateway", undefined],
    [900_000, "squid", "read_timeout 3600 seconds"],
  ])("%i ms speaks of %s, with its setting", async (idleMs, hop, setting) => {
    const verdict = await verdictOf({ idleMs, ...endOf(hop) }, idleMs * 3);
    expect([verdict.cause, verdict.confidence]).toEqual(["idle.timeout", "certain"]);
    const remedy = verdict.remedies.find((one) => one.hop === hop);
    expect([remedy?.setting, remedy?.say?.id]).toEqual([setting, setting === undefined ? "hop-fixed" : "raise-limit"]);
    const heartbeat = verdict.remedies.find(({ say }) => say?.id === "heartbeat-pings")?.say?.values["everyMs"];
    expect(Number(heartbeat)).toBeLessThan(idleMs / 2);
  });

  test.each([7_200_000, 7_440_000])("%i ms that end without a sign are one, too", async (idleMs) => {
    const verdict = await verdictOf({ idleMs, idleEnd: "forgotten" }, idleMs * 1.5);
    expect(verdict.cause).toBe("idle.timeout");
    expect(verdict.evidence.map(({ id }) => id)).toContain("idle-lost");
  });

  test("what can be set, but is not known by name, is not called fixed", async () => {
    const verdict = await verdictOf({ idleMs: 60_000 }, 5 * minute);
    const fixed = verdict.remedies.filter(({ say }) => say?.id === "hop-fixed").map(({ hop }) => hop);
    expect(fixed).not.toContain("corporate-firewall");
  });

  test("the hop that answered comes first, with its own spelling", async () => {
    const verdict = await verdictOf({ idleMs: 60_000 }, 5 * minute, [["Server", "nginx/1.22.1"]]);
    expect(hopsOf(verdict)[0]).toBe("nginx");
    expect(settingsOf(verdict)).toContain("proxy_read_timeout 3600s;");
  });

  test("a quick watch finds it, too", async () => {
    expect(await verdictOf({ idleMs: 30_000 }, 90_000, [], true)).toMatchObject({
      cause: "idle.timeout",
      confidence: "certain",
    });
  });

  test("pings that do not count ask for messages", async () => {
    const verdict = await verdictOf({ idleMs: 60_000, ignoresPings: true }, 5 * minute);
    expect(verdict).toMatchObject({ cause: "idle.timeout", confidence: "certain" });
    expect(verdict.remedies[0]).toMatchObject({ side: "client", say: { id: "heartbeat-messages" } });
  });

  test("a connection that sent nothing but pongs shows that these do not count, and says nothing of messages", async () => {
    const verdict = await verdictOf({ idleMs: 60_000, onlyIn: true }, 5 * minute);
    expect(verdict).toMatchObject({ cause: "idle.timeout", confidence: "certain" });
    expect(verdict.evidence.map(({ id }) => id)).toContain("silence-pongs");
    expect(verdict.remedies.slice(0, 2).map(({ side }) => side)).toEqual(["client", "server"]);
  });

  test("a balancer that forgets and tells nobody is found out by speaking again", async () => {
    const verdict = await verdictOf({ idleMs: 350_000, idleEnd: "forgotten" }, 10 * minute);
    expect(verdict.cause).toBe("idle.timeout");
    expect(verdict.evidence.map(({ id }) => id)).toContain("idle-lost");
  });
});

describe("a lifetime is named by its length", () => {
  test.each([
    [30_000, "gcp-alb-classic"],
    [300_000, "cloud-run"],
    [3_600_000, "app-engine-flexible"],
    [7_200_000, "aws-api-gateway"],
    [14_400_000, "azure-front-door"],
  ])("%i ms speaks of %s", async (ms, hop) => {
    const verdict = await verdictOf({ lifetimeMs: () => ms, ...endOf(hop) }, ms * 2.5);
    expect([verdict.cause, verdict.confidence]).toEqual(["lifetime.max", "certain"]);
    expect(hopsOf(verdict)).toContain(hop);
  });
});

describe("what is not one limit is not called one", () => {
  test("everything at one moment is a crash, or a reload", async () => {
    const verdict = await verdictOf({ crashesAtMs: [4 * minute] }, 10 * minute);
    expect(verdict).toMatchObject({ cause: "server.crash", confidence: "possible", also: ["drain.restart"] });
  });

  test("an idle limit under a lifetime lowers the confidence, and both are named", async () => {
    const verdict = await verdictOf({ idleMs: 60_000, lifetimeMs: () => 4 * minute }, 10 * minute);
    expect(["possible", "undecided"]).toContain(verdict.confidence);
    expect([verdict.cause, ...verdict.also]).toEqual(expect.arrayContaining(["idle.timeout", "lifetime.max"]));
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])("lifetimes of any length are not decided (seed %i)", async (seed) => {
    const chance = seeded(seed);
    const verdict = await verdictOf({ lifetimeMs: (draw) => 20_000 + draw * 6 * minute, chance }, 15 * minute);
    expect(verdict).toMatchObject({ cause: "unknown", confidence: "undecided" });
    expect(verdict.raisedBy.map(({ id }) => id)).toContain("server-log-decides");
  });

  test("a lifetime that jitters by a fifth is at most possible", async () => {
    const chance = seeded(7);
    const verdict = await verdictOf({ lifetimeMs: (draw) => 120_000 * (0.9 + draw * 0.2), chance }, 15 * minute);
    expect(verdict.confidence).not.toBe("certain");
    expect(["unknown", "lifetime.max"]).toContain(verdict.cause);
  });

  test("connections that all live are healthy", async () => {
    expect(await verdictOf({}, 60 * minute)).toMatchObject({ cause: "ok", confidence: "certain" });
  });

  test("it stays within eight connections and sixty openings", async () => {
    const { connections, refused } = await watched({ lifetimeMs: () => 10 }, 60 * minute);
    expect(connections.length + refused.length).toBeLessThanOrEqual(60);
  });
});
