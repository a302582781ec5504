import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPart } from "../../../scripts/testing/parts.ts";
import { diagnose } from "../src/diagnose.ts";
import { pageOfReport } from "../src/report/page-of-report.ts";
import type { Report } from "../src/report/report.ts";
import { wordingIn } from "../src/report/wording.ts";
import { observed } from "../src/testing/connections.ts";
import { startRawServer } from "../src/testing/raw-server.ts";

const executablePath = findPart("chromium", "the doctor's page in a browser");
const patienceMs = 60_000;

/** Words that are parted over lines, and by how much the page is wider than its window. */
const look = `(() => {
  const range = document.createRange();
  const broken = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    for (const word of text.data.matchAll(/[\\p{Script=Latin}\\p{Script=Arabic}\\p{Script=Cyrillic}]{3,}/gu)) {
      range.setStart(text, word.index);
      range.setEnd(text, word.index + word[0].length);
      if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) {
        broken.push(word[0]);
      }
    }
  }
  return { broken, tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth };
})()`;

describe.skipIf(executablePath === undefined)("the page on a phone", () => {
  let browser: Browser;
  let report: Report;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? "", args: ["--no-sandbox", "--disable-gpu"] });
    const server = await startRawServer((_, socket) =>
      socket.end(
        `HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Bearer realm="a", error="invalid_token"\r\nServer: nginx\r\n\r\n`,
      ),
    );
    const checked = await diagnose(server.url, { headers: [["Cookie", "a=bcdefgh"]] });
    server.close();
    const connections = [observed({ ageMs: 2000, end: 1001 }), observed({ role: "pinged", ageMs: 5000, end: "left" })];
    report = { ...checked, pingRttsMs: [1, 2, 3], experiments: { watchedMs: 5000, connections, refused: [] } };
  }, patienceMs);
  afterAll(() => browser.close());

  test.each(["en", "de", "ar", "ru", "vi"])(
    "breaks no word and does not scroll sideways at 360 pixels, in %s",
    async (tag) => {
      const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
      await page.setContent(pageOfReport(report, await wordingIn(tag)));
      const seen = await page.evaluate(look);
      await page.close();
      expect(seen).toEqual({ broken: [], tooWide: 0 });
    },
    patienceMs,
  );
});
