import { metricTable, type MetricValue } from "./metric-table.ts";
import type { HistogramFigures, Snapshot } from "./snapshot.ts";

/** The content type that goes with it. */
export const prometheusContentType = "text/plain; version=0.0.4; charset=utf-8";

/** Writes all metrics in Prometheus' text format. */
export function renderPrometheus(figures: Snapshot): string {
  const lines: string[] = [];
  for (const row of metricTable) {
    lines.push(`# HELP ${row.name} ${row.help}`, `# TYPE ${row.name} ${row.kind}`);
    if (row.kind === "histogram") {
      lines.push(...histogramLines(row.name, row.histogram(figures)));
    } else {
      lines.push(...row.read(figures).map((value) => `${row.name}${labelText(value)} ${String(value.value)}`));
    }
  }
  return lines.join("\n") + "\n";
}

function histogramLines(name: string, { bounds, counts, count, sum }: HistogramFigures): string[] {
  let below = 0;
  const buckets = bounds.map((bound, index) => {
    below += counts[index] ?? 0;
    return `${name}_bucket{le="${String(bound)}"} ${String(below)}`;
  });
  return [
    ...buckets,
    `${name}_bucket{le="+Inf"} ${String(count)}`,
    `${name}_sum ${String(sum)}`,
    `${name}_count ${String(count)}`,
  ];
}

function labelText({ labels }: MetricValue): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, escapeLabel)}"`);
  return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}

function escapeLabel(character: string): string {
  return character === "\n" ? "\\n" : `\\${character}`;
}
