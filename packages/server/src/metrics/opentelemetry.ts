import { metricTable } from "./metric-table.ts";
import type { Snapshot } from "./snapshot.ts";

interface ObservableResult {
  observe(value: number, attributes?: Record<string, string>): void;
}
interface Observable {
  addCallback(callback: (result: ObservableResult) => void): void;
  removeCallback(callback: (result: ObservableResult) => void): void;
}

/** The part of OpenTelemetry's Meter that is used. A real one fits. */
export interface MeterLike {
  createObservableCounter(name: string, options?: { description?: string }): Observable;
  createObservableGauge(name: string, options?: { description?: string }): Observable;
}

/**
 * Reports all metrics to a meter; returns what stops it. OpenTelemetry has no observable histogram, so a histogram becomes
 * its count and its sum.
 */
export function observe(life: { figures(): Snapshot }, meter: MeterLike): () => void {
  const undo: (() => void)[] = [];
  const add = (
    kind: "counter" | "gauge",
    name: string,
    help: string,
    read: (result: ObservableResult) => void,
  ): void => {
    const options = { description: help };
    const metric =
      kind === "counter" ? meter.createObservableCounter(name, options) : meter.createObservableGauge(name, options);
    metric.addCallback(read);
    undo.push(() => {
      metric.removeCallback(read);
    });
  };
  for (const row of metricTable) {
    const name = row.name.replace("_", ".").replace(/_total$/, "");
    if (row.kind === "histogram") {
      add("counter", `${name}.count`, row.help, (result) => {
        result.observe(row.histogram(life.figures()).count);
      });
      add("counter", `${name}.sum`, row.help, (result) => {
        result.observe(row.histogram(life.figures()).sum);
      });
    } else {
      add(row.kind, name, row.help, (result) => {
        for (const { labels, value } of row.read(life.figures())) {
          result.observe(value, { ...labels });
        }
      });
    }
  }
  return () => {
    undo.forEach((stop) => {
      stop();
    });
  };
}
