import { adviceFor, boundsAt } from "@afterclose/codes/advice";
import { type RunningLab, startLab } from "@afterclose/lab";
import { afterAll, beforeAll, expect, test } from "vitest";
import { WebSocket as WsNewest } from "ws";
import { findPart } from "../../../scripts/testing/parts.ts";
import { type ClientOptions, type HostWebSocket, WebSocket } from "../src/index.ts";
import { messagesOf } from "../src/messages.ts";
import { bundle, openPage } from "./chromium.ts";
import { runContract } from "./contract.mjs";

interface Result {
  readonly title: string;
  readonly wrong?: string;
}

// It carries no types under this name.
const oldest = ["ws", 8, 0].join("-");
const { default: WsOldest } = (await import(oldest)) as { readonly default: HostWebSocket };

const chromium = findPart("chromium", "the client's contract in a browser");
let lab: RunningLab;

beforeAll(async () => {
  lab = await startLab({ port: 0 });
});
afterAll(() => lab.close());

test.each([
  ["the newest", WsNewest],
  ["8.0, the oldest that the client takes", WsOldest],
])(
  "in Node, with ws, %s, the client keeps its contract",
  async (_, Host) => {
    class OnThisHost extends WebSocket {
      constructor(url: string, protocols?: string[], options?: ClientOptions) {
        super(url, protocols, { WebSocket: Host, ...options });
      }
    }
    const given = {
      WebSocket: OnThisHost,
      messagesOf,
      adviceFor,
      boundsAt,
      lab: lab.url,
      refusedUrl: "ws://127.0.0.1:1/",
      pings: true,
    };
    const results = (await (runContract as (given: object) => Promise<Result[]>)(given)) satisfies Result[];
    expect(results.filter(({ wrong }) => wrong)).toEqual([]);
    expect(results.length).toBeGreaterThan(25);
  },
  40_000,
);

test.skipIf(chromium === undefined)(
  "in Chromium, the client keeps its contract",
  async () => {
    const script = await bundle(`
      import { WebSocket } from "../src/index.ts";
      import { messagesOf } from "../src/messages.ts";
      import { adviceFor, boundsAt } from "@afterclose/codes/advice";
      import { runContract } from "./contract.mjs";
      window.run = (lab, refusedUrl) => runContract({ WebSocket, messagesOf, adviceFor, boundsAt, lab, refusedUrl });
    `);
    const { page, close } = await openPage(chromium ?? "", script);
    try {
      const results = await page.evaluate<Result[], string>(
        (url) =>
          (window as never as { run(lab: string, refused: string): Promise<Result[]> }).run(url, "ws://127.0.0.1:9/"),
        lab.url,
      );
      expect(results.filter(({ wrong }) => wrong)).toEqual([]);
      expect(results.length).toBeGreaterThan(25);
    } finally {
      await close();
    }
  },
  60_000,
);

/** What one program sees of a class: each step that a program can tell apart, as text. */
const behaviour = `
  export async function behaviour(WebSocket, options, lab) {
    const lines = [];
    const make = (path, protocols) => new WebSocket(path.includes(":") ? path : lab + path, protocols, options);
    const attempt = (name, run) => {
      try { lines.push(name + " " + String(run())); } catch (error) { lines.push(name + " throws " + error.name + " " + (error instanceof DOMException)); }
    };
    for (const url of ["nonsense", "ftp://x", "http://[", "ws://x#"]) attempt("new " + url, () => { const s = make("ws:" === url ? url : url.includes(":") ? url : "ht!tp://" + url); s.onerror = () => 0; s.close(); return s.url; });
    for (const protocols of [["a", "a"], ["a b"], "", []]) attempt("protocols " + JSON.stringify(protocols), () => { const s = make("/echo", protocols); s.close(); return s.readyState; });
    const life = (name, path, steps = {}) => new Promise((resolve) => {
      const socket = make(path);
      const say = (line) => lines.push(name + ": " + line);
      say(["made", socket.readyState, socket.protocol, socket.extensions, socket.bufferedAmount, socket.binaryType, socket.url === lab + path].join());
      attempt(name + ": send early", () => socket.send("x"));
      for (const type of ["open", "message", "error", "close"]) {
        socket["on" + type] = (event) => {
          say([type, event.constructor.name, event.code, event.reason, event.wasClean, typeof event.data, event.origin, socket.readyState, event.target === socket, event.currentTarget === socket].join());
          steps[type]?.(socket, say);
          if (type === "close") setTimeout(() => { attempt(name + ": send late", () => (socket.send("12345"), socket.bufferedAmount)); attempt(name + ": close late", () => socket.close()); resolve(); }, 30);
        };
      }
      steps.made?.(socket, say);
    });
    await life("echo", "/echo", {
      open: (s, say) => { s.send("hi"); say("sent " + (s.readyState)); },
      message: (s, say) => { s.close(4000, "bye"); say("closing " + s.readyState); },
    });
    await life("empty close", "/echo", { open: (s) => s.close() });
    await life("at once", "/echo", { made: (s, say) => { s.close(); say("closing " + s.readyState); } });
    await life("refused", "/handshake/403");
    await life("server", "/close/1012?reason=x");
    await life("fin", "/abort/fin");
    await life("rst", "/abort/rst");
    await life("illegal", "/illegal/1006");
    const socket = make("/echo");
    for (const code of [999, 1001, 1006, 2999, 5000, NaN, "abc", null]) attempt("close " + code, () => socket.close(code));
    attempt("long reason", () => socket.close(1000, "é".repeat(62)));
    attempt("binaryType", () => { socket.binaryType = "nonsense"; return socket.binaryType; });
    attempt("handler", () => { socket.onopen = 5; return socket.onopen; });
    attempt("constants", () => [WebSocket.CONNECTING, WebSocket.OPEN, WebSocket.CLOSING, WebSocket.CLOSED, socket.OPEN]);
    attempt("isTarget", () => socket instanceof EventTarget);
    socket.close();
    await new Promise((resolve) => { socket.onclose = resolve; });
    return lines;
  }
`;

test.skipIf(chromium === undefined)(
  "without reconnect and buffer, it behaves in Chromium as Chromium's own class",
  async () => {
    const script = await bundle(`
      import { WebSocket as Ours } from "../src/index.ts";
      ${behaviour.replace("export ", "")}
      window.run = async (lab) => [await behaviour(WebSocket, undefined, lab), await behaviour(Ours, { reconnect: false, buffer: false }, lab)];
    `);
    const { page, close } = await openPage(chromium ?? "", script);
    try {
      const [native, ours] = await page.evaluate<string[][], string>(
        (url) => (window as never as { run(lab: string): Promise<string[][]> }).run(url),
        lab.url,
      );
      expect(ours).toEqual(native);
      expect(native?.length).toBeGreaterThan(60);
    } finally {
      await close();
    }
  },
  60_000,
);
