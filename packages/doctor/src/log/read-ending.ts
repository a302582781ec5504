/** One ending of a log, as far as it could be read. */
export interface LoggedEnding {
  readonly code: number;
  readonly codeSent?: number;
  readonly reason: string;
  readonly cause: string;
  readonly closedBy: string;
  readonly phase: string;
  readonly livedMs: number;
  readonly silentMs?: number;
  readonly key?: string;
  readonly address?: string;
  /** Milliseconds since 1970, where the line has a time. */
  readonly atMs?: number;
}

/** The object that one line of a log is. `undefined` where it is none. */
export function readRecord(line: string): Record<string, unknown> | undefined {
  // A parser's error costs more than a look, and most foreign lines are no JSON.
  const at = line.charCodeAt(0);
  if (at !== 0x7b && !/^[\s\uFEFF]*\{/.test(line)) {
    return undefined;
  }
  try {
    const parsed: unknown = JSON.parse(at === 0x7b ? line : line.replace(/^\uFEFF/, ""));
    return typeof parsed === "object" && parsed !== null ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads what a server recorded of an ending. `undefined` where it is none. */
export function readEnding(outer: Record<string, unknown>): LoggedEnding | undefined {
  // Loggers put their own object around what they are given.
  const inner =
    typeof outer["ending"] === "object" && outer["ending"] !== null
      ? (outer["ending"] as Record<string, unknown>)
      : outer;
  const code = wholeNumber(inner["code"], 65_535);
  const livedMs = wholeNumber(inner["livedMs"], 1e12);
  if (code === undefined || livedMs === undefined) {
    return undefined;
  }
  const codeSent = wholeNumber(inner["codeSent"], 65_535);
  const silentMs = wholeNumber(inner["silentMs"], 1e12);
  const atMs = timeOf(inner) ?? timeOf(outer);
  const key = textOf(inner["key"]);
  const address = textOf(inner["address"]);
  return {
    code,
    livedMs,
    reason: textOf(inner["reason"]) ?? "",
    cause: textOf(inner["cause"]) ?? "unknown",
    closedBy: textOf(inner["closedBy"]) ?? "",
    phase: textOf(inner["phase"]) ?? "",
    ...(codeSent === undefined ? {} : { codeSent }),
    ...(silentMs === undefined ? {} : { silentMs }),
    ...(atMs === undefined ? {} : { atMs }),
    ...(key === undefined ? {} : { key }),
    ...(address === undefined ? {} : { address }),
  };
}

function wholeNumber(value: unknown, most: number): number | undefined {
  return typeof value === "number" && value >= 0 && value <= most ? Math.round(value) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value.slice(0, 300) : undefined;
}

// `at` is the server's own; the others are what loggers put around a line.
const timeFields = ["at", "endedAt", "time", "timestamp", "ts", "@timestamp", "date"];
// What a Date can hold (ECMA-262 §21.4.1.1).
const latestMs = 8.64e15;

function timeOf(record: Record<string, unknown>): number | undefined {
  for (const field of timeFields) {
    const value = record[field];
    // Seconds since 1970 have ten digits, milliseconds thirteen.
    if (typeof value === "number" && value > 1e9) {
      const ms = value < 1e11 ? value * 1000 : value;
      return ms < 1e14 ? ms : undefined;
    }
    const parsed = typeof value === "string" ? Date.parse(value) : Number.NaN;
    if (Math.abs(parsed) <= latestMs) {
      return parsed;
    }
  }
  return undefined;
}
