/** The known name that a mistyped one was meant to be, if one is near; its last part counts, wherever it stands. */
export function nearestName(wrong: string, known: readonly string[]): string | undefined {
  const asked = lastPart(wrong);
  let best: { readonly name: string; readonly away: number } | undefined;
  for (const name of known) {
    const away = stepsBetween(asked, lastPart(name)) + (groupOf(name) === groupOf(wrong) ? 0 : 0.5);
    if (away < (best?.away ?? Number.POSITIVE_INFINITY)) {
      best = { name, away };
    }
  }
  return best !== undefined && best.away <= Math.max(2, asked.length / 2) ? best.name : undefined;
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}

function groupOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf(".")));
}

/** How many letters have to be put in, taken out or changed (Levenshtein's distance). */
function stepsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, changed));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
