import WebSocket from "ws";

/** What a client saw of one connection. */
export type Witnessed =
  | { readonly kind: "waits"; readonly runtime: string; readonly opened: boolean }
  | {
      readonly kind: "ended";
      readonly runtime: string;
      readonly opened: boolean;
      readonly code: number;
      readonly reason: string;
      readonly wasClean: boolean;
      readonly error: string | null;
      readonly livedMs: number;
    };

/** Connects, and tells how it ended; gives up after a while, or when interrupted. */
export function watchEnding(url: string, waitMs: number, interrupted: AbortSignal): Promise<Witnessed> {
  const runtime = "ws";
  return new Promise((resolve) => {
    const begun = performance.now();
    const socket = new WebSocket(url);
    let opened = false;
    let error: string | null = null;
    const finish = (witnessed: Witnessed): void => {
      clearTimeout(timer);
      interrupted.removeEventListener("abort", giveUp);
      socket.terminate();
      resolve(witnessed);
    };
    const giveUp = (): void => {
      finish({ kind: "waits", runtime, opened });
    };
    const timer = setTimeout(giveUp, waitMs);
    interrupted.addEventListener("abort", giveUp, { once: true });
    if (interrupted.aborted) {
      giveUp();
    }
    socket.on("open", () => {
      opened = true;
    });
    socket.on("error", (fault) => {
      error = fault.message;
    });
    socket.onclose = ({ code, reason, wasClean }) => {
      finish({
        kind: "ended",
        runtime,
        opened,
        code,
        reason,
        wasClean,
        error,
        livedMs: Math.round(performance.now() - begun),
      });
    };
  });
}
