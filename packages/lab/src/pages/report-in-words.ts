import type { Report, Reports } from "../report.ts";

/** A report in a few words, for a cell of a table. */
export function reportInWords(report: Report): string {
  if (report.kind === "unmeasured") {
    return "not measured";
  }
  if (report.kind === "waits") {
    return `${report.opened ? "open" : "connecting"}: ${report.note}`;
  }
  const before = report.opened ? "" : "never open, ";
  return `${before}${report.error ? "error, " : ""}${String(report.code)} ${report.wasClean ? "clean" : "not clean"}`;
}

/** The same for Node's own WebSocket, with what Node 22 does otherwise. */
export function nodeInWords({ node, node22 }: Reports): string {
  return reportInWords(node) + (node22 === undefined ? "" : ` (Node 22: ${reportInWords(node22)})`);
}
