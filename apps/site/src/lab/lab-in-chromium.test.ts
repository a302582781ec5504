import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findPart } from "../../../../scripts/testing/parts.ts";
import { launch, openLab } from "./testing/drive-lab.ts";
import { type Harness, startHarness } from "./testing/harness.ts";

const executablePath = findPart("chromium", "the lab's page in a browser");

describe.skipIf(executablePath === undefined)("the lab in Chromium", { timeout: 60_000 }, () => {
  let browser: Browser;
  let harness: Harness;
  beforeAll(async () => {
    [browser, harness] = await Promise.all([launch(executablePath), startHarness()]);
  });
  afterAll(async () => {
    await browser.close();
    await harness.close();
  });

  describe("with real connections", () => {
    test.concurrent.for([
      [
        "#/close/1012?after=500ms&seed=5",
        [
          "ours: Connects.",
          "ours: Open after T.",
          "plain: Open after T.",
          "ours: Ended by a Close frame: 1012 Service Restart. Cause: Planned restart.",
          "ours: Reconnects in T.",
          "plain: Ended by a Close frame: 1012 Service Restart. It stays closed.",
          "ours: Attempt 2.",
          "ours: Open again after T.",
          "ours: N numbers were lost.",
          "ours: The experiment is over.",
        ],
      ],
      [
        "#/abort/fin?after=500ms&tick=20",
        [
          "ours: Ended without a Close frame: 1006 Abnormal Closure.",
          "ours: Reconnects in T.",
          "plain: Ended without a Close frame: 1006 Abnormal Closure. It stays closed.",
          "ours: Open again after T.",
        ],
      ],
      [
        "#/restart?after=500ms&down=1s",
        [
          "ours: Ended by a Close frame: 1012 Service Restart. Reason: service restart retry-after=1000ms. Cause: Planned restart.",
          "ours: Reconnects in T, as the server asked.",
          "ours: Open again after T.",
          "ours: N numbers were lost.",
        ],
      ],
      ["#/overload?for=2s", ["ours: Reconnects in T, as the server asked.", "ours: Open again after T."]],
      [
        "#/close/1000?after=500ms",
        [
          "ours: Ended by a Close frame: 1000 Normal Closure. Cause: Closed by the peer.",
          "ours: Stops: the work is done.",
          "ours: The experiment is over.",
        ],
      ],
    ] as const)("%s runs to its end and is told", async ([hash, lines], { expect: hold }) => {
      const { play, page, complaints } = await openLab(browser, harness, { hash });
      const told = (await play()).map((line) => line.replace(/\d+\.\d\d s/, "T").replace(/\d+ (?=numbers)/, "N "));
      hold(told).toEqual(hold.arrayContaining([...lines]));
      hold(complaints).toEqual([]);
      await page.context().close();
    });

    test.concurrent("a pause holds the picture while the connection lives on, and a step shows what came", async () => {
      const { page, story } = await openLab(browser, harness, { hash: "#/close/1012?after=700ms" });
      await page.click("button[name=run]");
      await page.waitForSelector("[data-kind=opened]");
      await page.click("button[name=pause]");
      const before = await story();
      await page.waitForTimeout(900);
      expect(await story()).toEqual(before);
      for (let line = before.length + 1; !(await story()).some((said) => said.includes("1012")); line++) {
        await page.click("button[name=step]");
        expect(await story()).toHaveLength(line);
      }
      await page.click("button[name=pause]");
      await page.waitForSelector("[data-kind=back]");
      await page.context().close();
    });
  });

  describe("without a server", () => {
    test.concurrent("it says so and plays the same story in the simulator", async () => {
      const { page, play } = await openLab(browser, harness, {
        hash: "#/restart?after=500ms&down=1s",
        hasServer: false,
      });
      await page.getByText("This page has no lab server").waitFor();
      expect(await play()).toContain("ours: Reconnects in 1.00 s, as the server asked.");
      await page.context().close();
    });

    test.concurrent("an ending that needs one cannot be run, and it says why", async () => {
      const { page } = await openLab(browser, harness, { hash: "#frame-opcode", hasServer: false });
      await page.getByText("This ending needs a lab server").waitFor();
      expect(await page.isDisabled("button[name=run]")).toBe(true);
      await page.context().close();
    });

    test.concurrent("a pause stops time itself", async ({ expect }) => {
      const { page, story } = await openLab(browser, harness, { hash: "#/close/1012?after=1s", hasServer: false });
      // Both in one turn of the page: on a busy machine a second click may come when the run is long over.
      await page.waitForSelector("button[name=run]:not([disabled])");
      await page.evaluate(async () => {
        document.querySelector<HTMLButtonElement>("button[name=run]")?.click();
        await new Promise((resolve) => requestAnimationFrame(resolve));
        document.querySelector<HTMLButtonElement>("button[name=pause]")?.click();
      });
      const stepped = async (): Promise<number> => {
        await page.click("button[name=step]");
        return (await story()).length;
      };
      // The simulator is loaded by now, or soon.
      await expect.poll(stepped).toBe(1);
      const lengths: number[] = [];
      for (let steps = 0; steps < 5; steps++) {
        lengths.push(await stepped());
      }
      expect(lengths).toEqual(lengths.map((_, index) => (lengths[0] ?? 0) + index));
      await page.context().close();
    });

    test("the copied link replays exactly this experiment", async () => {
      const first = await openLab(browser, harness, { hash: "#/abort/fin?after=250ms", hasServer: false });
      const told = await first.play();
      await first.page.getByRole("button", { name: "Copy link" }).click();
      await first.page.getByText("Copied").waitFor();
      const link = await first.page.evaluate(() => navigator.clipboard.readText());
      const again = await openLab(browser, harness, { hash: new URL(link).hash, hasServer: false });
      expect(link).toMatch(/seed=\d+/);
      expect(await again.play()).toEqual(told);
      await Promise.all([first.page.context().close(), again.page.context().close()]);
    });

    test("the raw events can be read and copied as JSON", async () => {
      const { page, play } = await openLab(browser, harness, { hash: "#close-1000", hasServer: false });
      await play();
      await page.getByText("The raw events").click();
      await page.getByRole("button", { name: "Copy events as JSON" }).click();
      await page.getByText("Copied").waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      const { experiment, events } = JSON.parse(copied) as { experiment: unknown; events: unknown[] };
      expect(experiment).toMatchObject({ scenario: "close", value: "1000" });
      expect(events).toContainEqual(expect.objectContaining({ lane: "ours", type: "stopped", because: "done" }));
      expect(await page.locator("pre").innerText()).toBe(copied);
      await page.context().close();
    });
  });

  describe("for everybody", () => {
    test("a keyboard is enough", async () => {
      const { page, story } = await openLab(browser, harness, { hash: "#restart", hasServer: false });
      const focused = (): Promise<string> =>
        page.evaluate(() => document.activeElement?.getAttribute("name") ?? document.activeElement?.tagName ?? "");
      const tabTo = async (name: string): Promise<void> => {
        for (let tabs = 0; tabs < 30 && (await focused()) !== name; tabs++) {
          await page.keyboard.press("Tab");
        }
        expect(await focused()).toBe(name);
      };
      await tabTo("ending");
      await page.keyboard.type("TCP ends");
      expect(await page.inputValue("[name=ending]")).toBe("abort-fin");
      await tabTo("after");
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowRight");
      expect(await page.locator("[name=after]").getAttribute("aria-valuetext")).toBe("0.25 s");
      await tabTo("run");
      await page.keyboard.press("Enter");
      await tabTo("pause");
      await page.keyboard.press("Space");
      await tabTo("step");
      await page.keyboard.press("Enter");
      const before = await story();
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Space");
      await page.waitForSelector("[data-kind=back]");
      expect((await story()).length).toBeGreaterThan(before.length);
      await page.context().close();
    });

    test("a link in the list of endings sets the experiment and leads back to it", async () => {
      const { page } = await openLab(browser, harness, { hasServer: false });
      await page.getByRole("link", { name: "1013", exact: true }).click();
      await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "ending");
      expect(await page.inputValue("[name=value]")).toBe("1013");
      expect(await page.locator(".lab-mount").evaluate((place) => place.getBoundingClientRect().top)).toBeLessThan(50);
      await page.context().close();
    });

    test.concurrent("a number that may not be sent is refused with words", async () => {
      const { page } = await openLab(browser, harness, { hash: "#close-1012", hasServer: false });
      await page.fill("[name=value]", "1006");
      await page.getByText("1006 cannot be sent here.").waitFor();
      expect(await page.isDisabled("button[name=run]")).toBe(true);
      await page.context().close();
    });

    test.concurrent("a screen reader hears the story, and not each number", async () => {
      const { page, play } = await openLab(browser, harness, { hash: "#/restart?tick=20", hasServer: false });
      expect((await play()).length).toBeLessThan(15);
      const log = page.getByRole("log", { name: "What happened, in words" });
      expect(await log.getAttribute("aria-live")).toBe("polite");
      const picture = page.getByRole("img", { name: "Afterclose client: Open. Plain WebSocket: Closed." });
      expect(await picture.count()).toBe(1);
      await page.context().close();
    });

    test.concurrent.for([
      [320, "en"],
      [320, "ar"],
      [320, "ru"],
      [390, "zh-Hans"],
    ] as const)("a phone of %i pixels is wide enough for %s", async ([width, language]) => {
      const { page, play } = await openLab(browser, harness, {
        hash: "#/close/1012?after=250ms",
        language,
        width,
        hasServer: false,
      });
      await play("ended");
      await page.locator("figure svg").nth(2).waitFor();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      const small = await page
        .locator(".lab-controls :is(button, select, input)")
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 20).length);
      expect([overflow, small]).toEqual([0, 0]);
      await page.context().close();
    });

    test.concurrent("who reads from the right sees time run from the right", async () => {
      const { page, play } = await openLab(browser, harness, { hash: "#close-1000", language: "ar", hasServer: false });
      await play("ended");
      const [opened, ended] = await page.evaluate(
        () =>
          [
            document.querySelector(".lab-lane .lab-open")?.getBoundingClientRect().right ?? 0,
            document.querySelector(".lab-lane .lab-end")?.getBoundingClientRect().left ?? 0,
          ] as const,
      );
      expect(opened).toBeGreaterThan(ended);
      await page.context().close();
    });

    test.concurrent.for([
      ["en", false],
      ["en", true],
      ["ar", false],
      ["zh-Hans", true],
    ] as const)("axe finds nothing in %s, dark: %s", async ([language, dark]) => {
      const { page, play, complaints } = await openLab(browser, harness, {
        hash: "#/close/1013?after=250ms",
        language,
        dark,
        hasServer: false,
      });
      await play("ended");
      await page.locator("summary").click();
      await page.evaluate(readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
      const { violations } = await page.evaluate<AxeResults>("axe.run()");
      expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });

  describe("with a crowd", () => {
    test.concurrent("shows three ways to come back, and none where the advice is to stop", async () => {
      const { page, complaints } = await openLab(browser, harness, { hash: "#/restart?clients=500", hasServer: false });
      await page.getByText("At most 500 in 100 ms").waitFor();
      expect(await page.locator("figure").count()).toBe(3);
      await page.selectOption("[name=ending]", "close");
      await page.fill("[name=value]", "1000");
      await page.getByText("No client comes back: after 1000 Normal Closure").waitFor();
      await page.fill("[name=value]", "1001");
      await page.getByText("At most 500 in 100 ms").waitFor();
      await page.fill("[name=clients]", "0");
      await page.waitForFunction(() => document.querySelectorAll("figure").length === 0);
      expect(complaints).toEqual([]);
      await page.context().close();
    });
  });
});
