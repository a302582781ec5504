import { mayAppearOnWire } from "@afterclose/codes/ranges";
import type { ServerCause } from "@afterclose/codes/causes";
import type { Ending } from "../contract/ending.ts";
import { Histogram } from "./histogram.ts";

const lifetimeBounds = [1, 5, 15, 60, 300, 900, 3600, 14_400, 86_400];
const roundTripBounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export type HandshakeOutcome = "accepted" | "refused" | "failed";

export interface EndingCount {
  readonly code: string;
  readonly cause: ServerCause;
  count: number;
}

/** Everything that is only ever counted up. */
export class Tally {
  readonly handshakes: Record<HandshakeOutcome, number> = { accepted: 0, refused: 0, failed: 0 };
  /** Endings by code label and cause: `1006 tcp.reset`. */
  readonly endings: Map<string, EndingCount> = new Map<string, EndingCount>();
  readonly lifetimeSeconds: Histogram = new Histogram(lifetimeBounds);
  readonly roundTripSeconds: Histogram = new Histogram(roundTripBounds);
  endingsTotal = 0;
  opened = 0;
  messagesIn = 0;
  bytesIn = 0;
  bytesOut = 0;
  pings = 0;
  shed = 0;
  cliffs = 0;
  /** How many a drain had to cut. */
  drainTerminated = 0;
  /** How often a function of the application's threw. */
  failures = 0;

  ended(ending: Ending): void {
    const code = codeLabel(ending.code);
    const key = `${code} ${ending.cause}`;
    const known = this.endings.get(key);
    if (known === undefined) {
      this.endings.set(key, { code, cause: ending.cause, count: 1 });
    } else {
      known.count++;
    }
    this.endingsTotal++;
    if (ending.phase !== "handshake") {
      this.lifetimeSeconds.note(ending.livedMs / 1000);
      this.bytesIn += ending.bytesIn;
      this.bytesOut += ending.bytesOut;
      this.pings += ending.pings;
    }
  }

  /** Endings by cause alone. */
  byCause(): Map<ServerCause, number> {
    const causes = new Map<ServerCause, number>();
    for (const { cause, count } of this.endings.values()) {
      causes.set(cause, (causes.get(cause) ?? 0) + count);
    }
    return causes;
  }
}

/** A code as a label that no peer can multiply: the protocol's codes by number, the rest by range. */
export function codeLabel(code: number): string {
  if (code >= 3000 && code < 4000) {
    return "3xxx";
  }
  if (code >= 4000 && code < 5000) {
    return "4xxx";
  }
  return mayAppearOnWire(code) || code === 1005 || code === 1006 || code === 1015 ? String(code) : "invalid";
}
