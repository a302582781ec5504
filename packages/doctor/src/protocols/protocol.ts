import type { CauseId } from "@afterclose/codes";

/** A message as it came: a text whole as far as it was kept, a binary one by its bytes. */
export interface Message {
  readonly text?: string;
  readonly data?: Uint8Array;
}

export function messageOf({ text, data }: Message): Message {
  return { ...(text === undefined ? {} : { text }), ...(data === undefined ? {} : { data }) };
}

export type Payload = string | Buffer;

/** Where it is spoken. */
export interface Endpoint {
  readonly host: string;
  /** Path and query. */
  readonly path: string;
}

/**
 * A protocol on top of WebSocket, as much of it as a connection needs to be let alone: what is said first, what has
 * to be answered, and what is said on and on. Pure data and pure functions.
 */
export interface Protocol {
  readonly id: string;
  /** As people write it. */
  readonly name: string;
  /** The subprotocols by which it is agreed, the best one first. */
  readonly subprotocols: readonly string[];
  /** The paths by which it is known. If not set, none. */
  readonly path?: RegExp;
  /** What a server says first that speaks it. If not set, the client speaks first. */
  readonly greeting?: (text: string) => boolean;
  /** Path and query as a client of it asks for them. If not set, as they were given. */
  readonly asks?: (path: string) => string;
  /** Said once, when a connection is open. If not set, nothing. */
  readonly hello?: (endpoint: Endpoint) => Payload;
  /** The server's answer to the hello. If not set, none comes. */
  readonly welcome?: (message: Message) => boolean;
  /** What a message says of a client that is not let in. */
  readonly refusal?: (message: Message) => CauseId | undefined;
  /** The client's own heartbeat. If not set, it has none. */
  readonly beat?: (endpoint: Endpoint) => Payload;
  /** How often a client has to send it. If not set, it need not. */
  readonly beatEveryMs?: number;
  /** What the server's heartbeat is answered with. */
  readonly reply?: (message: Message) => Payload | undefined;
  /** A message of this many bytes that breaks no rule of it. If not set, none is known. */
  readonly ofSize?: (bytes: number, endpoint: Endpoint) => Payload;
}

/** Reads a JSON object; what is none has no fields. */
export function fieldsOf(text: string | undefined): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

export function queryOf(path: string): URLSearchParams {
  return new URLSearchParams(path.includes("?") ? path.slice(path.indexOf("?")) : "");
}

/** Filler, so that the whole has the wanted size. */
export function padded(before: string, after: string, bytes: number): string {
  return `${before}${"~".repeat(Math.max(0, bytes - before.length - after.length))}${after}`;
}
