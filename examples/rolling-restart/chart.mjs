// Arrivals per 100 ms as an SVG: one bar a tenth of a second, ours below, plain ones on top.

const width = 1000;
const height = 320;
const margin = { left: 60, right: 20, top: 50, bottom: 50 };

export function drawArrivals({ title, arrivals, marks, fromMs, toMs, binMs = 100 }) {
  const bins = Math.ceil((toMs - fromMs) / binMs);
  const counts = { ours: new Array(bins).fill(0), plain: new Array(bins).fill(0) };
  for (const kind of ["ours", "plain"]) {
    for (const at of arrivals[kind]) {
      const bin = Math.floor((at - fromMs) / binMs);
      if (bin >= 0 && bin < bins) {
        counts[kind][bin]++;
      }
    }
  }
  const most = Math.max(10, ...counts.ours.map((ours, bin) => ours + counts.plain[bin]));
  const plotWidth = width - margin.left - margin.right;
  const plotHeight = height - margin.top - margin.bottom;
  const x = (ms) => margin.left + ((ms - fromMs) / (toMs - fromMs)) * plotWidth;
  const y = (count) => margin.top + plotHeight * (1 - count / most);
  const bars = counts.ours.flatMap((ours, bin) => {
    const left = x(fromMs + bin * binMs);
    const wide = Math.max(0.5, plotWidth / bins - 0.3);
    const bar = (from, count, kind) =>
      count === 0
        ? []
        : [
            `<rect class="${kind}" x="${left.toFixed(1)}" y="${y(from + count).toFixed(1)}" width="${wide.toFixed(1)}" height="${(y(from) - y(from + count)).toFixed(1)}"/>`,
          ];
    return [...bar(0, ours, "ours"), ...bar(ours, counts.plain[bin], "plain")];
  });
  const lines = marks.map(
    ({ at, text }) =>
      `<line class="mark" x1="${x(at).toFixed(1)}" x2="${x(at).toFixed(1)}" y1="${margin.top - 8}" y2="${height - margin.bottom}"/>` +
      `<text x="${(x(at) + 4).toFixed(1)}" y="${margin.top - 10}">${text}</text>`,
  );
  const seconds = Array.from({ length: Math.floor((toMs - fromMs) / 5000) + 1 }, (_, step) => step * 5);
  const axis = seconds.map(
    (second) =>
      `<text x="${x(fromMs + second * 1000).toFixed(1)}" y="${height - 30}" text-anchor="middle">${second} s</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">
<style>text{font:12px sans-serif;fill:#444}.ours{fill:#2f6f4f}.plain{fill:#d08a2e}.mark{stroke:#888;stroke-dasharray:4 3}.axis{stroke:#888}</style>
<rect width="100%" height="100%" fill="#fff"/>
<text x="${margin.left}" y="20" style="font-size:15px">${title}</text>
<text x="${margin.left - 8}" y="${y(most) + 4}" text-anchor="end">${most}</text>
<text x="${margin.left - 8}" y="${y(0) + 4}" text-anchor="end">0</text>
<line class="axis" x1="${margin.left}" x2="${width - margin.right}" y1="${y(0)}" y2="${y(0)}"/>
${bars.join("\n")}
${lines.join("\n")}
${axis.join("\n")}
<rect class="ours" x="${width - 320}" y="${height - 16}" width="10" height="10"/><text x="${width - 305}" y="${height - 7}">our client</text>
<rect class="plain" x="${width - 220}" y="${height - 16}" width="10" height="10"/><text x="${width - 205}" y="${height - 7}">plain client, dials again at once</text>
</svg>
`;
}

/** The fullest second against an even flow over the time of the drain. */
export function unevenness(arrivals, overMs, binMs = 1000) {
  const start = Math.min(...arrivals);
  const bins = new Map();
  for (const at of arrivals) {
    const bin = Math.floor((at - start) / binMs);
    bins.set(bin, (bins.get(bin) ?? 0) + 1);
  }
  return Math.max(...bins.values()) / ((arrivals.length * binMs) / overMs);
}
