import { type Browser, chromium, type Page } from "playwright-core";
import type { Harness } from "./harness.ts";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

export function launch(executablePath: string | undefined): Promise<Browser> {
  return chromium.launch({ executablePath: executablePath ?? "", args });
}

/** How a page of the lab is opened. */
export interface HowToOpen {
  readonly hash?: string;
  readonly language?: "en" | "ar" | "zh-Hans" | "ru";
  readonly hasServer?: boolean;
  readonly width?: number;
  readonly dark?: boolean;
}

/** A page of the lab, and what it complained of. */
export interface LabPage {
  readonly page: Page;
  readonly complaints: string[];
  /** Runs to the end, or to the first line of that kind, and gives the story, a line each: `ours: Connects.` */
  readonly play: (until?: string) => Promise<string[]>;
  /** The story so far. */
  readonly story: () => Promise<string[]>;
}

/** Opens the lab in a fresh context, and waits until it can be used. */
export async function openLab(browser: Browser, harness: Harness, how: HowToOpen = {}): Promise<LabPage> {
  const { hash, language, hasServer, width = 1000, dark = false } = how;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: dark ? "dark" : "light",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("pageerror", ({ message }) => complaints.push(message));
  page.on("console", (message) => {
    if (message.type() === "error" && !/WebSocket connection|status of 404/.test(message.text())) {
      complaints.push(message.text());
    }
  });
  await page.goto(harness.pageUrl(hash, language, hasServer));
  await page.waitForSelector("[data-lab-ready]");
  const story = (): Promise<string[]> =>
    page
      .locator("[role=log] li")
      .evaluateAll((items) =>
        items.map(
          (item) => `${(item as HTMLElement).dataset["lane"] ?? ""}: ${item.lastElementChild?.textContent ?? ""}`,
        ),
      );
  return {
    page,
    complaints,
    story,
    play: async (until = "over") => {
      await page.click("button[name=run]:not([disabled])");
      await page.waitForSelector(`[data-kind=${until}]`, { timeout: 70_000 });
      return story();
    },
  };
}
