import type { DoctorWords } from "../generated/words.ts";

export type DoctorText = DoctorWords;
export type SayId = keyof DoctorText["says"];

/**
 * A sentence before it is put into a language: which one, and what stands in its placeholders.
 * Values whose name ends in `Ms` are durations, in `Bytes` sizes.
 */
export interface Saying {
  readonly id: SayId;
  readonly values: Readonly<Record<string, string | number>>;
}

export function say(id: SayId, values: Saying["values"] = {}): Saying {
  const round = (value: string | number): string | number =>
    typeof value === "number" ? Math.round(value * 10) / 10 : value;
  return { id, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value)])) };
}
