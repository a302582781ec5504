import type { Clock } from "@afterclose/wire";
import { assertOption } from "../contract/check-options.ts";

/** What can be stopped: Node's servers and `ws`'s (`close`), Bun's (`stop`), Deno's (`shutdown`). A real one fits. */
export type Stoppable = NodeServerLike | { stop(force?: boolean): unknown } | { shutdown(): unknown };

interface NodeServerLike {
  close(done: (error?: Error) => void): unknown;
  closeIdleConnections?(): void;
  closeAllConnections?(): void;
}

/** Throws for what cannot be stopped, before anything is begun. */
export function assertStoppable(server: unknown): void {
  assertOption("server", server, (given) => {
    const { close, stop, shutdown } = (given === null ? {} : Object(given)) as Readonly<Record<string, unknown>>;
    const canStop = [close, stop, shutdown].some((method) => typeof method === "function");
    return given === undefined || canStop ? undefined : "a server with close(), stop() or shutdown()";
  });
}

/** Stops a server: requests under way may finish, for as long as `withinMs`; what is left then is cut. */
export async function stopServer(server: Stoppable, withinMs: number, clock: Clock): Promise<void> {
  let giveUp: () => void = () => undefined;
  const late = new Promise<void>((resolve) => (giveUp = resolve));
  const cancel = clock.after(withinMs, () => {
    if ("close" in server) {
      server.closeAllConnections?.();
    } else if ("stop" in server) {
      void server.stop(true);
    }
    giveUp();
  });
  try {
    await Promise.race([stopped(server), late]);
  } finally {
    cancel();
  }
}

async function stopped(server: Stoppable): Promise<void> {
  if ("close" in server) {
    const closed = new Promise<void>((resolve, reject) => {
      // One that was closed before says so with an error, and is closed all the same.
      const answer = server.close(() => {
        resolve();
      });
      if (answer instanceof Promise) {
        answer.catch(reject);
      }
    });
    server.closeIdleConnections?.();
    await closed;
  } else {
    await ("stop" in server ? server.stop() : server.shutdown());
  }
}
