import { execFileSync, spawn } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findPart } from "../../../scripts/testing/parts.ts";
import type { Report } from "../src/report.ts";

const ip = findPart("ip", "the doctor's verdict on a path that swallows packets");
const isRoot = process.getuid?.() === 0;
const here = import.meta.dirname;

let made = 0;

/** A server in a network namespace of its own, on the other side of a cable that can be cut. */
function onAnotherMachine(
  run: (parts: { readonly name: string; readonly address: string; readonly hole: () => void }) => Promise<void>,
): Promise<void> {
  const name = `ac${String(process.pid % 100_000)}x${String(made++)}`;
  // RFC 2544 gives 198.18.0.0/15 to tests; two runs at one time must not share a net.
  const net = `198.${String(18 + (Math.floor(process.pid / 128) % 2))}.${String((process.pid * 2 + made) % 256)}`;
  const call = (...words: string[]): void => {
    execFileSync(ip ?? "ip", words, { stdio: "ignore" });
  };
  call("netns", "add", name);
  call("link", "add", `${name}a`, "type", "veth", "peer", "name", `${name}b`, "netns", name);
  call("addr", "add", `${net}.1/30`, "dev", `${name}a`);
  call("link", "set", `${name}a`, "up");
  call("-n", name, "addr", "add", `${net}.2/30`, "dev", `${name}b`);
  call("-n", name, "link", "set", `${name}b`, "up");
  const hole = (): void => {
    // The route stays, and the neighbour's address is one that nobody has.
    call("neigh", "replace", `${net}.2`, "lladdr", "02:00:00:00:00:99", "dev", `${name}a`, "nud", "permanent");
  };
  return run({ name, address: `${net}.2`, hole }).finally(() => {
    call("link", "del", `${name}a`);
    call("netns", "del", name);
  });
}

describe("a path that begins to swallow packets", () => {
  test.skipIf(ip === undefined || !isRoot)("is a blackhole, and not a stuck server", { timeout: 40_000 }, async () => {
    await onAnotherMachine(async ({ name, address, hole }) => {
      const server = spawn(ip ?? "ip", ["netns", "exec", name, process.execPath, join(here, "echo-server.mjs")], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      try {
        const port = await new Promise<string>((resolve) =>
          server.stdout.once("data", (line: Buffer) => resolve(line.toString().trim())),
        );
        const { diagnose } = await import("../src/diagnose.ts");
        const report: Report = await diagnose(`ws://${address}:${port}/`, {
          holdMs: 500,
          answerMs: 1500,
          onEvent: (event) => {
            if (event.kind === "rung-started" && event.rung === "first-message") hole();
          },
        });
        expect(
          [report.verdict.cause, ["certain", "likely"].includes(report.verdict.confidence)],
          JSON.stringify(report.verdict),
        ).toEqual(["network.blackhole", true]);
        expect(report.verdict.ruledOut.map(({ cause }) => cause)).toContain("server.stuck");
        const dead = await diagnose(`ws://${address}:${port}/`, { connectMs: 500 });
        expect(dead.verdict).toMatchObject({ cause: "tcp.connect-timeout", confidence: "certain" });
      } finally {
        server.kill("SIGKILL");
      }
    });
  });

  test.skipIf(ip === undefined || !isRoot)("during a watch is one, too", { timeout: 40_000 }, async () => {
    await onAnotherMachine(async ({ name, address, hole }) => {
      const server = spawn(ip ?? "ip", ["netns", "exec", name, process.execPath, join(here, "echo-server.mjs")], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      try {
        const port = await new Promise<string>((resolve) =>
          server.stdout.once("data", (line: Buffer) => resolve(line.toString().trim())),
        );
        const { diagnose } = await import("../src/diagnose.ts");
        let cut = false;
        const report: Report = await diagnose(`ws://${address}:${port}/`, {
          holdMs: 100,
          answerMs: 1000,
          connectMs: 500,
          watchMs: 7000,
          onEvent: (event) => {
            if (event.kind !== "watching" || event.elapsedMs < 2900 || cut) return;
            cut = true;
            hole();
          },
        });
        expect(["network.blackhole", "peer.silent"], JSON.stringify(report.verdict)).toContain(report.verdict.cause);
      } finally {
        server.kill("SIGKILL");
      }
    });
  });
});
