import { CliError, typed } from "../cli-error.ts";

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const longestMs = 86_400_000;

/** Reads a length of time such as `90s` or `10m`. */
export function durationGiven(name: string, given: string): number {
  const [, digits = "", unit = ""] = /^(\d+(?:\.\d+)?)(ms|s|m|h)$/.exec(given.trim()) ?? [];
  const ms = Math.round(Number(digits) * (units[unit] ?? Number.NaN));
  if (digits === "" || !(ms >= 1000 && ms <= longestMs)) {
    throw new CliError(
      "ERR_USAGE",
      ["notTime", { option: `--${name}`, value: typed(given), min: "1s", max: "24h" }],
      ["use", { value: `--${name} 10m` }],
    );
  }
  return ms;
}
