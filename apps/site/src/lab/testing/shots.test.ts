import { chromium } from "playwright-core";
import { test } from "vitest";
import { startHarness } from "./harness.ts";
test("shots", { timeout: 120_000 }, async () => {
  const harness = await startHarness();
  const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const shot = async (name: string, hash: string, lang: string, width: number, dark: boolean, server: boolean, waitFor?: string) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: dark ? "dark" : "light" });
    page.on("console", (m) => console.log(name, m.type(), m.text()));
    page.on("pageerror", (e) => console.log(name, "error", e.message));
    await page.goto(harness.pageUrl(hash, lang as "en", server));
    await page.waitForSelector("[data-lab-ready]");
    await page.waitForSelector("button[name=run]:not([disabled])");
    await page.click("button[name=run]");
    if (waitFor) await page.waitForSelector(waitFor, { timeout: 40_000 });
    await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: true });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    console.log(name, "overflow", over, await page.locator("[role=log]").innerText());
    await page.close();
  };
  await Promise.all([
  shot("light", "#restart", "en", 1000, false, true, "[data-kind=over]"),
  shot("dark", "#close-1012", "en", 1000, true, true, "[data-kind=decision]"),
  shot("phone", "#/overload?seed=4", "en", 390, false, true, "[data-kind=over]"),
  ]);
  await shot("arabic", "#abort-fin", "ar", 800, false, false, "[data-kind=over]");
  await shot("small", "#/close/1012?after=1s", "ru", 320, true, false, "[data-kind=over]");
  await browser.close();
  await harness.close();
});
