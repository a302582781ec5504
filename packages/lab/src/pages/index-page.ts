import { createHash } from "node:crypto";
import type { LabDescription, ScenarioDescription } from "./describe-scenarios.ts";
import { nodeInWords, reportInWords } from "./report-in-words.ts";

const style = `
:root { color-scheme: light dark; --ink: light-dark(#1b1f24, #e6e8eb); --dim: light-dark(#59636e, #9aa4af);
  --page: light-dark(#ffffff, #14171a); --line: light-dark(#d9dee3, #30363d); --accent: light-dark(#0b5fa5, #7cc0ff); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 60rem; color: var(--ink); background: var(--page);
  font: 1rem/1.55 system-ui, sans-serif; }
h1 { font-size: 1.6rem; margin: 0 0 .5rem; } h2 { font-size: 1.05rem; margin: 0; } p { margin: .35rem 0; }
code, output { font: .9em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
article { border-top: 1px solid var(--line); padding: 1rem 0; }
.dim { color: var(--dim); font-size: .9rem; } a { color: var(--accent); }
table { border-collapse: collapse; width: 100%; font-size: .88rem; margin-top: .5rem; }
th, td { text-align: start; vertical-align: top; padding: .3rem .75rem .3rem 0; border-top: 1px solid var(--line); }
.wide { overflow-x: auto; }
button { font: inherit; color: var(--accent); background: none; border: 1px solid currentColor; border-radius: .3rem; padding: 0 .6rem; cursor: pointer; }
button:focus-visible, a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;

const longestTryMs = 10_000;
const script = `
const scheme = location.protocol === "https:" ? "wss://" : "ws://";
for (const button of document.querySelectorAll("button[data-url]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const output = button.nextElementSibling;
    const began = performance.now();
    const lines = [];
    const say = (text) => {
      lines.push(Math.round(performance.now() - began) + " ms " + text);
      output.textContent = lines.slice(-6).join(" · ");
    };
    button.disabled = true;
    const socket = new WebSocket(scheme + location.host + button.dataset.url);
    say("connecting");
    // An ending that never comes is not waited for.
    const stop = setTimeout(() => socket.close(), ${String(longestTryMs)});
    socket.onopen = () => { say("open"); if (button.dataset.client === "closes") socket.close(1000); };
    socket.onmessage = (event) => say("message " + String(event.data).slice(0, 20));
    socket.onerror = () => say("error");
    socket.onclose = (event) => {
      clearTimeout(stop);
      button.disabled = false;
      say("close " + event.code + (event.reason ? " “" + event.reason + "”" : "") + (event.wasClean ? ", clean" : ", not clean"));
    };
  });
}
`;

const hash = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** What the index may load: nothing but itself and connections to this lab. */
export const indexPolicy: string = [
  "default-src 'none'",
  `style-src ${hash(style)}`,
  `script-src ${hash(script)}`,
  "connect-src 'self' ws: wss:",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The page that lists every ending. */
export function indexPage(lab: LabDescription): string {
  const shared = lab.shared
    ? "<p>This lab is shared: what ends the connections of others works in private rooms only.</p>"
    : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The lab: every way a WebSocket ends</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
<h1>The lab: every way a WebSocket ends</h1>
<p>Open a WebSocket to one of these paths, and it ends in that way. The same list as data: <a href="${lab.basePath}/endings.json">endings.json</a>.</p>
${shared}
${lab.endings.map((ending) => describe(ending, lab.basePath)).join("\n")}
<article>
<h2>Query parameters</h2>
<div class="wide"><table>
<thead><tr><th scope="col">Name</th><th scope="col">Does</th><th scope="col">May be</th></tr></thead>
<tbody>${Object.entries(lab.parameters)
    .map(
      ([name, row]) =>
        `<tr><th scope="row"><code>${name}</code></th><td>${prose(row.does)}</td><td>${prose(row.allowed)}</td></tr>`,
    )
    .join("")}</tbody>
</table></div>
</article>
</main>
<script>${script}</script>
</body>
</html>
`;
}

function describe(ending: ScenarioDescription, basePath: string): string {
  const rows = ending.examples.map(({ url, client, reports }) => {
    const target = escape(basePath + url);
    const cells = [reportInWords(reports.chromium), nodeInWords(reports), reportInWords(reports.ws)].map(
      (words) => `<td>${escape(words)}</td>`,
    );
    return `<tr><td><code>${escape(url)}</code>${client === undefined ? "" : ` (the client ${client})`}<br>
<button type="button" hidden data-url="${target}" data-client="${client ?? ""}" aria-label="Try ${escape(url)}">Try</button> <output></output></td>${cells.join("")}</tr>`;
  });
  return `<article>
<h2><code>${escape(ending.path)}</code></h2>
<p><strong>${escape(ending.title)}.</strong> ${prose(ending.description)}</p>
<p class="dim">Takes ${ending.parameters.map((name) => `<code>${name}</code>`).join(", ")}</p>
<div class="wide"><table>
<thead><tr><th scope="col">Example</th><th scope="col">Chromium</th><th scope="col">Node</th><th scope="col">ws</th></tr></thead>
<tbody>${rows.join("")}</tbody>
</table></div>
</article>`;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function prose(text: string): string {
  return escape(text).replace(/`([^`]*)`/g, "<code>$1</code>");
}
