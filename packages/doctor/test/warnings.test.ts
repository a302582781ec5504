import { describe, expect, test } from "vitest";
import { certificateFacts as certificate, healthyFacts } from "../src/testing/facts.ts";
import type { Facts } from "../src/verdict/facts.ts";
import { findWarnings } from "../src/verdict/find-warnings.ts";
import { judge } from "../src/verdict/judge.ts";

const warned: readonly (readonly [title: string, facts: Partial<Facts>, cause: string])[] = [
  ["a certificate that ends in two days", certificate({ toMs: Date.UTC(2026, 10, 23) }), "tls.expiring-soon"],
  ["a slow handshake", { connectedMs: 2500 }, "handshake.slow"],
  ["slow pongs", { ping: { sent: 3, rttsMs: [1500, 1600, 1400] } }, "ping.slow"],
  [
    "one address of two that does not answer",
    {
      tcp: [
        { address: "192.0.2.1", tookMs: 9 },
        { address: "2001:db8::1", tookMs: 4000, errno: "TIMEOUT" },
      ],
    },
    "tcp.connect-timeout",
  ],
  [
    "an origin that nobody checks",
    { foreignOrigin: { origin: "https://x.invalid", accepted: true } },
    "origin.not-checked",
  ],
  ["a small limit on messages", { limits: { acceptedBytes: 1000, refusedBytes: 1040 } }, "limit.message-size"],
];

describe("a warning is given for", () => {
  test.each(warned)("%s, and the verdict stays healthy", (_, changed, cause) => {
    const facts = healthyFacts(changed);
    expect(findWarnings(facts).map((warning) => warning.cause)).toEqual([cause]);
    expect(judge(facts).cause).toBe("ok");
  });

  test("nothing, where nothing is wrong", () => {
    expect(findWarnings(healthyFacts())).toEqual([]);
  });
});
