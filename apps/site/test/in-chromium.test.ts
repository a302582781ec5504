import { languages } from "@afterclose/codes/languages";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPart } from "../../../scripts/testing/parts.ts";
import { builtSite, type TestSite } from "./built-site.ts";

const executablePath = findPart("chromium", "the site in a browser");
const fonts = findPart("fonts", "the site in a browser");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const types = [
  "/",
  "/websocket",
  "/websocket/1006-abnormal-closure",
  "/websocket/4000-4999-private-use",
  "/compare",
  "/compare/websocket/1006-abnormal-closure-vs-1013-try-again-later",
  "/profiles",
  "/profiles/discord",
  "/who-may-send",
  "/runtimes",
  "/causes",
  "/hops",
  "/which",
  "/guides",
  "/tools",
  "/lab",
];

const runAxe =
  'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(" | ")))';

const onlyEnglish = [
  "/client",
  "/server",
  "/sessions",
  "/guides/why-1006",
  "/guides/idle-limits",
  "/reference",
  "/reference/client",
  "/404",
];

// The pages are the same functions in every language: three languages have many pages looked at, the others one.
// AFTERCLOSE_ALL=1 looks at every type in every language.
const few = types.filter((path) => /^\/$|1006|which|lab|^\/websocket$/.test(path));
const sample = "/compare/websocket/1006-abnormal-closure-vs-1013-try-again-later";
const others = languages.map(({ tag }) => `/${tag.toLowerCase()}`).filter((prefix) => prefix !== "/en");
const everything = process.env["AFTERCLOSE_ALL"] === "1";
const looks: readonly (readonly [string, "light" | "dark", readonly string[]])[] = everything
  ? [
      ...["", ...others].flatMap((prefix) => [[prefix, "light", types] as const, [prefix, "dark", types] as const]),
      ["", "dark", onlyEnglish],
    ]
  : [
      ["", "light", [...types, ...onlyEnglish]],
      ["", "dark", [...few, "/guides/idle-limits", "/reference/client"]],
      ["/zh-hans", "dark", few],
      ["/ar", "light", few],
      ...others
        .filter((prefix) => prefix !== "/zh-hans" && prefix !== "/ar")
        .map((prefix, index) => [prefix, index % 2 === 0 ? "dark" : "light", [sample]] as const),
    ];

const addressOf = (prefix: string, path: string): string => (prefix + path).replace(/(.)\/$/, "$1");

