import type { CodeRow } from "@afterclose/codes";
import { codePage } from "../paths.ts";
import { origin } from "../site.ts";
import { familyColours } from "./family-colours.ts";

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

/** A badge for a README: the number and the name. */
export function badge({ from, family }: CodeRow, name: string): string {
  const left = 48;
  const right = Math.round(name.length * 6.6 + 16);
  const width = left + right;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="20" role="img" aria-label="WebSocket ${String(from)}: ${escape(name)}"><title>WebSocket ${String(from)}: ${escape(name)}</title><rect width="${String(width)}" height="20" rx="3" fill="#2b2f36"/><rect x="${String(left)}" width="${String(right)}" height="20" rx="3" fill="${familyColours[family]}"/><g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11"><text x="8" y="14">${String(from)}</text><text x="${String(left + 8)}" y="14">${escape(name)}</text></g></svg>\n`;
}

/** A small page to put into an iframe: no script, one style sheet. */
export function embedCard(row: CodeRow, name: string, summary: string, style: string): string {
  const page = origin + codePage(row);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'"><meta name="robots" content="noindex"><title>${String(row.from)} ${escape(name)}</title><link rel="canonical" href="${page}"><link rel="stylesheet" href="${style}"></head><body class="embed"><a class="card card-${row.family}" href="${page}" target="_top"><b class="number">${String(row.from)}</b> <b>${escape(name)}</b><span>${escape(summary)}</span></a></body></html>\n`;
}

/** The site's mark. */
export function icon(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0f5c63"/><path d="M4 16h7m10 0h7M12 10l4 6l-4 6M20 10v12" fill="none" stroke="#fff" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>\n`;
}
