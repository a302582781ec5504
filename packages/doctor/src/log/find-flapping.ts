import { median } from "../verdict/pattern.ts";
import { Frequent } from "./frequent.ts";
import { Latest } from "./latest.ts";
import type { LoggedEnding } from "./read-ending.ts";

export interface Flapping {
  readonly who: string;
  readonly count: number;
  readonly medianLifeMs: number;
}

const fewest = 10;
const timesUsual = 4;
const mostListed = 10;
const mostClients = 50_000;
const shortLifeMs = 60_000;
// Who connects once a day for a moment does not flap.
const soonMs = 300_000;

interface Client {
  count: number;
  /** Most clients come once: what is measured of the others begins with the second time. */
  lives: Latest | undefined;
  gaps: Latest | undefined;
  lastMs: number | undefined;
  byKey: boolean;
}

/** Finds the clients that ended much more often than the others, after short lives, and soon again. */
export class FlapTally {
  readonly #clients = new Frequent<string, Client>(mostClients, () => ({
    count: 0,
    lives: undefined,
    gaps: undefined,
    lastMs: undefined,
    byKey: false,
  }));

  add({ key, address, livedMs, atMs }: Pick<LoggedEnding, "key" | "address" | "livedMs" | "atMs">): void {
    const who = key ?? address;
    if (who === undefined) {
      return;
    }
    const client = this.#clients.add(who);
    client.byKey = key !== undefined;
    if (client.count > 1) {
      (client.lives ??= new Latest()).add(livedMs);
    }
    if (atMs === undefined) {
      return;
    }
    if (client.lastMs !== undefined) {
      (client.gaps ??= new Latest()).add(Math.abs(atMs - client.lastMs));
    }
    client.lastMs = atMs;
  }

  find(): readonly Flapping[] {
    const ranked = this.#clients.ranked();
    const usual = this.#clients.forgotten > 0 ? 1 : median(ranked.map(([, { count }]) => count));
    return (
      ranked
        // One address for everybody is a proxy's, which the server was not told to trust.
        .filter(([, { byKey }]) => byKey || ranked.length > 1)
        .filter(([, { count }]) => count >= Math.max(fewest, ranked.length > 1 ? usual * timesUsual : fewest))
        .filter(([, { gaps }]) => (gaps?.median() ?? 0) <= soonMs)
        .map(([who, { count, lives }]) => ({ who, count, medianLifeMs: lives?.median() ?? 0 }))
        .filter(({ medianLifeMs }) => medianLifeMs < shortLifeMs)
        .slice(0, mostListed)
    );
  }
}
