/** Light and dark by the reader's own setting; no font, image or script from anywhere. */
export const pageStyle = `
:root { --ink: #1b1f24; --soft: #57606a; --line: #d0d7de; --paper: #fff; --good: #1a7f37; --warn: #9a6700; --bad: #cf222e; --mark: #0969da; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --soft: #9ba5b0; --line: #3d444d; --paper: #0d1117; --good: #3fb950; --warn: #d29922; --bad: #ff7b72; --mark: #58a6ff; }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; }
h1 { margin: 0.25rem 0; font-size: 1.75rem; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.15rem; }
.ok h1 { color: var(--good); } .bad h1 { color: var(--bad); }
.url, .when, .cause { margin: 0; color: var(--soft); overflow-wrap: anywhere; }
code, pre { font: 0.9em ui-monospace, monospace; overflow-wrap: break-word; }
pre { white-space: pre-wrap; margin: 0.5rem 0; padding: 0.75rem; border: 1px solid var(--line); border-radius: 6px; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }
th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
th { font-weight: 600; } ul { padding-inline-start: 1.25rem; margin: 0.25rem 0; }
svg { width: 100%; height: auto; display: block; margin: 0.5rem 0; }
svg text { fill: var(--ink); font: 12px system-ui, sans-serif; } svg .soft { fill: var(--soft); }
.passed rect, rect.passed { fill: var(--good); } rect.warned { fill: var(--warn); } rect.failed { fill: var(--bad); }
rect.noted { fill: var(--mark); } rect.skipped { fill: var(--line); } rect.record { fill: var(--mark); } circle.end { fill: var(--bad); }
line { stroke: var(--line); }
body { overflow-wrap: break-word; } .narrow { display: none; }
/* A narrow page has no room for columns: each row becomes a small block, and a chart's figures are told beside it. */
@media (max-width: 44rem) {
  h1 { font-size: 1.4rem; } svg, thead { display: none; } .narrow { display: block; }
  table, tbody { display: block; } tr { display: flex; flex-wrap: wrap; column-gap: 0.75rem; padding: 0.4rem 0; border-bottom: 1px solid var(--line); }
  th, td { border: 0; padding: 0; min-width: 0; max-width: 100%; } th:first-child:nth-last-child(2), td:last-child { flex-basis: 100%; }
  td[data-label]:not([data-label=""])::before { content: attr(data-label) " "; color: var(--soft); }
}
`;
