import { stat } from "node:fs/promises";
import { endedByItself, type Observed } from "../observe/connection-record.ts";
import type { JoinedLog, JoinedPair } from "../verdict/facts.ts";
import { eachEndingOfFile } from "./each-ending.ts";
import type { LoggedEnding } from "./read-ending.ts";

/** The doctor's own connections, as they have to be found in a server's log. */
export interface OwnConnections {
  readonly records: readonly Observed[];
  /** When the check began, by this machine's date. */
  readonly startedAtMs: number;
  /** The addresses that its connections came from. */
  readonly addresses: readonly string[];
}

// Two machines' dates may differ by so much, if several connections agree on it.
const mostSkewMs = 600_000;
const usualSkewMs = 5000;
const fewestForSkew = 3;
// How far apart the two sides may see one opening.
const openingMs = 150;
// A server that closed and was not answered waits before it notes the end.
const mostWaitMs = 120_000;
const mostKept = 200_000;
// A server waits two seconds for the answer to its Close, unless it was told otherwise, and then notes the end.
const mostLooks = 8;
/** Between two looks at a log that lacks some of them. */
export const betweenLooksMs = 500;

interface Match {
  readonly ours: Observed;
  readonly ending: LoggedEnding;
  readonly apartMs: number;
}

/** Looks again for a moment where some are missing: a server notes an end when it is through with it. */
export async function awaitJoinedLog(
  path: string,
  own: OwnConnections,
  pause: () => Promise<void>,
): Promise<JoinedLog> {
  const ended = own.records.filter(endedByItself);
  let { size: readBytes } = await stat(path);
  let joined = await joinLogFile(path, own);
  for (let looks = 1; looks < mostLooks; looks++) {
    if (ended.every((one) => joined.pairs.some(({ ours }) => ours === one))) {
      break;
    }
    await pause();
    const { size } = await stat(path);
    if (size !== readBytes) {
      joined = await joinLogFile(path, own);
    }
    readBytes = size;
  }
  return joined;
}

/** Finds the doctor's own connections in a server's log: by when they opened, how long they lived, and from where. */
export async function joinLogFile(path: string, own: OwnConnections): Promise<JoinedLog> {
  const kept: LoggedEnding[] = [];
  const { lines, broken } = await eachEndingOfFile(path, (ending) => {
    if ("code" in ending && kept.length < mostKept && mayBeOurs(ending, own)) {
      kept.push(ending);
    }
  });
  return { lines, broken, pairs: pairsOf(kept, own) };
}

function mayBeOurs(ending: LoggedEnding, { records, startedAtMs }: OwnConnections): boolean {
  const { phase, atMs, livedMs } = ending;
  if (phase === "handshake") {
    return false;
  }
  if (atMs === undefined) {
    return records.some((one) => agesAgree(one, livedMs));
  }
  const lastMs = Math.max(0, ...records.map(({ openedAtMs }) => openedAtMs));
  const openedMs = atMs - livedMs - startedAtMs;
  return openedMs >= -mostSkewMs && openedMs <= lastMs + mostSkewMs;
}

/** The pairs, each ending in one of them at most, the closest first. */
export function pairsOf(endings: readonly LoggedEnding[], own: OwnConnections): readonly JoinedPair[] {
  const timed = endings.filter(({ atMs }) => atMs !== undefined);
  const fromUs = timed.filter(
    ({ address }) => address !== undefined && own.addresses.some((one) => plain(one) === plain(address)),
  );
  const matches = timed.length > 0 ? matchByTime(fromUs.length > 0 ? fromUs : timed, own) : matchByAge(endings, own);
  const isSure = timed.length > 0;
  const pairs: JoinedPair[] = [];
  const taken = new Set<LoggedEnding | Observed>();
  for (const { ours, ending, apartMs } of [...matches].sort((a, b) => a.apartMs - b.apartMs)) {
    if (taken.has(ours) || taken.has(ending)) {
      continue;
    }
    taken.add(ours);
    const rivals = matches.filter(
      (other) => other.ours === ours && !taken.has(other.ending) && other.apartMs - apartMs <= openingMs,
    );
    const differ = rivals.some((other) => other.ending.cause !== ending.cause);
    // By its age alone a connection may be another's; two that end differently decide nothing.
    if (!isSure && differ) {
      continue;
    }
    taken.add(ending);
    pairs.push({ ours, isSure: isSure && !differ, server: viewOf(ending) });
  }
  return pairs;
}

