import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { DoctorError } from "../errors.ts";
import { type LoggedEnding, readEnding } from "./read-ending.ts";

export interface LinesRead {
  readonly lines: number;
  /** Lines that are no ending; empty ones are not counted. */
  readonly broken: number;
}

export type LogChunks = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

export interface ReadingOptions {
  /** Stops in the middle; what was read by then counts. If not set, nothing does. */
  readonly signal?: AbortSignal | undefined;
  /** Called now and then with the lines read so far. If not set, nobody is called. */
  readonly onLines?: ((lines: number) => void) | undefined;
}

const longestLine = 65_536;
const linesBetween = 10_000;

/** Hands over each ending of a log, one JSON object a line, and counts what cannot be read. It keeps one line at a time. */
export async function eachEnding(
  source: LogChunks,
  hear: (ending: LoggedEnding) => void,
  { signal, onLines }: ReadingOptions = {},
): Promise<LinesRead> {
  let lines = 0;
  let broken = 0;
  for await (const line of linesOf(untilAborted(source, signal))) {
    if (signal?.aborted === true) {
      break;
    }
    if (line.trim() === "") {
      continue;
    }
    lines++;
    const ending = line.length > longestLine ? undefined : readEnding(line);
    if (ending === undefined) {
      broken++;
    } else {
      hear(ending);
    }
    if (lines % linesBetween === 0) {
      onLines?.(lines);
    }
  }
  return { lines, broken };
}

export async function eachEndingOfFile(
  path: string,
  hear: (ending: LoggedEnding) => void,
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
    "Give the path of a file with one JSON object a line.",
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

/** Splits into lines. Of one that has no end, no more is kept than shows that it is too long. */
async function* linesOf(source: LogChunks): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of source) {
    const parts = (rest + (typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }))).split("\n");
    rest = (parts.pop() ?? "").slice(0, longestLine + 1);
    yield* parts;
  }
  yield rest + decoder.decode();
}
