import { longestHintMs } from "./longest-hint-ms.ts";
import { fitReason, maxReasonBytes } from "./reason.ts";

/** When a server asks a client to come back: at one moment, or anywhere in a window. Milliseconds from the ending. */
export interface RetryHint {
  readonly minMs: number;
  readonly maxMs: number;
}

/** Writes a hint as a person can read it: `retry-after=3200ms`, or `retry-after=1000-5000ms`. */
export function formatRetryHint(hint: RetryHint | number): string {
  const { minMs, maxMs } = typeof hint === "number" ? { minMs: hint, maxMs: hint } : hint;
  const min = Math.round(minMs);
  const max = Math.round(maxMs);
  if (!(min >= 0 && max >= min && max <= longestHintMs)) {
    throw new RetryHintError(minMs, maxMs);
  }
  return min === max ? `retry-after=${String(min)}ms` : `retry-after=${String(min)}-${String(max)}ms`;
}

/** Finds a hint in a close reason. Absent, broken or absurd: `undefined`, never an error. */
export function parseRetryHint(reason: string): RetryHint | undefined {
  const [, min, max = min, milli] = (/(?<![^\s;,(])retry-after=(\d+)(?:-(\d+))?(m?)s(?![^\s;,)])/.exec(reason) ??
    []) as readonly [string?, string?, string?, string?];
  const unit = milli ? 1 : 1000;
  const minMs = Number(min) * unit;
  const maxMs = Number(max) * unit;
  return maxMs >= minMs && maxMs <= longestHintMs ? { minMs, maxMs } : undefined;
}

/** Puts a hint behind a reason, so that both fit into one Close frame. The reason gives way, the hint never. */
export function withRetryHint(reason: string, hint: RetryHint | number): string {
  const written = formatRetryHint(hint);
  if (reason === "") {
    return written;
  }
  const room = maxReasonBytes - written.length - 1;
  const fitted = fitReason(reason, room).trimEnd();
  return fitted === "" ? written : `${fitted} ${written}`;
}

/** A hint that cannot be written: negative, backwards, not a number, or beyond a day. */
export class RetryHintError extends RangeError {
  override readonly name = "RetryHintError";
  readonly code = "ERR_RETRY_HINT";
  readonly minMs: number;
  readonly maxMs: number;
  constructor(minMs: number, maxMs: number) {
    super(
      `A retry hint of ${String(minMs)} to ${String(maxMs)} ms cannot be written. ` +
        `Give 0 <= minMs <= maxMs <= ${String(longestHintMs)} (one day).`,
    );
    this.minMs = minMs;
    this.maxMs = maxMs;
  }
}
