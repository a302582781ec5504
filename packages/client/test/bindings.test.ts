import { type RunningLab, startLab } from "@afterclose/lab";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findPart } from "../../../scripts/testing/parts.ts";
import { useWebSocket } from "../src/react.ts";
import { bundle, openPage } from "./chromium.ts";

const chromium = findPart("chromium", "the client's bindings in a browser");
let lab: RunningLab;

beforeAll(async () => {
  lab = await startLab({ port: 0 });
});
afterAll(() => lab.close());

test("React on a server shows a socket that has not opened", () => {
  function Badge(): string {
    return `state ${String(useWebSocket(undefined).readyState)}`;
  }
  expect(renderToString(createElement(Badge))).toBe("state 0");
});

const frameworks = {
  "React, in Strict Mode": `
    import { StrictMode, useEffect, useState } from "react";
    import { createRoot } from "react-dom/client";
    import { useWebSocket } from "../src/react.ts";
    function Badge() {
      const [socket, setSocket] = useState();
      useEffect(() => { const made = new WebSocket(url); setSocket(made); return () => made.close(); }, []);
      const { readyState, because } = useWebSocket(socket);
      return <b>{readyState} {because ?? ""}</b>;
    }
    const start = () => createRoot(app).render(<StrictMode><Badge /></StrictMode>);
  `,
  Vue: `
    import { createApp, h } from "vue";
    import { webSocketRef } from "../src/vue.ts";
    const start = () => createApp({ setup() {
      const state = webSocketRef(new WebSocket(url));
      return () => h("b", state.value.readyState + " " + (state.value.because ?? ""));
    } }).mount(app);
  `,
  "Svelte's contract of a store": `
    import { get } from "svelte/store";
    import { webSocketStore } from "../src/svelte.ts";
    const start = () => {
      const store = webSocketStore(new WebSocket(url));
      const say = ({ readyState, because }) => { app.innerHTML = "<b>" + readyState + " " + (because ?? "") + "</b>"; };
      say(get(store));
      store.subscribe(say);
    };
  `,
};

test.skipIf(chromium === undefined).each(Object.entries(frameworks))(
  "%s shows the socket open, and then why it stopped",
  async (_, source) => {
    const script = await bundle(`
      import { WebSocket } from "../src/index.ts";
      const app = document.querySelector("#app");
      let url;
      ${source}
      // What was to be seen, each once: a state may be gone before anybody asks.
      window.seen = [];
      window.begin = (to) => {
        url = to;
        new MutationObserver(() => {
          const text = document.querySelector("b")?.textContent.trim();
          if (text !== undefined && text !== seen.at(-1)) seen.push(text);
        }).observe(app, { childList: true, subtree: true, characterData: true });
        start();
      };
    `);
    const { page, close } = await openPage(chromium ?? "", script);
    try {
      const url1008 = `${lab.url}/close/1008?after=2s`;
      await page.evaluate((url) => {
        (window as never as { begin(url: string): void }).begin(url);
      }, url1008);
      await page.waitForFunction(() => (window as never as { seen: string[] }).seen.includes("3 policy"));
      expect(await page.evaluate(() => (window as never as { seen: string[] }).seen.slice(-2))).toEqual([
        "1",
        "3 policy",
      ]);
    } finally {
      await close();
    }
  },
  40_000,
);
