/** How many of something fell into each stretch of time. */
export interface Histogram {
  readonly binMs: number;
  readonly bins: readonly number[];
  /** The most in one stretch. */
  readonly peak: number;
}

/** Counts moments by stretches of `binMs`, from 0 to the last one or `untilMs`, whichever is later. */
export function histogramOf(moments: readonly number[], binMs = 100, untilMs = 0): Histogram {
  const last = moments.reduce((latest, at) => Math.max(latest, at), untilMs);
  const bins = Array.from({ length: Math.floor(last / binMs) + 1 }, () => 0);
  for (const at of moments) {
    const bin = Math.max(0, Math.floor(at / binMs));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return { binMs, bins, peak: bins.reduce((most, count) => Math.max(most, count), 0) };
}
