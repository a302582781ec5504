const pattern = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m|h)$/;
const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/** Reads `500ms`, `2s`, `1.5m` or `1h` as milliseconds; anything else, a bare number too, is `undefined`. */
export function parseDuration(text: string): number | undefined {
  const found = pattern.exec(text);
  const unit = found?.[2] as keyof typeof units | undefined;
  return unit === undefined ? undefined : Math.round(Number(found?.[1]) * units[unit]);
}

/** Writes milliseconds in the largest unit that stays whole: `1500ms`, `2s`, `15m`. */
export function formatDuration(ms: number): string {
  for (const unit of ["h", "m", "s"] as const) {
    if (ms >= units[unit] && ms % units[unit] === 0) {
      return `${String(ms / units[unit])}${unit}`;
    }
  }
  return `${String(ms)}ms`;
}
