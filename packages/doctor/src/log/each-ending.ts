import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { DoctorError } from "../errors.ts";
import { type LogKind, textOf } from "./decode-log.ts";
import { type LogFormat, type ProxyEnding, readAccessLine, readAccessRecord } from "./read-access-line.ts";
import { type LoggedEnding, readEnding, readRecord } from "./read-ending.ts";

export interface LinesRead {
  readonly lines: number;
  /** Lines that are no ending and no request; empty ones are not counted. */
  readonly broken: number;
  /** Lines of a proxy's log about other requests than WebSockets. */
  readonly other: number;
  /** The formats that its lines are in. */
  readonly formats: readonly LogFormat[];
  /** What it is in place of text, where that is known, or "". If not set, it is text. */
  readonly notText?: string;
  /** It was packed, and its end is missing. */
  readonly isCut: boolean;
}

export type AnyEnding = LoggedEnding | ProxyEnding;

export type LogChunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

export interface ReadingOptions {
  /** Stops in the middle; what was read by then counts. If not set, nothing does. */
  readonly signal?: AbortSignal | undefined;
  /** Called now and then with the lines read so far. If not set, nobody is called. */
  readonly onLines?: ((lines: number) => void) | undefined;
}

const longestLine = 65_536;
const linesBetween = 10_000;

/** Hands over each ending of a log, one a line, and counts what cannot be read. It keeps one line at a time. */
export async function eachEnding(
  source: LogChunks,
  hear: (ending: AnyEnding) => void,
  { signal, onLines }: ReadingOptions = {},
): Promise<LinesRead> {
  const counts = { lines: 0, broken: 0, other: 0 };
  const formats = new Set<LogFormat>();
  let kind: LogKind = "text";
  let isCut = false;
  const readLine = (line: string): void => {
    if (line.length < 80 && line.trim() === "") {
      return;
    }
    counts.lines++;
    const found = line.length > longestLine ? undefined : readLogLine(line);
    if (found === undefined) {
      counts.broken++;
    } else {
      formats.add(found.format);
      if (found.kind === "ending") {
        hear(found.ending);
      } else {
        counts.other++;
      }
    }
    if (counts.lines % linesBetween === 0) {
      onLines?.(counts.lines);
    }
  };
  const text = textOf(
    untilAborted(source, signal),
    (found) => (kind = found),
    () => (isCut = true),
  );
  let rest = "";
  for await (const piece of text) {
    const parts = (rest + piece).split("\n");
    // Of a line that has no end, no more is kept than shows that it is too long.
    rest = (parts.pop() ?? "").slice(0, longestLine + 1);
    parts.forEach(readLine);
    if (signal?.aborted === true) {
      break;
    }
  }
  readLine(rest);
  const notText = typeof kind === "object" ? { notText: (kind as { notText: string }).notText } : {};
  return { ...counts, formats: [...formats], isCut, ...notText };
}

type LogLine =
  | { readonly format: LogFormat; readonly kind: "ending"; readonly ending: AnyEnding }
  | { readonly format: LogFormat; readonly kind: "other" };

function readLogLine(line: string): LogLine | undefined {
  const record = readRecord(line);
  if (record === undefined) {
    return readAccessLine(line);
  }
  const ending = readEnding(record);
  return ending === undefined ? readAccessRecord(record) : { format: "@afterclose/server", kind: "ending", ending };
}

export async function eachEndingOfFile(
  path: string,
  hear: (ending: AnyEnding) => void,
  options?: ReadingOptions,
): Promise<LinesRead> {
  const stream = createReadStream(path);
  try {
    return await eachEnding(stream, hear, options);
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    stream.destroy();
  }
}

/** Refuses a log that cannot be read before a long watch, not after it. */
export async function checkReadable(path: string): Promise<void> {
  try {
    const file = await open(path);
    const isFolder = (await file.stat()).isDirectory();
    await file.close();
    if (isFolder) {
      throw Object.assign(new Error(path), { code: "EISDIR" });
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, error: unknown): DoctorError {
  const why = (error as NodeJS.ErrnoException).code ?? String(error);
  return new DoctorError(
    "ERR_DOCTOR_LOG",
    `The log ${path} cannot be read (${why}).`,
    "Give the path of a file, not of a folder, or - for the standard input.",
  );
}

/** A pipe that nobody writes into would be waited for without end. */
async function* untilAborted(source: LogChunks, signal: AbortSignal | undefined): AsyncGenerator<string | Uint8Array> {
  const chunks = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  for (;;) {
    const next = await nextUnlessAborted(chunks, signal);
    if (next.done === true) {
      return;
    }
    yield next.value;
  }
}

type Chunks = AsyncIterator<string | Uint8Array> | Iterator<string | Uint8Array>;

// A race against one promise for the whole log would keep every chunk in memory.
function nextUnlessAborted(
  chunks: Chunks,
  signal: AbortSignal | undefined,
): Promise<IteratorResult<string | Uint8Array, unknown>> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      resolve({ done: true, value: undefined });
    };
    if (signal?.aborted === true) {
      stop();
      return;
    }
    signal?.addEventListener("abort", stop, { once: true });
    Promise.resolve(chunks.next())
      .then(resolve, reject)
      .finally(() => signal?.removeEventListener("abort", stop));
  });
}