describe.skipIf(executablePath === undefined || fonts === undefined)(
  "the site in Chromium",
  { timeout: 60_000 },
  () => {
    let site: TestSite;
    let base: string;
    let browser: Browser;

    beforeAll(async () => {
      site = builtSite();
      base = await site.serve();
      browser = await chromium.launch({
        executablePath: executablePath ?? "",
        args: [
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run",
        ],
      });
    }, 120_000);
    afterAll(async () => {
      await browser.close();
      site.remove();
    });

    async function open(
      path: string,
      options: { width?: number; colorScheme?: "light" | "dark"; scripts?: boolean } = {},
    ): Promise<{ page: Page; errors: string[]; close: () => Promise<void> }> {
      const context = await browser.newContext({
        viewport: { width: options.width ?? 1280, height: 800 },
        colorScheme: options.colorScheme ?? "light",
        javaScriptEnabled: options.scripts ?? true,
        bypassCSP: false,
      });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error") {
          errors.push(message.text());
        }
      });
      await page.goto(base + path, { waitUntil: "load" });
      return { page, errors, close: () => context.close() };
    }

    test.each(looks)("axe finds no violation in %s, %s", { timeout: 240_000 }, async (prefix, colorScheme, paths) => {
      const found: string[] = [];
      // One tab that has axe from the start: opening a tab and handing axe over takes longer than looking.
      const { page, errors, close } = await open(addressOf(prefix, paths[0]!), { colorScheme });
      await page.addInitScript(axe);
      for (const path of paths) {
        errors.length = 0;
        await page.goto(base + addressOf(prefix, path), { waitUntil: "load" });
        const violations = await page.evaluate<string[]>(runAxe);
        found.push(...[...violations, ...errors].map((one) => `${path} ${one}`));
      }
      await close();
      expect(found).toEqual([]);
    });

    test.each(["", "/ar", "/de"])(
      "no page is wider than a phone of 320 px in %s/",
      { timeout: 120_000 },
      async (prefix) => {
        const { page, close } = await open(addressOf(prefix, "/"), { width: 320 });
        const wide: string[] = [];
        for (const path of prefix === "" ? [...types, ...onlyEnglish] : types) {
          await page.goto(base + addressOf(prefix, path), { waitUntil: "load" });
          const over = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (over > 0) {
            wide.push(`${path} by ${String(over)} px`);
          }
        }
        await close();
        expect(wide).toEqual([]);
      },
    );

    test("somebody who reads Russian searches with the keyboard and opens the code", async () => {
      const { page, errors, close } = await open("/ru");
      await page.keyboard.press("/");
      await page.waitForSelector("dialog[open] input");
      await page.keyboard.type("перегрузка");
      await page.waitForSelector("#search-results a");
      expect(await page.textContent("#search-results [aria-selected=true] b")).toContain("1013");
      expect(await page.evaluate(`${axe}; ${runAxe}`)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await page.isVisible("dialog")).toBe(false);
      await page.keyboard.press("/");
      await page.waitForSelector("dialog[open] input:focus");
      await page.keyboard.press("Enter");
      await page.waitForURL("**/ru/websocket/1013-try-again-later");
      expect(errors).toEqual([]);
      await close();
    });

    test("the search opens again in the very frame in which it was closed", async () => {
      const { page, close } = await open("/");
      await page.keyboard.press("/");
      await page.waitForSelector("dialog[open] input:focus");
      await page.evaluate(() => {
        for (const key of ["Escape", "/"]) {
          document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
        }
      });
      await page.waitForSelector("dialog[open] input:focus");
      await close();
    });

    test("the language switch keeps the page", async () => {
      const { page, close } = await open("/ru/compare/websocket/1006-abnormal-closure-vs-1012-service-restart");
      await page.click("[popovertarget=all-languages]");
      await page.click('.languages a[hreflang="ar"]');
      await page.waitForURL("**/ar/compare/websocket/1006-abnormal-closure-vs-1012-service-restart");
      expect(await page.getAttribute("html", "dir")).toBe("rtl");
      await close();
    });

    test("the reverse order of a pair leads to the one page", async () => {
      const response = await fetch(`${base}/fr/compare/websocket/1013-try-again-later-vs-1006-abnormal-closure`, {
        redirect: "manual",
      });
      expect([response.status, response.headers.get("location")]).toEqual([
        301,
        "/fr/compare/websocket/1006-abnormal-closure-vs-1013-try-again-later",
      ]);
    });

    test("a page reads and its tabs turn without scripts", async () => {
      const { page, close } = await open("/websocket/1006-abnormal-closure", { scripts: false });
      expect(await page.isVisible(".tab-client")).toBe(true);
      await page.click('label[for="fix-server"]');
      expect([await page.isVisible(".tab-client"), await page.isVisible(".tab-server")]).toEqual([false, true]);
      await close();
    });

    test("a chosen appearance stays, without a flash, on the next page", async () => {
      const { page, close } = await open("/");
      await page.selectOption("[data-theme-switch]", "dark");
      await page.goto(`${base}/websocket`);
      expect(await page.getAttribute("html", "data-theme")).toBe("dark");
      await close();
    });

    test("nothing is asked of anybody else", async () => {
      const { page, close } = await open("/");
      const asked: string[] = [];
      page.on("request", (request) => asked.push(new URL(request.url()).origin));
      await page.goto(`${base}/lab`);
      await page.goto(`${base}/websocket/1012-service-restart`);
      expect(new Set(asked)).toEqual(new Set([base]));
      await close();
    });

    test.each([
      ["/websocket/1013-try-again-later", 390],
      ["/de/websocket/1013-try-again-later", 320],
      ["/websocket", 390],
      ["/lab", 1280],
    ])("nothing above the fold of %s moves while it loads, %i px wide", async (path, width) => {
      const { page, close } = await open(path, { width });
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) {
                sum += (entry as unknown as { value: number }).value;
              }
            }).observe({ type: "layout-shift", buffered: true });
            requestAnimationFrame(() => {
              setTimeout(() => {
                resolve(sum);
              }, 200);
            });
          }),
      );
      expect(shift).toBeLessThan(0.02);
      await close();
    });
  },
);
