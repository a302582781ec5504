import { languageInfo } from "@afterclose/codes";
import type { Report } from "./report.ts";
import { tellReport, type ToldReport } from "./tell-report.ts";
import { isolateForPage, showMs, type Wording } from "./wording.ts";
import { drawConnections, drawPings, drawSteps } from "./draw-charts.ts";
import { escapeHtml } from "./escape-html.ts";
import { pageStyle } from "./page-style.ts";

/** A report as one HTML file, which asks nobody for anything: to attach to a ticket. */
export function pageOfReport(report: Report, wording: Wording): string {
  const told = tellReport(report, { ...wording, isolate: isolateForPage });
  const { headings } = wording.words;
  const { direction } = languageInfo(wording.language);
  const section = (title: string, body: string): string =>
    body === "" ? "" : `<section><h2>${escapeHtml(title)}</h2>${body}</section>`;
  const sections = [
    section(headings.evidence, list(told.evidence)),
    section(headings.remedies, table(told.remedies.map(({ side, text }) => [side, text]))),
    section(headings.warnings, table(told.warnings.map(({ name, text }) => [name, text]))),
    section(headings.also, list(told.also)),
    section(headings.raisedBy, list(told.raisedBy)),
    section(headings.ruledOut, table(told.ruledOut.map(({ name, because }) => [name, because]))),
    section(headings.response, lines(told.response)),
    section(wording.words.rungs.tls, lines(told.tls)),
    section(headings.steps, drawSteps(report, wording) + stepTable(told)),
    section(headings.pings, drawPings(report, wording) + pingLine(report, wording)),
    section(headings.connections, drawConnections(report, wording) + connectionTable(told, wording)),
    section(headings.about, table(told.about)),
  ];
  return `<!doctype html>
<html lang="${wording.language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${told.name}: ${report.url}`)}</title>
<style>${pageStyle}</style>
</head>
<body class="${report.verdict.cause === "ok" ? "ok" : "bad"}">
<main>
<header>
<p class="url" dir="ltr">${escapeHtml(report.url)}</p>
<h1>${escapeHtml(told.name)}</h1>
<p class="cause"><code dir="ltr">${escapeHtml(told.cause)}</code> <span>${escapeHtml(told.confidence)}</span></p>
<p>${prose(told.what)}</p>
${report.interrupted ? `<p><strong>${escapeHtml(headings.interrupted)}</strong></p>` : ""}
</header>
${sections.filter(Boolean).join("\n")}
</main>
</body>
</html>
`;
}

/** Text with what stands in backticks as code. */
function prose(text: string): string {
  return escapeHtml(text)
    .replace(/`([^`]*)`/g, '<code dir="ltr">$1</code>')
    .replaceAll("\uE000", '<bdi dir="ltr">')
    .replaceAll("\uE001", "</bdi>");
}

function list(items: readonly string[]): string {
  return items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${prose(item)}</li>`).join("")}</ul>`;
}

function table(rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(
    ([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${prose(value)}</td></tr>`,
  );
  return rows.length === 0 ? "" : `<table>${lines.join("")}</table>`;
}

function lines(all: readonly string[]): string {
  return all.length === 0 ? "" : `<pre dir="ltr">${all.map(escapeHtml).join("\n")}</pre>`;
}

function stepTable({ rungs }: ToldReport): string {
  const lines = rungs.map(
    ({ name, state, stateName, took, details }) =>
      `<tr class="${state}"><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(stateName)}</td><td>${state === "skipped" ? "" : escapeHtml(took)}</td><td>${details.map(prose).join("<br>")}</td></tr>`,
  );
  return `<table>${lines.join("")}</table>`;
}

function labelled(cell: string, label: string): string {
  return `<td data-label="${escapeHtml(label)}">${escapeHtml(cell)}</td>`;
}

/** What the chart shows, for a page too narrow for it. */
function pingLine({ pingRttsMs }: Report, { language }: Wording): string {
  const { comma } = languageInfo(language).joins;
  const times = pingRttsMs.map((ms) => showMs(ms, language)).join(comma);
  return times === "" ? "" : `<p class="narrow">${escapeHtml(times)}</p>`;
}

function connectionTable({ connections }: ToldReport, { words: { headings } }: Wording): string {
  if (connections.length === 0) {
    return "";
  }
  const head = ["", headings.age, headings.silence, headings.end];
  const lines = connections.map(({ role, age, silence, end }) => [role, age, silence, end]);
  return `<table><thead><tr>${head.map((one) => `<th scope="col">${escapeHtml(one)}</th>`).join("")}</tr></thead><tbody>${lines
    .map((cells) => `<tr>${cells.map((cell, at) => labelled(cell, head[at] ?? "")).join("")}</tr>`)
    .join("")}</tbody></table>`;
}
