/**
 * The heads of raw HTTP/1.1 messages, for tools that speak it on a bare socket (RFC 9112). Bytes in, facts out: nothing
 * here waits or keeps anything.
 */
export type HttpHeaders = readonly (readonly [name: string, value: string])[];

/** What stands at the front of an answer. */
export type HttpHead =
  /** It goes on. */
  | { readonly kind: "more" }
  /** No HTTP: the first characters of what came instead. */
  | { readonly kind: "not-http"; readonly start: string }
  | {
      readonly kind: "head";
      readonly status: number;
      readonly statusText: string;
      readonly headers: HttpHeaders;
      /** How many bytes it takes, with the empty line. */
      readonly bytes: number;
    };

/** Where a head becomes longer than this, it is no HTTP. */
export const maxHeadBytes = 65_536;

const shownChars = 32;

/** Reads the head of an answer. Call it again with all bytes so far when more have come. */
export function readHttpHead(got: Uint8Array): HttpHead {
  const text = latin1(got.subarray(0, maxHeadBytes));
  if (!"HTTP/".startsWith(text.slice(0, 5)) && !text.startsWith("HTTP/")) {
    return { kind: "not-http", start: text.slice(0, shownChars) };
  }
  // RFC 9112 §2.2: a line feed alone may be taken for the end of a line.
  const end = /\r?\n\r?\n/.exec(text);
  if (end === null) {
    return got.length > maxHeadBytes ? { kind: "not-http", start: "HTTP/" } : { kind: "more" };
  }
  const [first = "", ...lines] = text.slice(0, end.index).split(/\r?\n/);
  const parts = /^HTTP\/\d(?:\.\d)? (\d{3})(?: (.*))?$/.exec(first);
  if (parts === null) {
    return { kind: "not-http", start: first.slice(0, shownChars) };
  }
  return {
    kind: "head",
    status: Number(parts[1]),
    statusText: parts[2] ?? "",
    headers: lines.flatMap(readLine),
    bytes: end.index + end[0].length,
  };
}

/** A header's value, the first of that name. */
export function headerOf(headers: HttpHeaders, wanted: string): string | undefined {
  const lower = wanted.toLowerCase();
  return headers.find(([name]) => name.toLowerCase() === lower)?.[1];
}

/** Writes a head: the first line, the headers in their order, and the empty line. No value can end its line. */
export function writeHttpHead(firstLine: string, headers: HttpHeaders): string {
  const lines = [firstLine, ...headers.map(([name, value]) => `${name}: ${value}`)];
  return `${lines.map((line) => line.replace(/[\r\n\0]+/g, " ")).join("\r\n")}\r\n\r\n`;
}

function readLine(line: string): HttpHeaders {
  const colon = line.indexOf(":");
  return colon <= 0 ? [] : [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]];
}

// A byte is a character: what is no ASCII in a head has no agreed meaning (RFC 9110 §5.5).
function latin1(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}
