import { connect, type Socket } from "node:net";

export type TcpTry =
  | { readonly kind: "open"; readonly socket: Socket; readonly tookMs: number }
  | { readonly kind: "failed"; readonly errno: string; readonly tookMs: number }
  | { readonly kind: "timeout"; readonly tookMs: number };

/** Opens one TCP connection to one address. A FIN from the other side does not end ours: it has to be seen by itself. */
export function dialTcp(host: string, port: number, timeoutMs: number, signal?: AbortSignal): Promise<TcpTry> {
  const begun = performance.now();
  const took = (): number => performance.now() - begun;
  return new Promise((resolve) => {
    const socket = connect({ host, port, allowHalfOpen: true, noDelay: true });
    const settle = (result: TcpTry): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
      socket.off("error", failed);
      socket.on("error", () => undefined);
      if (result.kind !== "open") {
        socket.destroy();
      }
      resolve(result);
    };
    const giveUp = (): void => {
      settle({ kind: "timeout", tookMs: took() });
    };
    const failed = (error: NodeJS.ErrnoException): void => {
      settle({ kind: "failed", errno: error.code ?? "UNKNOWN", tookMs: took() });
    };
    const timer = setTimeout(giveUp, timeoutMs);
    socket.once("error", failed);
    socket.once("connect", () => {
      settle({ kind: "open", socket, tookMs: took() });
    });
    if (signal?.aborted === true) {
      giveUp();
    } else {
      signal?.addEventListener("abort", giveUp, { once: true });
    }
  });
}
