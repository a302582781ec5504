import type { Life, LifeEvent } from "../contract/life.ts";

interface PageEvent {
  readonly type: string;
  readonly persisted?: boolean;
}
interface Page {
  addEventListener?(type: string, listener: (event: PageEvent) => void, options: object): void;
  readonly document?: { readonly hidden: boolean };
}
declare function setInterval(run: () => void, ms: number): { unref?(): void };
declare function clearInterval(interval: object): void;

const tickMs = 1_000;
// A hidden page's timers run once a minute at worst; a visible one's hardly late at all.
const hiddenSleepMs = 65_000;
const sleepMs = 5_000;

// The page's own events, and what each means where it has another name here.
const types = [
  ["online"],
  ["offline"],
  ["pagehide", "hide"],
  ["pageshow", "show"],
  ["resume", "show"],
  ["visibilitychange", "visible"],
] as const;
const listeners = new Set<(event: LifeEvent) => void>();
let stop: (() => void) | undefined;

/** The life of this page, worker or process: one watch for all clients in it. */
export const pageLife: Life = (tell) => {
  listeners.add(tell);
  stop ??= watch();
  return () => {
    listeners.delete(tell);
    if (!listeners.size) {
      stop = stop?.() as undefined;
    }
  };
};

function watch(): () => void {
  const page = globalThis as Page;
  const { document } = page;
  const tellAll = (event: LifeEvent): void => listeners.forEach((tell) => tell(event));
  let last = Date.now();
  const interval = setInterval(() => {
    const sleptMs = Date.now() - last - tickMs;
    last += sleptMs + tickMs;
    if (sleptMs > (document?.hidden ? hiddenSleepMs : sleepMs)) {
      tellAll({ type: "wake", sleptMs });
    }
  }, tickMs);
  interval.unref?.();
  const leaving = new AbortController();
  for (const [type, meant = type] of types) {
    const heard = ({ persisted }: PageEvent): void => {
      // A page that is shown for the first time did not come back.
      if (!(persisted === false && type === "pageshow") && !(document?.hidden && type === "visibilitychange")) {
        tellAll({ type: meant as "show" });
      }
    };
    // Capturing, the window hears its document's events too.
    page.addEventListener?.(type, heard, { capture: true, signal: leaving.signal });
  }
  return () => {
    clearInterval(interval);
    leaving.abort();
  };
}
