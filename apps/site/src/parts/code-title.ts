import type { CodeRow, Explanation } from "@afterclose/codes";

/** The names that a code has: in the reader's language, and in the registry, where that is another one. */
export interface CodeTitle {
  /** "1006", or "1016–1999". */
  readonly number: string;
  readonly name: string;
  readonly official?: string;
  /** As people search for it: "WebSocket 1006 Abnormal Closure", the official name behind a translated one. */
  readonly whole: string;
}

export function codeTitle(row: CodeRow, { name, registeredName }: Explanation): CodeTitle {
  const number = row.from === row.to ? String(row.from) : `${String(row.from)}–${String(row.to)}`;
  const title = { number, name, whole: `WebSocket ${number} ${name}` };
  if (registeredName === "" || registeredName.toLowerCase() === name.toLowerCase()) {
    return title;
  }
  return { ...title, official: registeredName, whole: `${title.whole} (${registeredName})` };
}
