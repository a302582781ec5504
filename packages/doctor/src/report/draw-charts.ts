import { endedByItself } from "../observe/connection-record.ts";
import type { Report } from "./report.ts";
import { howOf } from "../verdict/how-it-ended.ts";
import { showMs, untrusted, type Wording } from "./wording.ts";
import { escapeHtml } from "./escape-html.ts";

const width = 900;
const labelWidth = 190;
const rowHeight = 22;
const mostRows = 60;

/** When each step of the check ran. */
export function drawSteps({ rungs }: Report, { words, language }: Wording): string {
  const done = rungs.filter(({ state }) => state !== "skipped");
  const endMs = Math.max(1, ...done.map(({ startedMs, tookMs }) => startedMs + tookMs));
  const rows = done.map(({ rung, state, startedMs, tookMs }) => ({
    label: words.rungs[rung],
    fromMs: startedMs,
    toMs: startedMs + tookMs,
    mark: `class="${state}"`,
    note: showMs(tookMs, language),
  }));
  return drawRows(rows, endMs, words.headings.steps, (ms) => showMs(ms, language));
}

/** The lives of the watched connections side by side. A dot is an end that the doctor did not make. */
export function drawConnections({ experiments }: Report, { words, language }: Wording): string {
  const connections = (experiments?.connections ?? []).slice(0, mostRows);
  if (connections.length === 0) {
    return "";
  }
  const beganMs = Math.min(...connections.map(({ openedAtMs }) => openedAtMs));
  const rows = connections.map((one) => ({
    label: words.roles[one.role],
    fromMs: one.openedAtMs - beganMs,
    toMs: one.openedAtMs + one.ageMs - beganMs,
    mark: 'class="life"',
    note: endedByItself(one) ? `${untrusted(howOf(one.end))}, ${showMs(one.ageMs, language)}` : "",
    ...(endedByItself(one) ? { dot: true } : {}),
  }));
  const endMs = Math.max(1, ...rows.map(({ toMs }) => toMs));
  return drawRows(rows, endMs, words.headings.connections, (ms) => showMs(ms, language));
}

/** How long each answer to a ping took. */
export function drawPings({ pingRttsMs }: Report, { words, language }: Wording): string {
  if (pingRttsMs.length === 0) {
    return "";
  }
  const most = Math.max(1, ...pingRttsMs);
  const rows = pingRttsMs.map((ms, index) => ({
    label: String(index + 1),
    fromMs: 0,
    toMs: ms,
    mark: 'class="noted"',
    note: showMs(ms, language),
  }));
  return drawRows(rows, most, words.headings.pings, (ms) => showMs(ms, language));
}

interface Row {
  readonly label: string;
  readonly fromMs: number;
  readonly toMs: number;
  readonly mark: string;
  readonly note: string;
  readonly dot?: boolean;
}

function drawRows(rows: readonly Row[], endMs: number, title: string, show: (ms: number) => string): string {
  const room = width - labelWidth - 150;
  const at = (ms: number): number => Math.round(labelWidth + (ms / endMs) * room);
  const height = rows.length * rowHeight + 24;
  const bars = rows.map(({ label, fromMs, toMs, mark, note, dot }, index) => {
    const y = index * rowHeight;
    const x = at(fromMs);
    const end = Math.max(x + 2, at(toMs));
    const circle = dot === true ? `<circle class="end" cx="${String(end)}" cy="${String(y + 11)}" r="5"/>` : "";
    return (
      `<text x="0" y="${String(y + 15)}">${escapeHtml(label)}</text>` +
      `<rect ${mark} x="${String(x)}" y="${String(y + 5)}" width="${String(end - x)}" height="12" rx="2"/>${circle}` +
      `<text class="soft" x="${String(end + 10)}" y="${String(y + 15)}">${escapeHtml(note)}</text>`
    );
  });
  const axisY = rows.length * rowHeight + 4;
  const axis =
    `<line x1="${String(labelWidth)}" y1="${String(axisY)}" x2="${String(labelWidth + room)}" y2="${String(axisY)}"/>` +
    `<text class="soft" x="${String(labelWidth)}" y="${String(axisY + 16)}">0</text>` +
    `<text class="soft" x="${String(labelWidth + room)}" y="${String(axisY + 16)}" text-anchor="end">${escapeHtml(show(endMs))}</text>`;
  return `<svg viewBox="0 0 ${String(width)} ${String(height)}" role="img" aria-label="${escapeHtml(title)}" direction="ltr">${bars.join("")}${axis}</svg>`;
}
