// What the contract suite asks a host's server over HTTP. It runs in Bun, Deno and Node alike.

import type { AuthAnswer } from "../../src/adapters/auth-answer.ts";

interface Life {
  on(event: "ending", listener: (ending: object) => void): unknown;
  drain(options: object): Promise<object>;
  close(socket: unknown, code?: number, reason?: string): void;
  send(socket: unknown, data: string): string;
  figures(): object;
  connections(): readonly { readonly socket: unknown }[];
  disconnect(key: string): number;
  detach(): void;
  resume(): void;
  readonly can: object;
}

/** What this process says of its load, as told by `/control?do=load`. */
let heapRatio = 0;

/** Answers `/control?do=...` with JSON. */
export function createControl(life: Life): (url: string) => Promise<string> {
  const endings: object[] = [];
  life.on("ending", (ending) => endings.push(ending));
  return async (url) => {
    const asked = new URL(url, "http://host").searchParams;
    const number = (name: string): number | undefined => (asked.has(name) ? Number(asked.get(name)) : undefined);
    switch (asked.get("do")) {
      case "close":
        try {
          for (const { socket } of [...life.connections()]) {
            life.close(socket, number("code"), "told to");
          }
          return "{}";
        } catch (error) {
          return JSON.stringify({ error: (error as { code: string }).code });
        }
      case "send":
        return JSON.stringify(life.connections().map(({ socket }) => life.send(socket, "pushed")));
      case "drain":
        return JSON.stringify(await life.drain({ mode: "restart", overMs: number("overMs") }));
      case "disconnect":
        return JSON.stringify(life.disconnect(asked.get("key") ?? ""));
      case "load":
        heapRatio = number("heapRatio") ?? 0;
        return "{}";
      case "resume":
        life.resume();
        return "{}";
      case "detach":
        life.detach();
        return "{}";
      case "can":
        return JSON.stringify(life.can);
      case "endings":
        return JSON.stringify(endings);
      default:
        return JSON.stringify(life.figures());
    }
  };
}

/** What `authenticate` answers to a request: the url says what is to become of it. */
export function answerTo(url: string, signal: AbortSignal): AuthAnswer | Promise<undefined> {
  const asked = new URL(url, "http://host").searchParams;
  if (asked.has("hang")) {
    return hang(signal);
  }
  if (asked.has("row")) {
    return { key: "ada", status: "active" } as { key: string };
  }
  return asked.has("refuse") ? false : { key: asked.get("key") ?? "nobody", expiresAt: null };
}

/** Credentials that are never judged; it gives up only when it is called off. */
function hang(signal: AbortSignal): Promise<undefined> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => {
      reject(new Error("called off"));
    });
  });
}

export const hostOptions = {
  connectTimeoutMs: 500,
  closeTimeoutMs: 300,
  overload: { holdMs: 0 },
  shedding: { afterMs: 0, sharePerSecond: 1, floor: 1, floorShare: 0 },
  load: () => ({ heapRatio }),
  maxPayloadBytes: 3000,
  capacity: { maxConnections: 5 },
  heartbeat: { idleMs: 1000, timeoutMs: 1000 },
} as const;
