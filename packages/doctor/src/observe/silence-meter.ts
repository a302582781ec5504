import type { Silence, SilenceName } from "./connection-record.ts";

interface Traffic {
  readonly way: "in" | "out";
  readonly data: boolean;
}

/** Keeps the lengths of a connection's silences. */
export class SilenceMeter {
  readonly #last: Record<SilenceName, number>;
  readonly #longest: Record<SilenceName, number> = { any: 0, in: 0, out: 0, data: 0, "data-out": 0 };

  constructor(nowMs: number) {
    this.#last = { any: nowMs, in: nowMs, out: nowMs, data: nowMs, "data-out": nowMs };
  }

  note({ way, data }: Traffic, nowMs: number): void {
    this.#break("any", nowMs);
    this.#break(way, nowMs);
    if (data) {
      this.#break("data", nowMs);
    }
    if (data && way === "out") {
      this.#break("data-out", nowMs);
    }
  }

  lastMs(name: SilenceName): number {
    return this.#last[name];
  }

  read(nowMs: number): Readonly<Record<SilenceName, Silence>> {
    const one = (name: SilenceName): Silence => {
      const atEndMs = nowMs - this.#last[name];
      const livedMs = Math.round(this.#longest[name]);
      return { atEndMs: Math.round(atEndMs), longestMs: Math.round(Math.max(atEndMs, livedMs)), livedMs };
    };
    return { any: one("any"), in: one("in"), out: one("out"), data: one("data"), "data-out": one("data-out") };
  }

  #break(name: SilenceName, nowMs: number): void {
    this.#longest[name] = Math.max(this.#longest[name], nowMs - this.#last[name]);
    this.#last[name] = nowMs;
  }
}
