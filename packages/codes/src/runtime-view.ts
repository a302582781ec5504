import { runtimes } from "./generated/runtimes.ts";
import type { Runtime } from "./generated/types.ts";
import { isLocalOnly } from "./ranges.ts";

/** What one runtime does with one code. */
export interface RuntimeView {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly status: Runtime["status"];
  /** Whether `close(code)` takes it. */
  readonly accepts: boolean;
  /** What a program sees when the peer ends the connection so; `null` where it is not known. */
  readonly reports: number | null;
  readonly clean: boolean | null;
  readonly error: boolean | null;
}

/** What every known runtime accepts and reports for a code. */
export function runtimeViews(code: number): readonly RuntimeView[] {
  return runtimes.map((runtime) => {
    const { id, name, version, status } = runtime;
    return { id, name, version, status, accepts: covers(runtime.accepts, code), ...receipt(runtime, code) };
  });
}

/** What one browser shows when a connection ends in the way a code stands for. */
export interface BrowserReport {
  readonly name: string;
  readonly reports: number;
}

/** What each measured browser shows when a connection ends in the way this code stands for. */
export function browserReports(code: number): readonly BrowserReport[] {
  return runtimes
    .filter((runtime) => runtime.role === "browser" && runtime.status === "measured")
    .flatMap((runtime) => {
      const { reports } = receipt(runtime, code);
      return reports === null ? [] : [{ name: runtime.name, reports }];
    });
}

type Receipt = Pick<RuntimeView, "reports" | "clean" | "error">;

function receipt(runtime: Runtime, code: number): Receipt {
  if (code === 1005) {
    return { reports: 1005, clean: true, error: false };
  }
  // 1006 and 1015 name what happened here, not a number that somebody sent.
  if (isLocalOnly(code)) {
    const reports = code === 1015 ? runtime.tlsFailure : runtime.noCloseFrame;
    return { reports: reports ?? null, clean: reports === undefined ? null : false, error: null };
  }
  const found = runtime.receives.find((one) => covers(one.codes, code));
  if (found === undefined) {
    return { reports: null, clean: null, error: null };
  }
  return { reports: found.reports === "same" ? code : found.reports, clean: found.clean, error: found.error };
}

function covers(ranges: readonly (readonly number[])[], code: number): boolean {
  return ranges.some(([from = 0, to = from]) => code >= from && code <= to);
}
