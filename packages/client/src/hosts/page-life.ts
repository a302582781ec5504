import type { Life, LifeEvent } from "../contract/life.ts";

interface PageEvent {
  readonly type: string;
  readonly persisted?: boolean;
}
type Listen = (type: string, listener: (event: PageEvent) => void, capture: boolean) => void;
interface Page {
  readonly document?: { readonly hidden: boolean };
  addEventListener?: Listen;
  removeEventListener?: Listen;
}
declare function setInterval(run: () => void, ms: number): { unref?(): void };
declare function clearInterval(interval: object | undefined): void;

const tickMs = 1_000;
// A hidden page's timers run once a minute at worst; a visible one's hardly late at all.
const hiddenSleepMs = 65_000;
const sleepMs = 5_000;

// The page's own events, and what each means here.
const meanings: Readonly<Record<string, string>> = {
  online: "online",
  offline: "offline",
  pagehide: "hide",
  pageshow: "show",
  resume: "show",
  visibilitychange: "visible",
};
const listeners = new Set<(event: LifeEvent) => void>();
let interval: { unref?(): void } | undefined;
let last: number;

/** The life of this page, worker or process: one watch for all clients in it. */
export const pageLife: Life = (tell) => {
  if (!listeners.size) {
    last = Date.now();
    interval = setInterval(tick, tickMs);
    interval.unref?.();
    watch("addEventListener");
  }
  listeners.add(tell);
  return () => {
    if (listeners.delete(tell) && !listeners.size) {
      clearInterval(interval);
      watch("removeEventListener");
    }
  };
};

function watch(method: "addEventListener" | "removeEventListener"): void {
  for (const type in meanings) {
    // Capturing, the window hears its document's events too.
    (globalThis as Page)[method]?.(type, hear, true);
  }
}

function tick(): void {
  const now = Date.now();
  const sleptMs = now - last - tickMs;
  last = now;
  if (sleptMs > ((globalThis as Page).document?.hidden ? hiddenSleepMs : sleepMs)) {
    tellAll({ type: "wake", sleptMs });
  }
}

function hear({ type, persisted }: PageEvent): void {
  // A page that is shown for the first time did not come back.
  if (
    !(persisted === false && type === "pageshow") &&
    !((globalThis as Page).document?.hidden && type === "visibilitychange")
  ) {
    tellAll({ type: meanings[type] as "show" });
  }
}

function tellAll(event: LifeEvent): void {
  for (const tell of listeners) {
    tell(event);
  }
}
