/** One sentence of a language beside the English one it stands for. */
export interface Pair {
  /** Where it stands: `codes.1006.howToFix.client.0`. */
  readonly path: string;
  readonly english: string;
  readonly translated: string;
}

/** What a rule complains of. */
export interface Complaint {
  readonly rule: string;
  readonly language: string;
  readonly path: string;
  readonly message: string;
}

/** Every string of a tree, with its path. */
export function stringsOf(tree: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof tree === "string") {
    return [[path, tree]];
  }
  if (typeof tree !== "object" || tree === null) {
    return [];
  }
  return Object.entries(tree).flatMap(([key, value]) => stringsOf(value, path === "" ? key : `${path}.${key}`));
}

/** The strings that exist in both trees, side by side. */
export function pairsOf(english: unknown, translated: unknown): readonly Pair[] {
  const other = new Map(stringsOf(translated));
  return stringsOf(english).flatMap(([path, text]) => {
    const found = other.get(path);
    return found === undefined ? [] : [{ path, english: text, translated: found }];
  });
}

/** The sentence without what stays as it is in every language: code in backticks and placeholders. */
export function proseOf(text: string): string {
  return text.replace(/`[^`]*`/g, " ").replace(/\{\w+\}/g, " ");
}
