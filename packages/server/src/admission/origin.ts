import { escapeReason } from "@afterclose/wire";
import type { OptionRule } from "@afterclose/wire";

/** From which pages a browser may connect. */
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

/** Where a page has to be from, as this server was asked for: what the client called it, and whether a port may be lost. */
export interface AskedHost {
  readonly host: string | undefined;
  /** A proxy that sends the name alone (nginx's `$host`): then any port of it is the same host. */
  readonly mayLackPort: boolean;
}

/** The host that the client asked for. What a proxy says of that is believed only where the proxy is. */
export function askedHost(
  host: string | undefined,
  { forwardedHost, forwarded }: { readonly forwardedHost: string | undefined; readonly forwarded: string | undefined },
  isTrusted: boolean,
): AskedHost {
  if (!isTrusted) {
    return { host, mayLackPort: false };
  }
  // RFC 7239 §4 and §5.3: the first element is the first proxy's, and nearest to the client.
  const named = /(?:^|[;,\s])host=(?:"([^"]*)"|([^\s;,"]*))/i.exec(forwarded?.slice(0, 2048) ?? "");
  const told = named?.[1] ?? named?.[2] ?? forwardedHost?.split(",")[0]?.trim();
  return { host: told === undefined || told === "" ? host : told, mayLackPort: true };
}

/** Judges the origin of a handshake. Origins are compared whole and parsed, never by a part of their text. */
export function judgeOrigin(
  origin: string | undefined,
  { host, mayLackPort }: AskedHost,
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
  return host !== undefined && isSameHost(asked, host, mayLackPort) ? "allowed" : "foreign";
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
function isSameHost(origin: URL, host: string, mayLackPort: boolean): boolean {
  if (origin.protocol !== "https:" && origin.protocol !== "http:") {
    return false;
  }
  const base = `${origin.protocol}//${host}`;
  if (!URL.canParse(base)) {
    return false;
  }
  const asked = new URL(base);
  return asked.host === origin.host || (mayLackPort && !/:\d+$/.test(host) && asked.hostname === origin.hostname);
}

/** What to tell the owner of a server that refuses its own pages. */
export function originHelp(origin: string, { host }: AskedHost): string {
  return (
    `Origin ${escapeReason(origin.slice(0, 200))} is not that of the requested host, ` +
    `${escapeReason((host ?? "none").slice(0, 200))}. If the page is yours, list its origin in origin.allow; ` +
    "behind a proxy, list its address in capacity.trustedProxies and have it send X-Forwarded-Host " +
    "(nginx: proxy_set_header X-Forwarded-Host $http_host;)."
  );
}
