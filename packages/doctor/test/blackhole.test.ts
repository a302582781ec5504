import { describe, expect, test } from "vitest";
import { findNamespaces, findPart } from "../../../scripts/testing/parts.ts";
import { diagnose } from "../src/diagnose.ts";
import type { DoctorOptions } from "../src/options.ts";
import type { Report } from "../src/report/report.ts";
import { onAnotherMachine, type OtherMachine } from "../src/testing/other-machine.ts";
import { watchWhile } from "../src/testing/watch-while.ts";

const ip = findNamespaces("the doctor's verdict on a path that swallows packets");
const nft = findPart("nft", "the doctor's verdict on a path that swallows packets");
const cannotRun = ip === undefined || nft === undefined;

const quick: DoctorOptions = { holdMs: 300, answerTimeoutMs: 1500, connectTimeoutMs: 700 };

function elsewhere(run: (machine: OtherMachine) => Promise<void>): Promise<void> {
  return onAnotherMachine({ ip: ip ?? "", nft: nft ?? "" }, run);
}

const watched: DoctorOptions = { ...quick, watchMs: 9000 };
const told = ({ verdict }: Report): string => JSON.stringify(verdict);

describe.concurrent("a path that begins to swallow packets", { timeout: 60_000 }, () => {
  test.skipIf(cannotRun)("is a blackhole, and not a stuck server", () =>
    elsewhere(async ({ url, hole }) => {
      const report = await diagnose(url, {
        ...quick,
        onEvent: (event) => {
          if (event.kind === "rung-started" && event.rung === "first-message") {
            hole();
          }
        },
      });
      expect(
        [report.verdict.cause, ["certain", "likely"].includes(report.verdict.confidence)],
        JSON.stringify(report.verdict),
      ).toEqual(["network.blackhole", true]);
      expect(report.verdict.ruledOut.map(({ cause }) => cause)).toContain("server.stuck");
      const dead = await diagnose(url, { connectTimeoutMs: 500 });
      expect(dead.verdict).toMatchObject({ cause: "tcp.connect-timeout", confidence: "certain" });
    }),
  );

  test.skipIf(cannotRun).each([
    ["a neighbour that is not there", (machine: OtherMachine) => machine.hole],
    ["a firewall that drops", (machine: OtherMachine) => machine.drop],
    ["a cable that is pulled", (machine: OtherMachine) => machine.unplug],
  ] as const)("during a watch is one, too: %s", (_, how) =>
    elsewhere(async (machine) => {
      const report = await watchWhile(machine.url, watched, how(machine));
      expect([report.verdict.cause, report.verdict.confidence], told(report)).toEqual(["network.blackhole", "certain"]);
      expect(report.verdict.ruledOut.map(({ cause }) => cause)).toContain("server.stuck");
      expect(report.verdict.evidence.map(({ id }) => id)).toEqual(
        expect.arrayContaining(["went-silent", "kernel-unacked"]),
      );
    }),
  );
});

describe.concurrent("what looks like a blackhole and is none", { timeout: 60_000 }, () => {
  test.skipIf(cannotRun)("a server that stands still during a watch is stuck: its machine acknowledges", () =>
    elsewhere(async ({ url, freeze }) => {
      const report = await watchWhile(url, watched, freeze);
      expect([report.verdict.cause, report.verdict.confidence], told(report)).toEqual(["server.stuck", "likely"]);
      expect(report.verdict.ruledOut.map(({ cause }) => cause)).toContain("network.blackhole");
    }),
  );

  test.skipIf(cannotRun).each([3, 15])("a path that loses %i packets of a hundred is not called a fault", (percent) =>
    elsewhere(async ({ url, lose }) => {
      const report = await watchWhile(url, watched, () => {
        lose(percent);
      });
      // Loss slows, and at worst hides an answer. It proves nothing about anybody.
      const { cause, confidence } = report.verdict;
      expect(cause === "ok" || confidence !== "certain", told(report)).toBe(true);
      expect(["ok", "unknown", "peer.silent", "network.blackhole"], told(report)).toContain(cause);
    }),
  );
});
