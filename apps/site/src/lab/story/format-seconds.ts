import { spaceUnits } from "@afterclose/codes/sentences";

const made = new Map<string, Intl.NumberFormat>();

// Abbreviations with a full stop would end a sentence twice; these languages write the symbol without one.
const symbols: Readonly<Record<string, string>> = { en: "s", de: "s", tr: "sn", hi: "से" };

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
  const symbol = symbols[tag];
  const parts = format.formatToParts(ms / 1000);
  return spaceUnits(parts.map(({ type, value }) => (type === "unit" ? (symbol ?? value) : value)).join(""));
}
