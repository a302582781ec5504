import type { Example, Report } from "../report.ts";

/** What the clients have in common that the tests need. */
interface Client {
  onopen: unknown;
  onerror: unknown;
  onclose: unknown;
  close(code?: number): void;
  send(data: string): void;
}

type Dial = (url: string) => Client;

/** What a client reported, and its reason. */
export type Seen =
  | (Extract<Report, { kind: "ended" }> & { readonly reason: string })
  | { readonly kind: "waits"; readonly opened: boolean };

// After failed handshakes Chromium itself holds the next one back for up to five seconds.
export const endingPatienceMs = 15_000;
const waitingPatienceMs = 2500;

/** How long a client is watched: long where an ending is to come, briefly where none is. */
export function patienceFor(report: Report): number {
  return report.kind === "waits" ? waitingPatienceMs : endingPatienceMs;
}

/** Opens one URL, does what the example says, and notes what the client reports. Runs in a page too, so it stands alone. */
export function drive(dial: Dial, url: string, client: Example["client"], waitMs: number): Promise<Seen> {
  return new Promise((resolve) => {
    let opened = false;
    let error = false;
    const socket = dial(url);
    const timer = setTimeout(() => {
      resolve({ kind: "waits", opened });
    }, waitMs);
    socket.onopen = () => {
      opened = true;
      if (client === "closes") {
        socket.close(1000);
      }
      if (client === "sends") {
        socket.send("hello");
      }
    };
    socket.onerror = () => {
      error = true;
    };
    socket.onclose = (event: { code: number; reason: string; wasClean: boolean }) => {
      clearTimeout(timer);
      const { code, reason, wasClean } = event;
      resolve({ kind: "ended", opened, error, code, wasClean, reason });
    };
  });
}

/** A report without its words, to be compared. */
export function bare(report: Report | Seen): object {
  if (report.kind === "unmeasured") {
    return { kind: "unmeasured" };
  }
  if (report.kind === "waits") {
    return { kind: "waits", opened: report.opened };
  }
  const { kind, opened, error, code, wasClean } = report;
  return { kind, opened, error, code, wasClean };
}
