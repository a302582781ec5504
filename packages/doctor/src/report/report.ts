import type { CauseId } from "@afterclose/codes";
import type { Observed, Refused } from "../observe/connection-record.ts";
import type { Saying } from "./saying.ts";

/** The steps of the ladder, in the order they are climbed. */
export const rungIds = [
  "url",
  "dns",
  "tcp",
  "tls",
  "upgrade",
  "first-message",
  "ping",
  "echo",
  "compression",
  "close",
  "limits",
  "origin",
] as const;

export type RungId = (typeof rungIds)[number];

/** How a step went. `noted`: neither good nor bad, such as a server that does not echo. */
export type RungState = "passed" | "warned" | "failed" | "noted" | "skipped";

export interface RungResult {
  readonly rung: RungId;
  readonly state: RungState;
  /** Since the check began. */
  readonly startedMs: number;
  readonly tookMs: number;
  readonly details: readonly Saying[];
}

/** How sure a verdict is. */
export type Confidence = "certain" | "likely" | "possible" | "undecided";

/** Who does what about it. Without a `say`, it is what the catalogue says of the cause. */
export interface Remedy {
  readonly side: Side;
  readonly say?: Saying;
  /** The hop it is about, as the catalogue's table of hops names it. */
  readonly hop?: string;
  /** What to write there, as it is spelt. */
  readonly setting?: string;
}

export type Side = "client" | "server" | "proxy" | "user";

export interface RuledOut {
  readonly cause: CauseId;
  readonly because: Saying;
}

export interface Verdict {
  readonly cause: CauseId;
  readonly confidence: Confidence;
  readonly evidence: readonly Saying[];
  readonly remedies: readonly Remedy[];
  readonly ruledOut: readonly RuledOut[];
  /** What else it may be, or what is wrong beside it. */
  readonly also: readonly CauseId[];
  /** What would make it surer. */
  readonly raisedBy: readonly Saying[];
}

export interface Warning {
  readonly cause: CauseId;
  readonly evidence: readonly Saying[];
}

/** Connections watched side by side. */
export interface Experiments {
  readonly watchedMs: number;
  readonly connections: readonly Observed[];
  readonly refused: readonly Refused[];
}

/** TLS as the first connection had it. */
export interface TlsSeen {
  readonly protocol: string;
  readonly cipher: string;
  readonly alpn: string | null;
  readonly subject: string;
  readonly issuer: string;
  readonly names: readonly string[];
  /** ISO 8601. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly chain: number;
  /** Why it is not trusted, in OpenSSL's word. */
  readonly distrust: string | null;
}

/** The answer to the handshake, as it came. */
export interface ResponseSeen {
  /** Of HTTP. */
  readonly version: string;
  readonly status: number;
  readonly statusText: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The first bytes, as text. */
  readonly body: string;
}

/** An option as it was given; what is secret in it is masked. */
export type OptionSeen = string | number | boolean | readonly string[];

/**
 * Overview: what the doctor hands out is this plain data; the files beside it put it into words, JSON and HTML.
 */

/** All that the doctor found. Secrets in it are masked; its sentences are ids, for every language. */
export interface Report {
  readonly schemaVersion: 1;
  readonly url: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly tookMs: number;
  /** Of the doctor. */
  readonly version: string;
  /** What was given beside the URL. */
  readonly options: Readonly<Record<string, OptionSeen>>;
  /** Between which two ends, as `address:port`, the first connection went. Behind a proxy, its end. */
  readonly addresses: { readonly local: string; readonly remote: string } | null;
  readonly tls: TlsSeen | null;
  readonly response: ResponseSeen | null;
  /** It was stopped before it was through. */
  readonly interrupted: boolean;
  /** Nothing could be tried: this machine has no network. */
  readonly offline: boolean;
  readonly verdict: Verdict;
  readonly warnings: readonly Warning[];
  readonly rungs: readonly RungResult[];
  /** How long each answer to a ping took. */
  readonly pingRttsMs: readonly number[];
  readonly experiments: Experiments | null;
}
