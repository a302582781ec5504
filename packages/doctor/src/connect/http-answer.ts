import type { Duplex } from "node:stream";
import { headerOf } from "./header-of.ts";
import { bodyText, hasLastChunk, isChunked } from "./read-body.ts";
import type { End } from "../observe/connection-record.ts";
import { endOfError, endOfStream } from "./end-of-stream.ts";

/** What came back on a request. */
export type HttpTry =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly statusText: string;
      /** Of HTTP, such as `1.1`. */
      readonly version: string;
      readonly headers: readonly (readonly [name: string, value: string])[];
      /** A line of the head that is no header, as strict clients see it. If not set, there is none. */
      readonly wrongLine?: string;
      /** The first bytes of the body as text. Empty with 101. */
      readonly body: string;
      /** What came behind the head of a 101 or of a tunnel: it belongs to the next protocol. */
      readonly rest: Buffer;
      readonly tookMs: number;
    }
  | { readonly kind: "not-http"; readonly head: string; readonly tlsAlert: boolean; readonly tookMs: number }
  | { readonly kind: "ended"; readonly end: End; readonly bytes: number; readonly tookMs: number }
  | { readonly kind: "timeout"; readonly bytes: number; readonly tookMs: number };

export type HttpAnswer = Extract<HttpTry, { kind: "answered" }>;

// RFC 9110 §5.1 and §5.5: a token, no space before the colon, and no control character in the value.
const rightLine = /^[\w!#$%&'*+.^`|~-]+:[^\0-\x08\x0a-\x1f\x7f]*$/;
const maxHeadBytes = 65_536;
const maxBodyBytes = 4096;
const bodyMs = 1000;

/** Writes a request and reads the answer's head, and of its body what explains a refusal. */
export function askHttp(
  socket: Duplex,
  request: string,
  timeoutMs: number,
  signal?: AbortSignal,
  isFinal: (status: number) => boolean = (status) => status === 101,
): Promise<HttpTry> {
  const begun = performance.now();
  return new Promise((resolve) => {
    let got: Buffer = Buffer.alloc(0);
    let answer: HttpAnswer | undefined;
    let timer = setTimeout(giveUp, timeoutMs);
    const settle = (result: HttpTry): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", giveUp);
      socket.off("data", read).off("end", onFin).off("error", onError);
      socket.pause();
      resolve(result);
    };
    const tookMs = (): number => performance.now() - begun;
    const finish = (end: End | undefined): void => {
      const bytes = got.length;
      if (answer !== undefined) {
        settle({ ...answer, body: bodyText(got, answer.headers) });
      } else if (end === undefined) {
        settle({ kind: "timeout", bytes, tookMs: tookMs() });
      } else {
        settle({ kind: "ended", end, bytes, tookMs: tookMs() });
      }
    };
    function giveUp(): void {
      finish(undefined);
    }
    const onFin = (): void => {
      finish(endOfStream(socket));
    };
    const onError = (error: NodeJS.ErrnoException): void => {
      finish(endOfError(error));
    };
    const read = (chunk: Buffer): void => {
      got = Buffer.concat([got, chunk]);
      if (answer !== undefined) {
        if (isEnough(answer, got)) {
          finish(undefined);
        }
        return;
      }
      let head = readHead(got, tookMs());
      // RFC 9110 §15.2: an interim answer announces the one that counts.
      while (head?.kind === "answered" && head.status < 200 && head.status !== 101) {
        got = head.rest;
        head = got.length === 0 ? undefined : readHead(got, tookMs());
      }
      if (head === undefined) {
        return;
      }
      if (head.kind !== "answered" || isFinal(head.status)) {
        settle(head);
        return;
      }
      answer = head;
      got = head.rest;
      clearTimeout(timer);
      timer = setTimeout(giveUp, bodyMs);
      if (isEnough(answer, got)) {
        finish(undefined);
      }
    };
    socket.on("data", read).on("end", onFin).on("error", onError);
    if (signal?.aborted === true) {
      giveUp();
      return;
    }
    signal?.addEventListener("abort", giveUp, { once: true });
    socket.write(request);
    socket.resume();
  });
}

function readHead(got: Buffer, tookMs: number): HttpTry | undefined {
  const start = got.subarray(0, 5).toString("latin1");
  if (!"HTTP/".startsWith(start) && !start.startsWith("HTTP/")) {
    // RFC 8446 §5.1: an alert record begins with 21 and a version of 3.x.
    const tlsAlert = got[0] === 0x15 && (got[1] ?? 3) === 3;
    return { kind: "not-http", head: got.subarray(0, 32).toString("latin1"), tlsAlert, tookMs };
  }
  // RFC 9112 §2.2: a line feed alone may be taken for the end of a line.
  const [ending = ""] = /\r?\n\r?\n/.exec(got.subarray(0, maxHeadBytes).toString("latin1")) ?? [];
  const split = ending === "" ? -1 : got.indexOf(ending);
  if (split < 0) {
    return got.length > maxHeadBytes ? { kind: "not-http", head: "HTTP/", tlsAlert: false, tookMs } : undefined;
  }
  const [first = "", ...lines] = headText(got.subarray(0, split)).split(/\r?\n/);
  const parts = /^HTTP\/(\d(?:\.\d)?) (\d{3})(?: (.*))?$/.exec(first);
  if (parts === null) {
    return { kind: "not-http", head: first.slice(0, 32), tlsAlert: false, tookMs };
  }
  // RFC 9112 §5.2: a line that begins with a space goes on with the one before it.
  const whole = lines
    .join("\n")
    .replace(/\n[ \t]+/g, " ")
    .split("\n");
  const headers = whole.flatMap((line) => {
    const colon = line.indexOf(":");
    return colon <= 0 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const];
  });
  const wrongLine = whole.find((line) => line !== "" && !rightLine.test(line));
  const rest = got.subarray(split + ending.length);
  return {
    kind: "answered",
    version: parts[1] ?? "",
    status: Number(parts[2]),
    statusText: parts[3] ?? "",
    headers,
    ...(wrongLine === undefined ? {} : { wrongLine }),
    body: "",
    rest: Buffer.from(rest),
    tookMs,
  };
}

/** Bytes beyond ASCII are opaque (RFC 9110 §5.5); most often they are UTF-8. */
function headText(bytes: Buffer): string {
  const text = bytes.toString("utf8");
  return text.includes("\uFFFD") ? bytes.toString("latin1") : text;
}

function lengthOf({ headers, status }: HttpAnswer): number {
  if (status === 204 || status === 304) {
    return 0;
  }
  return Number(headerOf(headers, "content-length") ?? Infinity);
}

function isEnough(answer: HttpAnswer, got: Buffer): boolean {
  return got.length >= Math.min(maxBodyBytes, lengthOf(answer)) || (isChunked(answer.headers) && hasLastChunk(got));
}
