/** One way in which a value may stand in a text. */
export interface Spelling {
  /** Its bytes, folded, and without white space. */
  readonly bytes: string;
  /** How many of its first bytes are hidden where the rest is missing. If not set, it has to be whole. */
  readonly least?: number;
  readonly fold: Fold;
  /** Of base64: the last character may hold bits of what follows. */
  readonly tail?: RegExp;
  /** A word by itself only: as a part of a longer one it is something else. */
  readonly isWord?: boolean;
}

type Fold = "exact" | "caseless" | "base64";

const shortestPart = 8;

/** What is hidden of a text, and what stands there instead. */
export function hideSpelt(text: string, spellings: readonly Spelling[], instead: string): string {
  const bytes = bytesOf(text);
  const spans = spellings.flatMap((spelling) => spansOf(bytes, spelling));
  if (spans.length === 0) {
    return text;
  }
  let kept = "";
  let at = 0;
  for (const { from, to } of joined(spans)) {
    kept += bytes.slice(at, from) + instead;
    at = to;
  }
  return Buffer.from(kept + bytes.slice(at), "latin1").toString();
}

/** The ways in which a value may come back: as it is, as hex, and as base64 at each place of three. */
export function spellingsOf(value: string, mayBePart: boolean): readonly Spelling[] {
  const bytes = bytesOf(value);
  const fold: Fold = bytes.length < shortestPart ? "exact" : "caseless";
  const part = (least: number): Pick<Spelling, "least"> => (mayBePart ? { least } : {});
  const hex = Buffer.from(bytes, "latin1").toString("hex");
  const isWord = bytes.length < shortestPart && /^[A-Za-z][a-z]*$/.test(bytes) ? { isWord: true } : {};
  const spellings: readonly Spelling[] = [
    { bytes: folded(squeezed(bytes), fold), fold, ...isWord, ...part(shortestPart) },
    { bytes: hex, fold: "caseless", ...part(16) },
    ...inBase64(bytes).map((one): Spelling => ({ bytes: one, fold: "base64", tail: /^[\w+/-]?=*/, ...part(10) })),
    // A header is read byte by byte.
    ...(/[^\0-\x7F]/.test(bytes) ? [{ bytes: bytesOf(bytes), fold: "exact" as const }] : []),
  ];
  return spellings.filter((one) => one.bytes.length >= 4);
}

/** Any eight characters in a row of a token that is nothing else. */
export function partsOf(token: string): readonly Spelling[] {
  const bytes = bytesOf(token);
  if (bytes.length < 16 || bytes.length > 600 || !/^[\w.~+/=-]+$/.test(bytes) || !/\d.*\d/.test(bytes)) {
    return [];
  }
  return Array.from({ length: bytes.length - shortestPart }, (_, at) => bytes.slice(at + 1))
    .filter((rest) => /\d|[a-z][A-Z]/.test(rest.slice(0, shortestPart)))
    .map((rest) => ({ bytes: rest, fold: "exact", least: shortestPart }));
}

function inBase64(bytes: string): readonly string[] {
  const least = 5;
  return [0, 1, 2].flatMap((before) => {
    const all = Buffer.from("\0".repeat(before) + bytes, "latin1").toString("base64");
    const whole = folded(all, "base64").slice(
      Math.ceil((before * 4) / 3),
      Math.floor(((before + bytes.length) * 4) / 3),
    );
    return whole.length < least ? [] : [whole];
  });
}

function bytesOf(text: string): string {
  return Buffer.from(text).toString("latin1");
}

function squeezed(bytes: string): string {
  return bytes.replace(/\s+/g, "");
}

function folded(bytes: string, fold: Fold): string {
  switch (fold) {
    case "exact":
      return bytes;
    case "caseless":
      return bytes.replace(/[A-Z]/g, (one) => one.toLowerCase());
    case "base64":
      return bytes.replaceAll("-", "+").replaceAll("_", "/");
  }
}

interface Span {
  readonly from: number;
  readonly to: number;
}

