import { diagnose } from "../diagnose.ts";
import type { DoctorOptions } from "../options.ts";
import type { Report } from "../report/report.ts";

const middleMs = 2900;

/** Watches for some seconds, and lets something happen once in the middle. */
export function watchWhile(url: string, options: DoctorOptions, happen: () => void): Promise<Report> {
  let happened = false;
  return diagnose(url, {
    ...options,
    onEvent: (event) => {
      if (event.kind !== "watching" || event.elapsedMs < middleMs || happened) {
        return;
      }
      happened = true;
      happen();
    },
  });
}
