import type { Histogram } from "./histogram.ts";

/** One scale for several histograms, so that they can be compared by eye. */
export interface HistogramScale {
  readonly width: number;
  readonly height: number;
  readonly spanMs: number;
  readonly peak: number;
  readonly isRightToLeft: boolean;
  readonly ticks: readonly { readonly x: number; readonly seconds: number }[];
}

const margin = 18;
const minTickPx = 60;
const tickSteps = [1, 2, 5, 10, 20, 30, 60, 120, 300] as const;
// A single client must be seen beside a crowd of hundreds.
const leastPx = 3;

/** The scale that holds all of them. */
export function histogramScale(
  all: readonly Histogram[],
  width: number,
  height: number,
  isRightToLeft: boolean,
): HistogramScale {
  const spanMs = all.reduce((most, { bins, binMs }) => Math.max(most, bins.length * binMs), 1_000);
  const peak = all.reduce((most, one) => Math.max(most, one.peak), 1);
  const scale = { width, height, spanMs, peak, isRightToLeft };
  const most = Math.max(1, (width - 2 * margin) / minTickPx);
  const step = tickSteps.find((seconds) => spanMs / 1000 / seconds <= most) ?? 600;
  const ticks = Array.from({ length: Math.floor(spanMs / 1000 / step) + 1 }, (_, index) => ({
    x: placeOf(index * step * 1000, scale),
    seconds: index * step,
  }));
  return { ...scale, ticks };
}

/** A histogram as one path: a bar for each stretch that holds anything. */
export function histogramPath({ bins, binMs }: Histogram, scale: HistogramScale): string {
  const { height, peak } = scale;
  return bins
    .map((count, bin) => {
      if (count === 0) {
        return "";
      }
      const from = placeOf(bin * binMs, scale);
      const to = placeOf((bin + 1) * binMs, scale);
      const [x, breadth] = [Math.min(from, to), Math.max(1, round(Math.abs(to - from) - 0.5))];
      const tall = Math.max(leastPx, round((count / peak) * (height - 4)));
      return `M${String(x)} ${String(height)}v${String(-tall)}h${String(breadth)}v${String(tall)}z`;
    })
    .join("");
}

function placeOf(ms: number, { width, spanMs, isRightToLeft }: Omit<HistogramScale, "ticks">): number {
  const x = margin + (ms / spanMs) * Math.max(0, width - 2 * margin);
  return round(isRightToLeft ? width - x : x);
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