function spansOf(text: string, spelling: Spelling): readonly Span[] {
  const spans: Span[] = [];
  const same = folded(text, spelling.fold);
  const first = spelling.bytes.charCodeAt(0);
  for (let from = 0; from < text.length; from++) {
    const here = same.charCodeAt(from);
    const to = here === first || mayEscape.has(here) ? matchAt(same, from, spelling) : undefined;
    if (to === undefined || (spelling.isWord === true && isWithinWord(text, from, to))) {
      continue;
    }
    const [more = ""] = spelling.tail?.exec(text.slice(to, to + 4)) ?? [];
    spans.push({ from, to: to + more.length });
    from = to - 1;
  }
  return spans;
}

function isWithinWord(text: string, from: number, to: number): boolean {
  return /[a-z]/i.test(text[from - 1] ?? "") || /[a-z]/i.test(text[to] ?? "");
}

/** Where a spelling that begins here ends. What is escaped counts as what it stands for. */
function matchAt(text: string, from: number, { bytes, fold, least = bytes.length }: Spelling): number | undefined {
  let to = from;
  let done = 0;
  let branch: { readonly to: number; readonly done: number } | undefined;
  let best = { to: from, done: 0 };
  for (;;) {
    const here = text[to];
    const escape = mayEscape.has(text.charCodeAt(to)) ? unescape(text, to, fold) : undefined;
    const fits = escape !== undefined && bytes.startsWith(escape.means, done) && escape.means !== "";
    if (done < bytes.length && here === bytes[done]) {
      // A percent sign may be itself, or begin an escape.
      branch ??= fits ? { to: to + escape.length, done: done + escape.means.length } : undefined;
      to++;
      done++;
    } else if (done < bytes.length && fits) {
      to += escape.length;
      done += escape.means.length;
    } else if (done > 0 && done < bytes.length && (isBlank(here) || isBlank(escape?.means))) {
      to += escape?.length ?? 1;
      continue;
    } else if (branch !== undefined && done < bytes.length) {
      ({ to, done } = branch);
      branch = undefined;
    } else {
      return best.done >= Math.min(least, bytes.length) ? best.to : undefined;
    }
    if (done > best.done) {
      best = { to, done };
    }
  }
}

function isBlank(bytes: string | undefined): boolean {
  return bytes !== undefined && /^\s$/.test(bytes);
}

const mayEscape: ReadonlySet<number> = new Set(["%", "\\", "&", "=", "+"].map((one) => one.charCodeAt(0)));
const escapes =
  /%(?:25)*([\da-f]{2})|\\+u([\da-f]{4})|\\+u\{([\da-f]{1,6})\}|\\+x([\da-f]{2})|\\+([nrtbf])|\\+(["'/\\])|&(?:amp;)*#x([\da-f]{1,6});?|&(?:amp;)*#(\d{1,7});?|&(?:amp;)*(amp|lt|gt|quot|apos|nbsp);?|=([\dA-F]{2})|=(\r?\n)|(\+)/iy;
const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** What an escape of URLs, JSON, programs, HTML or mail stands for. */
function unescape(
  text: string,
  at: number,
  fold: Fold,
): { readonly means: string; readonly length: number } | undefined {
  escapes.lastIndex = at;
  const found = escapes.exec(text);
  if (found === null) {
    return undefined;
  }
  const [all, percent, u4, uBraces, x2, blank, sign, hexEntity, entity, name, mail, softBreak, plus] = found;
  const byte = percent ?? mail;
  const point = u4 ?? uBraces ?? x2 ?? hexEntity;
  const length = all.length;
  if (byte !== undefined) {
    return { means: folded(String.fromCharCode(parseInt(byte, 16)), fold), length };
  }
  if (point !== undefined || entity !== undefined) {
    const code = point === undefined ? Number(entity) : parseInt(point, 16);
    return code > 0x10ffff ? undefined : { means: folded(bytesOf(String.fromCodePoint(code)), fold), length };
  }
  if (name !== undefined) {
    return { means: named[name.toLowerCase()] ?? "", length };
  }
  const isSpace = blank !== undefined || softBreak !== undefined || plus !== undefined;
  return { means: isSpace ? " " : (sign ?? ""), length };
}

function joined(spans: readonly Span[]): readonly Span[] {
  const ordered = [...spans].sort((a, b) => a.from - b.from || b.to - a.to);
  const whole: Span[] = [];
  for (const span of ordered) {
    const last = whole.at(-1);
    if (last !== undefined && span.from <= last.to) {
      whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    } else {
      whole.push(span);
    }
  }
  return whole;
}
