/** What a client reports of an ending. */
export type Report =
  | {
      readonly kind: "ended";
      /** Whether `open` fired. */
      readonly opened: boolean;
      /** Whether `error` fired before `close`. */
      readonly error: boolean;
      readonly code: number;
      readonly wasClean: boolean;
    }
  /** No event for a long time: how long, is in the note. */
  | { readonly kind: "waits"; readonly opened: boolean; readonly note: string }
  /** Nobody has looked yet. */
  | { readonly kind: "unmeasured" };

/** What Chromium, the WebSocket of Node itself, and `ws` report. */
export interface Reports {
  readonly chromium: Report;
  /** Node 24 and newer. */
  readonly node: Report;
  /** Node 22, where it differs. */
  readonly node22?: Report;
  readonly ws: Report;
}

export type Reporter = "chromium" | "node" | "ws";

/** One URL of an ending, ready to be opened, and what comes of it. */
export interface Example {
  readonly url: string;
  /** What the client does once it is open. If not set, nothing. */
  readonly client?: "closes" | "sends";
  readonly reports: Reports;
}

/** For a new scenario, until somebody measures it. */
export const unmeasured: Reports = {
  chromium: { kind: "unmeasured" },
  node: { kind: "unmeasured" },
  ws: { kind: "unmeasured" },
};

export function everyone(report: Report): Reports {
  return { chromium: report, node: report, ws: report };
}

/** Opened, and closed by the book with this code. */
export function clean(code: number): Report {
  return { kind: "ended", opened: true, error: false, code, wasClean: true };
}

/** Opened, and lost: 1006. */
export function lost(error: "error" | "no error"): Report {
  return { kind: "ended", opened: true, error: error === "error", code: 1006, wasClean: false };
}

const failed: Report = { kind: "ended", opened: false, error: true, code: 1006, wasClean: false };

/** Never opened: error, then 1006; but Node 22 tells only half of it. */
export const refused: Reports = {
  ...everyone(failed),
  node22: { kind: "waits", opened: false, note: "error, and then never a close" },
};

/** TCP ended without a Close frame: only Node's own WebSocket makes an error of it, since Node 24. */
export const dropped: Reports = {
  chromium: lost("no error"),
  node: lost("error"),
  node22: lost("no error"),
  ws: lost("no error"),
};

/** The client refused what it was sent: error, then 1006. */
export const rejected: Reports = everyone(lost("error"));

/** Open, and nothing happens. */
export function staysOpen(note: string): Report {
  return { kind: "waits", opened: true, note };
}

/** Not even open, and nothing happens. */
export function staysConnecting(note: string): Report {
  return { kind: "waits", opened: false, note };
}
