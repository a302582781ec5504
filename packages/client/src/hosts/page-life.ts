import type { Life, LifeEvent } from "../contract/life.ts";

interface Listens {
  addEventListener?(type: string, listener: (event: { persisted?: boolean }) => void): void;
  removeEventListener?(type: string, listener: (event: { persisted?: boolean }) => void): void;
}
interface Page extends Listens {
  readonly document?: Listens & { readonly visibilityState: string };
}
interface Interval {
  unref?(): void;
}
declare function setInterval(run: () => void, ms: number): Interval;
declare function clearInterval(interval: Interval): void;

const tickMs = 1_000;
// A hidden page's timers run once a minute at worst; a visible one's hardly late at all.
const hiddenSleepMs = 65_000;
const sleepMs = 5_000;

const page = globalThis as Page;
const listeners = new Set<(event: LifeEvent) => void>();
let stop: (() => void) | undefined;

/** The life of this page, worker or process: one watch for all clients in it. */
export const pageLife: Life = (tell) => {
  listeners.add(tell);
  stop ??= watch();
  return () => {
    if (listeners.delete(tell) && listeners.size === 0) {
      stop?.();
      stop = undefined;
    }
  };
};

function tellAll(event: LifeEvent): void {
  for (const tell of listeners) {
    tell(event);
  }
}

function watch(): () => void {
  const { document } = page;
  let last = Date.now();
  const interval = setInterval(() => {
    const sleptMs = Date.now() - last - tickMs;
    last += sleptMs + tickMs;
    if (sleptMs > (document?.visibilityState === "hidden" ? hiddenSleepMs : sleepMs)) {
      tellAll({ type: "wake", sleptMs });
    }
  }, tickMs);
  interval.unref?.();
  const heard = ({ type, persisted }: { type?: string; persisted?: boolean }): void => {
    if (type === "online" || type === "offline") {
      tellAll({ type });
    } else if (type === "pagehide") {
      tellAll({ type: "hide" });
    } else if (persisted ?? type === "resume") {
      tellAll({ type: "show" });
    } else if (type === "visibilitychange" && document?.visibilityState !== "hidden") {
      tellAll({ type: "visible" });
    }
  };
  const each = (does: "addEventListener" | "removeEventListener"): void => {
    for (const type of ["online", "offline", "pagehide", "pageshow"]) {
      page[does]?.(type, heard);
    }
    for (const type of ["visibilitychange", "resume"]) {
      document?.[does]?.(type, heard);
    }
  };
  each("addEventListener");
  return () => {
    clearInterval(interval);
    each("removeEventListener");
  };
}
