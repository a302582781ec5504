import { describe, expect, test } from "vitest";
import { type CrowdMode, type CrowdPlan, type CrowdReturn, sendCrowd } from "./crowd.ts";
import { histogramOf } from "./histogram.ts";

const plan = { count: 200, code: 1012, downtimeMs: 3_000, seed: 7 } as const;

function peakOf(returns: readonly CrowdReturn[], wanted: CrowdMode): number {
  return histogramOf(returns.find(({ mode }) => mode === wanted)?.attempts ?? []).peak;
}

describe("a crowd that comes back", () => {
  test("storms without jitter, spreads with it, and trickles in by slots", () => {
    const returns = sendCrowd(plan);
    expect(returns.map(({ mode }) => mode)).toEqual(["none", "jitter", "slots"]);
    expect(peakOf(returns, "none")).toBe(200);
    expect(peakOf(returns, "jitter")).toBeLessThan(40);
    expect(peakOf(returns, "slots")).toBeLessThanOrEqual(11);
    expect(returns.every(({ allBackAtMs }) => allBackAtMs !== undefined)).toBe(true);
  });

  test("in slots knocks once each, and not before the server is back", () => {
    const slots = sendCrowd(plan).find(({ mode }) => mode === "slots");
    expect(slots?.attempts).toHaveLength(200);
    expect(Math.min(...(slots?.attempts ?? []))).toBeGreaterThanOrEqual(3_000);
  });

  test("comes back in the same way from the same seed", () => {
    expect(sendCrowd(plan)).toEqual(sendCrowd(plan));
    expect(sendCrowd({ ...plan, seed: 8 })).not.toEqual(sendCrowd(plan));
  });

  test.each<[string, Partial<CrowdPlan>, CrowdMode[], boolean]>([
    ["after 1006 there are no slots: nobody could name them", { code: 1006 }, ["none", "jitter"], true],
    ["after 1005 neither", { code: 1005 }, ["none", "jitter"], true],
    ["after 1000 nobody comes", { code: 1000 }, ["none", "jitter", "slots"], false],
    ["after 3000 everybody logs in once", { code: 3000, downtimeMs: 0 }, ["none", "jitter", "slots"], true],
    ["nobody is nobody", { count: 0 }, ["none", "jitter", "slots"], false],
  ])("%s", (_, change, modes, comes) => {
    const returns = sendCrowd({ ...plan, count: 20, ...change });
    expect(returns.map(({ mode }) => mode)).toEqual(modes);
    expect(returns.every(({ attempts }) => attempts.length > 0)).toBe(comes);
    expect(returns.every(({ allBackAtMs }) => allBackAtMs !== undefined)).toBe(comes);
  });
});
