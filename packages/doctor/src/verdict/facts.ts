import type { End, KernelFacts, ConnectionRecord, Observed, Refused } from "../observe/connection-record.ts";
import type { CloseAnswer } from "../connect/raw-socket.ts";
import type { CertificateFacts } from "../connect/secure.ts";
import type { ProtocolBy } from "../protocols/protocols.ts";
import type { CauseId } from "@afterclose/codes";

export type DnsAnswer =
  | { readonly kind: "found"; readonly addresses: readonly string[]; readonly tookMs: number }
  | { readonly kind: "none"; readonly tookMs: number }
  | { readonly kind: "failed"; readonly errno: string; readonly tookMs: number };

export interface TcpAttempt {
  readonly address: string;
  readonly tookMs: number;
  /** `undefined` where it opened; `TIMEOUT` where nothing answered. */
  readonly errno?: string;
}

export type ProxyFacts =
  | { readonly kind: "tunnel"; readonly tookMs: number }
  | { readonly kind: "refused"; readonly status: number }
  | { readonly kind: "unreachable"; readonly errno: string }
  | { readonly kind: "broken"; readonly how: "timeout" | "not-http" | "ended" };

export type TlsFacts =
  | {
      readonly kind: "secure";
      readonly tookMs: number;
      readonly version: string;
      readonly cipher?: string;
      readonly alpn?: string;
      readonly certificate: CertificateFacts;
    }
  /** `speaksPlain`: the same port answered a plain request as HTTP. */
  | { readonly kind: "failed"; readonly code: string; readonly bytesIn: number; readonly speaksPlain: boolean }
  | { readonly kind: "timeout"; readonly bytesIn: number; readonly speaksPlain: boolean };

export type UpgradeFacts =
  | {
      readonly kind: "answered";
      readonly status: number;
      readonly statusText?: string;
      /** Of HTTP, such as `1.1`. */
      readonly version?: string;
      readonly headers: readonly (readonly [name: string, value: string])[];
      readonly body: string;
      readonly tookMs: number;
      /** What is wrong with a 101. */
      readonly fault?: { readonly cause: CauseId; readonly detail: string };
      readonly subprotocol?: string;
      readonly extensions?: string;
      /** The status of a second try with the endpoint's own origin, where the first had none and was refused. */
      readonly withOwnOrigin?: { readonly origin: string; readonly status: number };
      /** The status of a plain request for the same path. */
      readonly plainStatus?: number;
    }
  | { readonly kind: "not-http"; readonly tlsAlert: boolean; readonly speaksTls: boolean; readonly head: string }
  | { readonly kind: "ended"; readonly end: End; readonly speaksTls: boolean }
  | { readonly kind: "timeout"; readonly tookMs: number; readonly bytes: number };

export interface PingFacts {
  readonly sent: number;
  readonly rttsMs: readonly number[];
  readonly kernel?: KernelFacts;
}

export type EchoFacts =
  | { readonly kind: "echoed"; readonly tookMs: number }
  /** `isRefused`: the answer says that it did not know the message. */
  | { readonly kind: "answered"; readonly tookMs: number; readonly isRefused?: boolean }
  | { readonly kind: "silent" }
  /** It ended the connection after a message that it did not know. */
  | { readonly kind: "ended"; readonly end: End };

/** The same steps with compression and without, some connections each. */
export interface CompressionFacts {
  readonly withIt: { readonly count: number; readonly ends: readonly End[] };
  readonly without: { readonly count: number; readonly ends: readonly End[] };
}

export interface LimitFacts {
  readonly acceptedBytes: number;
  readonly refusedBytes?: number;
  readonly end?: End;
}

/** The endings of this check as the server recorded them. */
export interface JoinedLog {
  readonly lines: number;
  readonly broken: number;
  readonly pairs: readonly JoinedPair[];
}

export interface JoinedPair {
  readonly ours: Observed;
  /** The moment agrees, and not only the age. */
  readonly isSure: boolean;
  readonly server: {
    readonly code: number;
    readonly codeSent?: number;
    readonly cause: string;
    readonly closedBy: string;
    readonly livedMs: number;
  };
}

export interface ProtocolFacts {
  readonly id: string;
  readonly name: string;
  readonly by: ProtocolBy;
  readonly welcomed: boolean;
  /** What the server said of a client that gave no credentials. */
  readonly refused?: CauseId;
}

/** A further connection that was not opened like the first. */
export interface LaterRefusal {
  /** Since the check began. */
  readonly atMs?: number;
  /** It was opened by a server whose certificate is not to be trusted, though the first one's was. */
  readonly certificate?: CertificateFacts;
  readonly status?: number;
  readonly errno?: string;
  readonly fault?: { readonly cause: CauseId; readonly detail: string };
  readonly headers?: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

/** All that the steps saw, as plain data: what a verdict is made from. What is absent was not reached. */
export interface Facts {
  readonly secure: boolean;
  readonly host: string;
  readonly port: number;
  readonly isLoopback: boolean;
  readonly offline: boolean;
  readonly interrupted: boolean;
  readonly insecure: boolean;
  readonly origin?: string;
  readonly hasCredentials: boolean;
  /** Where the credentials of the request stand: `Authorization`, `Cookie`, `?token`. Empty where there are none. */
  readonly credentialsIn?: readonly string[];
  readonly subprotocols: readonly string[];
  readonly wallMs: number;
  readonly dns?: { readonly v4?: DnsAnswer; readonly v6?: DnsAnswer };
  readonly proxy?: ProxyFacts;
  readonly tcp?: readonly TcpAttempt[];
  readonly tls?: TlsFacts;
  readonly upgrade?: UpgradeFacts;
  /** What is spoken on top of WebSocket, and whether the server let the doctor in. */
  readonly protocol?: ProtocolFacts;
  /** Each new connection ends the one before, or is ended because of it. */
  readonly onePerUser?: { readonly how: "newest-wins" | "first-wins"; readonly end: End };
  /** The message that was repeated was given, or is the protocol's own. */
  readonly messageKnown?: boolean;
  /** What has to be said first was given. */
  readonly helloGiven?: boolean;
  /** It was given with the call. */
  readonly messageGiven?: boolean;
  /** What further connections met that the first did not. */
  readonly later?: readonly LaterRefusal[];
  readonly connectedMs?: number;
  /** The ladder's connections, as far as they ended. */
  readonly records: readonly Observed[];
  readonly main?: ConnectionRecord;
  readonly ping?: PingFacts;
  readonly echo?: EchoFacts;
  readonly compression?: CompressionFacts;
  readonly close?: CloseAnswer;
  readonly limits?: LimitFacts;
  readonly foreignOrigin?: { readonly origin: string; readonly accepted: boolean };
  readonly watchedMs?: number;
  readonly watched: readonly Observed[];
  readonly refused: readonly Refused[];
  readonly serverLog?: JoinedLog;
}
