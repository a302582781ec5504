import { isIP } from "node:net";
import { DoctorError } from "../errors.ts";
import { maskBroken, maskUrl } from "../report/mask.ts";

/** Where the check goes. */
export interface Target {
  readonly secure: boolean;
  /** The scheme as it was given: `ws`, `wss`, `http` or `https`. */
  readonly scheme: string;
  /** Without brackets. */
  readonly host: string;
  readonly port: number;
  /** Path and query. */
  readonly path: string;
  /** As the Host header has it. */
  readonly authority: string;
  readonly isAddress: boolean;
  readonly isLoopback: boolean;
  /** The URL with what may be secret masked. */
  readonly shown: string;
  /** `user:password` of the URL, if it had one. */
  readonly userinfo: string | undefined;
  /** Something in the URL looks like a token. */
  readonly hasToken: boolean;
}

const schemes: Readonly<Record<string, boolean>> = { "ws:": false, "http:": false, "wss:": true, "https:": true };

/** Reads a URL as a browser would, or says what is wrong with it. */
export function readTarget(given: string): Target {
  const text = given.trim();
  if (!/^[a-z][a-z\d+.-]*:\/\//i.test(text)) {
    throw new DoctorError(
      "ERR_DOCTOR_URL",
      `"${maskBroken(text)}" has no scheme.`,
      `Write wss://${maskBroken(text.replace(/^[/:]+/, "")) || "host/path"}, or ws:// without TLS.`,
    );
  }
  const [, port] = /^[^/]*\/\/(?:[^/?#]*@)?[^/?#@]*:(\d+)(?:[/?#]|$)/.exec(text) ?? [];
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) {
    throw new DoctorError(
      "ERR_DOCTOR_URL",
      `The port is ${port.slice(0, 20)}, but must be from 1 to 65535.`,
      "Leave it out for 443 with wss: and 80 with ws:.",
    );
  }
  const parsed = URL.canParse(text) ? new URL(text) : undefined;
  if (parsed === undefined || parsed.hostname === "") {
    throw new DoctorError("ERR_DOCTOR_URL", `"${maskBroken(text)}" is not a URL.`, "Write it as wss://host/path.");
  }
  const secure = schemes[parsed.protocol];
  if (secure === undefined) {
    throw new DoctorError(
      "ERR_DOCTOR_URL",
      `The scheme "${parsed.protocol}" is not a WebSocket scheme.`,
      "Use ws: or wss:.",
    );
  }
  const host = parsed.hostname.replace(/^\[|\]$/g, "");
  const { username, password } = parsed;
  const usualPort = secure ? 443 : 80;
  return {
    secure,
    scheme: parsed.protocol.slice(0, -1),
    host,
    port: parsed.port === "" ? usualPort : Number(parsed.port),
    path: `${parsed.pathname}${parsed.search}`,
    authority: parsed.host,
    isAddress: isIP(host) !== 0,
    isLoopback: host === "localhost" || host.endsWith(".localhost") || host === "::1" || host.startsWith("127."),
    shown: maskUrl(text),
    userinfo: username === "" && password === "" ? undefined : `${decoded(username)}:${decoded(password)}`,
    hasToken: /(?:token|key|auth|jwt|session|sig)[\w-]*=/i.test(parsed.search),
  };
}

/** A percent sign that begins no escape stands for itself. */
export function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
