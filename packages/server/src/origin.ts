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
  if (!URL.canParse(origin)) {
    return "malformed";
  }
  const asked = new URL(origin);
  if (allow !== "same-host") {
    return allow.some((one) => URL.canParse(one) && new URL(one).origin === asked.origin) ? "allowed" : "foreign";
  }
  return host !== undefined && isSameHost(asked, host) ? "allowed" : "foreign";
}

// The server seldom knows whether TLS ends before it, so the port that the scheme implies is filled in for both.
function isSameHost(origin: URL, host: string): boolean {
  const base = `${origin.protocol}//${host}`;
  return URL.canParse(base) && new URL(base).host === origin.host;
}
