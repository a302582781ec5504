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
code { font: 0.9em ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: 0.5rem 0; }
th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: 600; } ul { padding-inline-start: 1.25rem; margin: 0.25rem 0; }
svg { width: 100%; height: auto; display: block; margin: 0.5rem 0; }
svg text { fill: var(--ink); font: 12px system-ui, sans-serif; } svg .soft { fill: var(--soft); }
.passed rect, rect.passed { fill: var(--good); } rect.warned { fill: var(--warn); } rect.failed { fill: var(--bad); }
rect.noted { fill: var(--mark); } rect.skipped { fill: var(--line); } rect.record { fill: var(--mark); } circle.end { fill: var(--bad); }
line { stroke: var(--line); }
`;
