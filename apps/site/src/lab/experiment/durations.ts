const pattern = /^(\d{1,6}(?:\.\d{1,3})?)(ms|s|m)$/;
const units = { ms: 1, s: 1000, m: 60_000 } as const;

/** Reads `500ms`, `2s` or `1.5m`, as the lab writes durations. */
export function readDuration(text: string): number | undefined {
  const [, amount, unit] = pattern.exec(text) ?? [];
  return unit === undefined ? undefined : Math.round(Number(amount) * units[unit as keyof typeof units]);
}

/** Writes milliseconds as the lab reads them. */
export function writeDuration(ms: number): string {
  return ms % 1000 === 0 ? `${String(ms / 1000)}s` : `${String(ms)}ms`;
}