/** IPv4 as it is, also where a socket for both families reports it. */
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}

function viewOf({ code, codeSent, cause, closedBy, livedMs }: LoggedEnding): JoinedPair["server"] {
  return { code, cause, closedBy, livedMs, ...(codeSent === undefined ? {} : { codeSent }) };
}

function agesAgree({ ageMs, lateMs = 0 }: Observed, livedMs: number): boolean {
  return Math.abs(livedMs - ageMs) <= Math.max(150, ageMs * 0.02) + lateMs;
}

function matchByAge(endings: readonly LoggedEnding[], { records }: OwnConnections): readonly Match[] {
  return records.flatMap((ours) =>
    endings
      .filter(({ livedMs }) => agesAgree(ours, livedMs))
      .map((ending) => ({ ours, ending, apartMs: Math.abs(ending.livedMs - ours.ageMs) })),
  );
}

/** Both sides see an opening at one moment, whatever the end was like for each. */
function matchByTime(endings: readonly LoggedEnding[], own: OwnConnections): readonly Match[] {
  const skewMs = skewOf(endings, own);
  return own.records.flatMap((ours) => {
    const leewayMs = (skewMs === undefined ? usualSkewMs : openingMs) + (ours.lateMs ?? 0);
    return endings.flatMap((ending): readonly Match[] => {
      const openedApartMs = Math.abs(openedApart(ending, ours, own) - (skewMs ?? 0));
      const longerMs = ending.livedMs - ours.ageMs;
      const fits = longerMs >= -openingMs - (ours.lateMs ?? 0) && longerMs <= mostWaitMs;
      if (openedApartMs > leewayMs || !fits) {
        return [];
      }
      return [{ ours, ending, apartMs: openedApartMs + Math.min(1000, Math.abs(longerMs)) }];
    });
  });
}

function openedApart({ atMs = 0, livedMs }: LoggedEnding, ours: Observed, { startedAtMs }: OwnConnections): number {
  return atMs - livedMs - (startedAtMs + ours.openedAtMs);
}

/** By how much the server's date differs from ours: what most connections agree on. `undefined` where too few do. */
function skewOf(endings: readonly LoggedEnding[], own: OwnConnections): number | undefined {
  const votes = new Map<number, { readonly who: Set<Observed>; readonly apart: number[] }>();
  for (const ours of own.records) {
    for (const ending of endings) {
      if (!agesAgree(ours, ending.livedMs)) {
        continue;
      }
      const apart = openedApart(ending, ours, own);
      for (const bucket of [Math.floor(apart / openingMs), Math.floor(apart / openingMs) + 1]) {
        const vote = votes.get(bucket) ?? { who: new Set(), apart: [] };
        votes.set(bucket, vote);
        vote.who.add(ours);
        vote.apart.push(apart);
      }
    }
  }
  const best = [...votes.values()].sort(
    (a, b) => b.who.size - a.who.size || Math.abs(a.apart[0] ?? 0) - Math.abs(b.apart[0] ?? 0),
  )[0];
  const sorted = (best?.apart ?? []).sort((a, b) => a - b);
  const skewMs = sorted[Math.floor(sorted.length / 2)];
  if (best === undefined || skewMs === undefined) {
    return undefined;
  }
  return Math.abs(skewMs) <= usualSkewMs || best.who.size >= fewestForSkew ? skewMs : undefined;
}
