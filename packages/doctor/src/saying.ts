import type { PagesText } from "@afterclose/codes/with-text";

export type DoctorText = PagesText["doctor"];
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
  return { id, values };
}
