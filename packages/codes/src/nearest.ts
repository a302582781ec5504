// What is longer is no typo of a name.
const longest = 64;

/** The candidate that takes the fewest edits to reach, if it is near enough to be a typo. */
export function nearest(given: string, candidates: readonly string[]): string | undefined {
  const wanted = given.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let bestEdits = limit + 1;
  for (const candidate of candidates) {
    const edits = countEdits(wanted.slice(0, longest), candidate.toLowerCase());
    // Of two that are equally near, the one that begins as it was typed is meant.
    if (edits < bestEdits || (edits === bestEdits && best !== undefined && begins(wanted, candidate, best))) {
      best = candidate;
      bestEdits = edits;
    }
  }
  return best ?? shortened(wanted, candidates);
}

/** The only candidate that begins with what was typed: it was cut short. */
function shortened(wanted: string, candidates: readonly string[]): string | undefined {
  const longer = candidates.filter((candidate) => wanted.length >= 3 && candidate.toLowerCase().startsWith(wanted));
  return longer.length === 1 ? longer[0] : undefined;
}

/**
 * The option that a mistyped one was meant to be. Its last part counts, wherever it stands: `idleMs` may be
 * `heartbeat.idleMs`. Who named a group means most likely one of that group.
 */
export function nearestOption(path: string, options: string | readonly string[]): string | undefined {
  const [group, wanted] = parted(path);
  let best: string | undefined;
  let bestEdits = Number.POSITIVE_INFINITY;
  // What a value may be, in words, is no list of names.
  for (const option of typeof options === "string" ? [] : options) {
    const [itsGroup, name] = parted(option);
    const isBeside = group === itsGroup;
    const edits = countEdits(wanted, name) + (isBeside ? 0 : 0.5);
    const farthest = isBeside && group !== "" ? wanted.length - 1 : wanted.length / 2;
    if (edits < bestEdits && edits <= Math.max(2, farthest)) {
      best = option;
      bestEdits = edits;
    }
  }
  return best;
}

function parted(path: string): readonly [group: string, name: string] {
  const at = path.lastIndexOf(".") + 1;
  return [path.slice(0, at), path.slice(at, at + longest).toLowerCase()];
}

function begins(wanted: string, one: string, other: string): boolean {
  return sharedBeginning(wanted, one.toLowerCase()) > sharedBeginning(wanted, other.toLowerCase());
}

function sharedBeginning(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) {
    shared++;
  }
  return shared;
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function countEdits(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(edits);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
