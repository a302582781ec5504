import { isShort, median, report } from "./report/report.ts";
import type { Measured } from "./report/rows.ts";
import { type ServedSite, serveSite } from "./site/served-site.ts";

const barMs = 50;
const rounds = isShort ? 1 : 7;

const typed: readonly (readonly [path: string, queries: readonly string[]])[] = [
  ["/", ["1006", "overload", "server restart", "discord 4004", "proxy idle limit"]],
  ["/zh-hans", ["1006", "过载", "服务器重启", "异常关闭", "代理空闲"]],
  ["/ja", ["1006", "過負荷", "サーバーの再起動", "異常切断", "プロキシ"]],
  ["/th", ["1006", "โอเวอร์โหลด", "เซิร์ฟเวอร์รีสตาร์ต", "ปิดผิดปกติ", "พร็อกซี"]],
];

interface Answer {
  readonly ms: number;
  readonly found: number;
}

// From the event of a key until what it found stands in the page, laid out.
const measure = `(query) => new Promise((resolve) => {
  const input = document.querySelector("dialog.search input");
  const status = document.querySelector("dialog.search [role=status]");
  const list = document.querySelector("#search-results");
  input.value = "";
  input.dispatchEvent(new Event("input"));
  setTimeout(() => {
    const begun = performance.now();
    new MutationObserver((_, observer) => {
      if (status.textContent === "") return;
      observer.disconnect();
      list.getBoundingClientRect();
      resolve({ ms: performance.now() - begun, found: list.children.length });
    }).observe(status, { childList: true, characterData: true, subtree: true });
    input.value = query;
    input.dispatchEvent(new Event("input"));
  }, 20);
})`;

async function searchOne({ browser, url }: ServedSite, path: string, queries: readonly string[]): Promise<Measured[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url + path, { waitUntil: "networkidle" });
  const opening = await page.evaluate<number>(`new Promise((resolve) => {
    const begun = performance.now();
    new MutationObserver((_, observer) => {
      observer.disconnect();
      resolve(performance.now() - begun);
    }).observe(document.body, { childList: true });
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
  })`);
  const rows: Measured[] = [{ what: `${path}: the search box opens the first time`, value: opening, unit: "ms" }];
  for (const query of queries) {
    const answers: Answer[] = [];
    for (let round = 0; round < rounds; round++) {
      answers.push(await page.evaluate<Answer>(`(${measure})(${JSON.stringify(query)})`));
    }
    const times = answers.map(({ ms }) => ms);
    const what = `${path}: from a key to the results of "${query}"`;
    rows.push(
      { what: `${what}, median`, value: median(times), unit: "ms" },
      {
        what: `${what}, the longest of ${String(rounds)}`,
        value: Math.max(...times),
        unit: "ms",
        bar: { atMost: barMs },
      },
      { what: `${what}, found`, value: answers[0]?.found ?? 0, unit: "entries" },
    );
  }
  await context.close();
  return rows;
}

/** How long a key in the search box takes to its results, in four languages. */
async function main(): Promise<void> {
  const site = await serveSite();
  const rows: Measured[] = [];
  for (const [path, queries] of typed) {
    rows.push(...(await searchOne(site, path, queries)));
  }
  await site.close();
  report(rows);
}

await main();
