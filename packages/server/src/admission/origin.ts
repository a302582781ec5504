import type { OptionRule } from "@afterclose/wire";

export interface OriginOptions {
  /**
   * Which pages may connect: `"same-host"`, `"any"`, or exact origins such as `https://app.example.com`.
   * Not set: `"same-host"`, so that no foreign page can act with a user's cookies.
   */
  readonly allow?: "same-host" | "any" | readonly string[];
  /** Whether `Origin: null` may connect: sandboxed frames, local files. Not set: no. */
  readonly allowNull?: boolean;
  /** Whether a request without `Origin` may connect. Browsers always send one, other programs seldom do. Not set: yes. */
  readonly allowAbsent?: boolean;
}

/** Which pages may connect, and every entry of the list one that some origin can match. */
export const origins: OptionRule = (allow) => {
  if (!Array.isArray(allow)) {
    return allow === "same-host" || allow === "any" ? undefined : '"same-host", "any" or a list of origins';
  }
  const isOrigin = (one: unknown): boolean =>
    typeof one === "string" && parseOrigin(one) !== undefined && !one.includes("*");
  const wrong = (allow as unknown[]).find((one) => !isOrigin(one));
  return wrong === undefined
    ? undefined
    : `whole origins such as https://app.example.com, which ${JSON.stringify(wrong)} is not`;
};

export type OriginVerdict = "allowed" | "absent" | "null" | "malformed" | "foreign";

/** Judges the origin of a handshake. Origins are compared whole and parsed, never by a part of their text. */
export function judgeOrigin(
  origin: string | undefined,
  host: string | undefined,
  options: OriginOptions,
): OriginVerdict {
  const allow = options.allow ?? "same-host";
  if (origin === undefined) {
    return options.allowAbsent === false ? "absent" : "allowed";
  }
  if (origin === "null") {
    return options.allowNull === true ? "allowed" : "null";
  }
  if (allow === "any") {
    return "allowed";
  }
  const asked = parseOrigin(origin);
  if (asked === undefined) {
    return "malformed";
  }
  if (allow !== "same-host") {
    return allow.some((one) => isSameOrigin(parseOrigin(one), asked)) ? "allowed" : "foreign";
  }
  return host !== undefined && isSameHost(asked, host) ? "allowed" : "foreign";
}

// RFC 6454 §6.2: a scheme, a host and perhaps a port, and nothing behind them.
function parseOrigin(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isBare = url !== undefined && (url.pathname === "/" || url.pathname === "") && !/[?#@]/.test(text);
  return isBare && url.host !== "" ? url : undefined;
}

// `URL.origin` is "null" for every scheme but the Web's own, so that two apps would look alike.
function isSameOrigin(one: URL | undefined, other: URL): boolean {
  return one?.protocol === other.protocol && one.host === other.host;
}

// The server seldom knows whether TLS ends before it, so the port that the scheme implies is filled in for both.
function isSameHost(origin: URL, host: string): boolean {
  if (origin.protocol !== "https:" && origin.protocol !== "http:") {
    return false;
  }
  const base = `${origin.protocol}//${host}`;
  return URL.canParse(base) && new URL(base).host === origin.host;
}
