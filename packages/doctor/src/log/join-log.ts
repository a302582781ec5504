import type { Observed } from "../life.ts";
import type { JoinedLog, JoinedPair } from "../verdict/facts.ts";
import type { ReadEndings } from "./read-endings.ts";

/** Finds the doctor's own connections in a server's log: by when they ended where the log has times, and by their age. */
export function joinLog(ours: readonly Observed[], log: ReadEndings, startedAtMs: number): JoinedLog {
  const free = new Set(log.endings);
  const pairs: JoinedPair[] = [];
  for (const one of ours) {
    const endedAtMs = startedAtMs + one.openedAtMs + one.ageMs;
    const fits = [...free]
      .filter(({ phase }) => phase !== "handshake")
      .map((ending) => ({
        ending,
        apartMs: Math.abs(ending.livedMs - one.ageMs),
        late: ending.atMs === undefined ? 0 : Math.abs(ending.atMs - endedAtMs),
      }))
      .filter(({ apartMs, late }) => apartMs <= Math.max(150, one.ageMs * 0.02) && late <= 5000)
      .sort((a, b) => a.late - b.late || a.apartMs - b.apartMs);
    const found = fits[0]?.ending;
    // By its age alone a connection may be another's; two that end differently decide nothing.
    const isSure = found?.atMs !== undefined;
    const causes = new Set(fits.map(({ ending }) => ending.cause));
    if (found === undefined || (!isSure && causes.size > 1)) continue;
    free.delete(found);
    const { code, codeSent, cause, beganBy, livedMs } = found;
    const server = { code, cause, beganBy, livedMs, ...(codeSent === undefined ? {} : { codeSent }) };
    pairs.push({ ours: one, isSure, server });
  }
  return { lines: log.lines, broken: log.broken, pairs };
}
