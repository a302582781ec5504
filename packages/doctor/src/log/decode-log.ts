import { createGunzip } from "node:zlib";

/** What a log is made of, by its first bytes; a name proves nothing. */
export type LogKind = "text" | "gzip" | "utf-16le" | "utf-16be" | { readonly notText: string };

const magics: readonly (readonly [hex: string, what: string])[] = [
  ["28b52ffd", "zstd"],
  ["425a68", "bzip2"],
  ["fd377a585a00", "xz"],
  ["504b0304", "zip"],
  ["7f454c46", "ELF"],
  ["89504e47", "PNG"],
  ["25504446", "PDF"],
  ["53514c697465", "SQLite"],
  ["d4c3b2a1", "pcap"],
  ["0a0d0d0a", "pcapng"],
];

export function kindOf(first: Uint8Array): LogKind {
  const start = Buffer.from(first.subarray(0, 4096));
  const hex = start.subarray(0, 8).toString("hex");
  if (hex.startsWith("1f8b")) {
    return "gzip";
  }
  const known = magics.find(([magic]) => hex.startsWith(magic));
  if (known !== undefined) {
    return { notText: known[1] };
  }
  const zeros = (at: 0 | 1): number => start.filter((byte, index) => byte === 0 && index % 2 === at).length;
  const half = start.length / 2;
  if (hex.startsWith("fffe") || (half >= 2 && zeros(1) > half * 0.7 && zeros(0) === 0)) {
    return "utf-16le";
  }
  if (hex.startsWith("feff") || (half >= 2 && zeros(0) > half * 0.7 && zeros(1) === 0)) {
    return "utf-16be";
  }
  // A line may be damaged; a file of zeros and control bytes is no text.
  const odd = start.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  return odd > start.length * 0.1 ? { notText: "" } : "text";
}

/** A log in pieces of text, unpacked where it was packed. `noteCut` is told where a packed one ends too early. */
export async function* textOf(
  chunks: AsyncIterable<string | Uint8Array>,
  noteKind: (kind: LogKind) => void,
  noteCut: () => void,
): AsyncGenerator<string> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await firstOf(iterator);
  if (first === undefined) {
    return;
  }
  const kind = typeof first === "string" ? "text" : kindOf(first);
  noteKind(kind);
  if (typeof kind === "object") {
    return;
  }
  const all = rejoined(first, iterator);
  if (kind === "gzip") {
    let inner: LogKind | undefined;
    yield* textOf(unzipped(all, noteCut), (found) => (inner = found), noteCut);
    if (typeof inner === "object") {
      noteKind(inner);
    }
    return;
  }
  const decoder = new TextDecoder(kind === "text" ? "utf-8" : kind);
  for await (const chunk of all) {
    yield typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
  }
  yield decoder.decode();
}

type Chunk = string | Uint8Array;

/** Enough to tell what it is: a pipe may begin with a single byte. */
async function firstOf(iterator: AsyncIterator<Chunk>): Promise<Chunk | undefined> {
  let first: Uint8Array | undefined;
  for (;;) {
    const next = await iterator.next();
    if (next.done === true) {
      return first;
    }
    if (typeof next.value === "string") {
      return first === undefined ? next.value : Buffer.concat([first, Buffer.from(next.value)]);
    }
    first = first === undefined ? next.value : Buffer.concat([first, next.value]);
    if (first.length >= 8) {
      return first;
    }
  }
}

async function* rejoined(first: Chunk, rest: AsyncIterator<Chunk>): AsyncGenerator<Chunk> {
  yield first;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) {
      return;
    }
    yield next.value;
  }
}

async function* unzipped(packed: AsyncIterable<Chunk>, noteCut: () => void): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: 65_536 });
  const feeding = feed(packed, gunzip);
  try {
    for await (const chunk of gunzip) {
      yield chunk as Uint8Array;
    }
  } catch {
    // It ends in the middle, or is damaged there: what came before is read.
    noteCut();
  } finally {
    gunzip.destroy();
    await feeding;
  }
}

async function feed(packed: AsyncIterable<Chunk>, gunzip: ReturnType<typeof createGunzip>): Promise<void> {
  const ended = new Promise<void>((resolve) => gunzip.once("close", resolve));
  for await (const chunk of packed) {
    if (gunzip.destroyed) {
      return;
    }
    if (!gunzip.write(chunk)) {
      await Promise.race([new Promise((resolve) => gunzip.once("drain", resolve)), ended]);
    }
  }
  gunzip.end();
}
