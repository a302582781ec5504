import { CliError, typed } from "./cli-error.ts";

/** Reads an option as a whole number; anything else is an error that names the limits. */
export function wholeNumber(
  name: string,
  given: string | undefined,
  byDefault: number,
  min: number,
  max: number,
): number {
  if (given === undefined) {
    return byDefault;
  }
  const value = /^\d+$/.test(given) ? Number(given) : Number.NaN;
  if (value >= min && value <= max) {
    return value;
  }
  throw new CliError(
    "ERR_USAGE",
    ["notWhole", { option: `--${name}`, value: typed(given), min: String(min), max: String(max) }],
    ["use", { value: `--${name} ${String(byDefault)}` }],
  );
}
