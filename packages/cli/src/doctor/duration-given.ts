import { parseDuration } from "@afterclose/wire";
import { CliError, typed } from "../cli-error.ts";

const longestMs = 86_400_000;

/** Reads a length of time such as `90s` or `10m`. */
export function durationGiven(name: string, given: string): number {
  const ms = parseDuration(given.trim());
  if (ms === undefined || ms < 1000 || ms > longestMs) {
    throw new CliError(
      "ERR_USAGE",
      ["notTime", { option: `--${name}`, value: typed(given), min: "1s", max: "24h" }],
      ["use", { value: `--${name} 10m` }],
    );
  }
  return ms;
}
