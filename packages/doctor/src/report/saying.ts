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
  return {
    id,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, rounded(name, value)])),
  };
}

/** To a tenth; and no time is shorter than none, whatever two clocks made of it. */
function rounded(name: string, value: string | number): string | number {
  if (typeof value === "string") {
    return value;
  }
  const tenths = Math.round(value * 10) / 10;
  return name.endsWith("Ms") ? Math.max(0, tenths) : tenths;
}
