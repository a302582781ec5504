const made = new Map<string, Intl.NumberFormat>();

/** "2.05 s", with Latin digits in every language, as the codes have them. */
export function formatSeconds(ms: number, tag: string, digits = 2): string {
  const key = `${tag} ${String(digits)}`;
  const format =
    made.get(key) ??
    new Intl.NumberFormat(`${tag}-u-nu-latn`, {
      style: "unit",
      unit: "second",
      unitDisplay: "short",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  made.set(key, format);
  return format.format(ms / 1000);
}
