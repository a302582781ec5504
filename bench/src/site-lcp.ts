import { isShort, median, report } from "./report/report.ts";
import type { Measured } from "./report/rows.ts";
import { type ServedSite, serveSite } from "./site/served-site.ts";

// Lighthouse's slow 4G and its phone: 150 ms, 1.6 Mbit/s down, 750 kbit/s up, a fourth of this machine's speed.
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const cpuRate = 4;
const runs = isShort ? 1 : 7;
const barMs = 1200;

const pages: readonly (readonly [name: string, path: string])[] = [
  ["control: the card for other sites", "/embed/1006.html"],
  ["a code", "/websocket/1006-abnormal-closure"],
  ["a code in Chinese", "/zh-hans/websocket/1006-abnormal-closure"],
  ["a code in Arabic", "/ar/websocket/1006-abnormal-closure"],
  ["a pair", "/compare/websocket/1006-abnormal-closure-vs-1013-try-again-later"],
  ["home", "/"],
  ["the lab", "/lab"],
];

/** Largest contentful paint of one visit with an empty cache. */
async function paint({ browser, url }: ServedSite, path: string): Promise<number> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
  });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", network);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: cpuRate });
  await page.goto(url + path, { waitUntil: "networkidle" });
  const ms = await page.evaluate<number>(`new Promise((resolve) => {
    new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
      .observe({ type: "largest-contentful-paint", buffered: true });
  })`);
  await context.close();
  return ms;
}

/** When the main content of a page is there, on a slow phone in a slow network. */
async function main(): Promise<void> {
  const site = await serveSite();
  const rows: Measured[] = [];
  await paint(site, "/");
  for (const [name, path] of pages) {
    const all: number[] = [];
    for (let run = 0; run < runs; run++) {
      all.push(await paint(site, path));
    }
    const bar = name.startsWith("a code") ? { bar: { atMost: barMs } } : {};
    const what = `largest contentful paint, slow 4G, CPU 1/${String(cpuRate)}, ${name}`;
    rows.push(
      { what: `${what}, median`, value: median(all), unit: "ms", ...bar },
      { what: `${what}, the worst of ${String(runs)}`, value: Math.max(...all), unit: "ms" },
    );
  }
  await site.close();
  report(rows);
}

await main();
