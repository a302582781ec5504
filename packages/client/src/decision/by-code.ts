import type { Policy, PolicyTable } from "../contract/policy.ts";

/** A policy from a table of codes and ranges: `byCode({ 4401: "reauthenticate", "4500-4599": "stop" })`. */
export function byCode(table: PolicyTable): Policy {
  const ranges = Object.entries(table).map(([key, answer]) => {
    const [from, to = from] = key.split("-");
    return { from: Number(from), to: Number(to), answer };
  });
  return ({ code }) => table[code] ?? ranges.find(({ from, to }) => code >= from && code <= to)?.answer;
}
