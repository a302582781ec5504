import { writeFileSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPart } from "../../../scripts/testing/parts.ts";
import { describeScenarios } from "../src/pages/describe-scenarios.ts";
import type { Example } from "../src/report.ts";
import { type RunningLab, startLab } from "../src/start-lab.ts";
import { bare, drive, endingPatienceMs, patienceFor, type Seen } from "../src/testing/drive.ts";
import { printReadme, readmeFile, readReadme } from "../src/testing/readme.ts";

const executablePath = findPart("chromium", "the lab's endings in a browser");
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

const description = describeScenarios();
const examples = description.endings
  .flatMap((ending) => ending.examples)
  .filter(({ reports }) => reports.chromium.kind !== "unmeasured");
const refused = examples.filter(({ reports }) => reports.chromium.kind === "ended" && !reports.chromium.opened);
// Chromium opens no second connection to an address and port where one is still in its handshake.
const hanging = examples.filter(({ reports }) => reports.chromium.kind === "waits" && !reports.chromium.opened);
const opening = examples.filter((example) => !refused.includes(example) && !hanging.includes(example));

describe.skipIf(executablePath === undefined)("a page in Chromium reports what the table says", () => {
  const seen = new Map<string, Seen>();
  let browser: Browser;
  let page: Page;
  let labs: RunningLab[];

  beforeAll(async () => {
    labs = await Promise.all([startLab({ tls: true }), startLab(), startLab()]);
    browser = await chromium.launch({ executablePath: executablePath ?? "", args });
    page = await browser.newPage();
    await page.goto(labs[0]?.httpUrl ?? "");
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all(labs.map((lab) => lab.close()));
  });

  async function visit(base: string, { url, client }: Pick<Example, "url" | "client">, waitMs: number): Promise<Seen> {
    const call = `(${drive.toString()})((url) => new WebSocket(url), ${JSON.stringify(base + url)}, ${JSON.stringify(client)}, ${String(waitMs)})`;
    return page.evaluate<Seen>(call);
  }

  function expectReported(all: readonly Example[]): void {
    const found = all.map(({ url }) => ({ url, ...bare(seen.get(url) ?? { kind: "waits", opened: false }) }));
    expect(found).toEqual(all.map(({ url, reports }) => ({ url, ...bare(reports.chromium) })));
  }

  test("of every ending that comes after the opening", { timeout: 120_000 }, async () => {
    const left = [...opening];
    const worker = async (): Promise<void> => {
      for (let example = left.shift(); example !== undefined; example = left.shift()) {
        seen.set(example.url, await visit(labs[0]?.url ?? "", example, patienceFor(example.reports.chromium)));
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    expectReported(opening);
  });

  test("of every handshake that hangs", { timeout: 60_000 }, async () => {
    for (const example of hanging) {
      seen.set(example.url, await visit(labs[1]?.url ?? "", example, patienceFor(example.reports.chromium)));
    }
    expectReported(hanging);
  });

  test("of every handshake that fails", { timeout: 180_000 }, async () => {
    for (const example of refused) {
      seen.set(example.url, await visit(labs[2]?.url ?? "", example, patienceFor(example.reports.chromium)));
    }
    expectReported(refused);
  });

  test("of TLS that it cannot trust: error, 1006, and never open", { timeout: 120_000 }, async () => {
    const tls = labs[0]?.tls;
    for (const fault of ["expired", "wrongHost", "selfSigned", "cut"] as const) {
      const end = await visit(tls?.[fault].url ?? "", { url: "/echo" }, endingPatienceMs);
      expect([fault, bare(end)]).toEqual([
        fault,
        { kind: "ended", opened: false, error: true, code: 1006, wasClean: false },
      ]);
    }
  });

  test("and the README prints what it saw", () => {
    expect(seen.size).toBe(examples.length);
    const printed = printReadme(readReadme(), description, seen);
    if (process.env["AFTERCLOSE_WRITE_TABLES"] === "1") {
      writeFileSync(readmeFile, printed);
    }
    expect(readReadme()).toBe(printed);
  });
});
