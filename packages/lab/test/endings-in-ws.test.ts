import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { scenarios } from "../src/scenarios/table.ts";
import type { Example, Report, Reports } from "../src/report.ts";
import { type RunningLab, startLab } from "../src/start-lab.ts";
import { bare, drive, patienceFor } from "../src/testing/drive.ts";

const examples = scenarios.flatMap((scenario) =>
  scenario.examples.map((example) => ({ ...example, path: scenario.path })),
);

describe.each([
  { who: "ws", reporter: "ws" as const, dial: (url: string) => new WebSocket(url) },
  { who: "Node's own WebSocket", reporter: "node" as const, dial: (url: string) => new globalThis.WebSocket(url) },
])("$who reports what the table says", ({ reporter, dial }) => {
  const missing = reporter === "node" && typeof globalThis.WebSocket === "undefined";
  const expected = (reports: Reports): Report =>
    reporter === "node" && process.versions.node.startsWith("22.")
      ? (reports.node22 ?? reports.node)
      : reports[reporter];
  let lab: RunningLab;
  beforeAll(async () => {
    lab = await startLab();
  });
  afterAll(() => lab.close());

  const measured = examples.filter(({ reports }) => expected(reports).kind !== "unmeasured");

  test.skipIf(missing).concurrent.each(measured)("of $url", async ({ url, client, reports }: Example) => {
    const target = new URL(lab.url + url);
    const room = target.searchParams.get("room");
    if (room !== null) {
      target.searchParams.set("room", `${room}-${reporter}`);
    }
    if (url.startsWith("/crash") && room === null) {
      throw new Error("a crash without a room would end the other tests");
    }
    const seen = await drive(dial, target.href, client, patienceFor(expected(reports)));
    expect(bare(seen)).toEqual(bare(expected(reports)));
  });
});
