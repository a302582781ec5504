import { ClientError } from "../contract/errors.ts";
import { kinds } from "./judge.ts";
import type { Policy, PolicyTable } from "../contract/policy.ts";

/**
 * A policy from a table of codes and ranges: `byCode({ 4401: "reauthenticate", "4500-4599": "stop" })`. Throws
 * ERR_POLICY for a key that is no code or range, and for an answer that is none.
 */
export function byCode(table: PolicyTable): Policy {
  const ranges = Object.entries(table).map(([key, answer]) => {
    const [, from = "", to = from] = /^(\d+)(?:-(\d+))?$/.exec(key) ?? [];
    if (from === "" || Number(from) > Number(to) || Number(to) > 4999) {
      throw new ClientError("ERR_POLICY", "byCode", key, 'a code or a range, as 4401 or "4500-4599"');
    }
    const kind = Object(answer) === answer ? (answer as { kind?: unknown }).kind : answer;
    if (!kinds.includes(kind as string)) {
      throw new ClientError("ERR_POLICY", `byCode ${key}`, kind, kinds.join(" or "));
    }
    return { from: Number(from), to: Number(to), answer };
  });
  return ({ code }) => table[code] ?? ranges.find(({ from, to }) => code >= from && code <= to)?.answer;
}
