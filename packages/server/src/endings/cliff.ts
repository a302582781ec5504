import { limits, type Limit } from "@afterclose/codes/limits";
import { type Cliff as FoundCliff, CliffDetector } from "@afterclose/wire";
import type { Ending } from "../contract/ending.ts";

/** A limit somewhere in the path, as the endings of this server show it. */
export interface Cliff extends FoundCliff<Limit> {
  /** One sentence for a log. */
  readonly message: string;
}

/** Watches for limits among a server's endings; each is told once. */
export class CliffWatch {
  readonly #detector = new CliffDetector(limits);

  note(ending: Pick<Ending, "code" | "cause" | "livedMs" | "silentMs">, now: number): Cliff | undefined {
    const found = this.#detector.note(ending, now);
    return found && { ...found, message: describe(found) };
  }
}

function describe({ kind, atMs, count, of, limits: known }: FoundCliff<Limit>): string {
  const seconds = String(atMs / 1000);
  const what = kind === "idle" ? `${seconds} s of silence` : `an age of ${seconds} s`;
  const way =
    kind === "idle"
      ? `Raise it, or set heartbeat.idleMs below ${String(Math.floor(atMs / 2))}.`
      : `Raise it, or set maxAgeMs below ${String(atMs)} so that clients leave at moments of your choosing.`;
  const found = `${String(count)} of ${String(of)} connections that ended without a Close did so after ${what}.`;
  return `${found} ${whoIsKnown(kind, known)} ${way}`;
}

function whoIsKnown(kind: Limit["kind"], known: readonly Limit[]): string {
  if (known.length > 0) {
    const names = known.map(({ name, setting }) => `${name} (${setting ?? "fixed"})`);
    return `Known for this limit: ${names.join("; ")}.`;
  }
  return kind === "idle"
    ? "No default is known for this limit; look for nginx's proxy_read_timeout, HAProxy's timeout tunnel, timeout client or timeout server, and load balancers in the path."
    : "No default is known for this limit; look for a maximum connection age or request timeout in the path.";
}
