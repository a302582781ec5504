/** One WebSocket connection in a proxy's log. It has no code and no cause: a proxy looks at no frames. */
export interface ProxyEnding {
  /** How long it lived. If not set, the line does not tell. */
  readonly livedMs?: number;
  /** When it ended: milliseconds since 1970. */
  readonly atMs?: number;
  readonly address?: string;
  /** HAProxy's termination state, such as `cD--`: who ended it, and in which phase. */
  readonly state?: string;
}

export type LogFormat = "@afterclose/server" | "nginx, Apache" | "HAProxy" | "JSON access log";

/** What a line of an access log is: a WebSocket's end, or another request. */
export type AccessLine =
  | { readonly format: LogFormat; readonly kind: "ending"; readonly ending: ProxyEnding }
  | { readonly format: LogFormat; readonly kind: "other" };

// `common` and `combined`, as Apache named them and nginx took them over, with whatever follows.
const common = /^(\S+) \S+ (?:"[^"]*"|\S.{0,80}?) \[([^\]]{20,40})\] "(?:[^"\\]|\\.)*" (\d{3}) (?:\d+|-)(.*)$/;
// `option httplog`: client, date of the accept, frontend, backend, times, status, bytes, cookies, termination state.
const haproxy =
  /(\S+):\d+ \[(\d\d\/\w{3}\/\d{4}:\d\d:\d\d:\d\d\.\d{3})\] \S+ \S+ (?:-?\d+\/){4}\+?(\d+) (-1|\d{3}) \+?\d+ \S+ \S+ ([\w-]{4}) /;

export function readAccessLine(line: string): AccessLine | undefined {
  const web = common.exec(line);
  if (web !== null) {
    const [, address = "", date = "", status, rest = ""] = web;
    if (status !== "101") {
      return { format: "nginx, Apache", kind: "other" };
    }
    return { format: "nginx, Apache", kind: "ending", ending: endingOf(address, timeOf(date), secondsIn(rest)) };
  }
  const proxy = haproxy.exec(line);
  if (proxy === null) {
    return undefined;
  }
  const [, address = "", date = "", took = "", status, state = ""] = proxy;
  if (status !== "101") {
    return { format: "HAProxy", kind: "other" };
  }
  const openedMs = timeOf(date);
  const livedMs = Number(took);
  const ending = endingOf(address, openedMs === undefined ? undefined : openedMs + livedMs, livedMs);
  return { format: "HAProxy", kind: "ending", ending: { ...ending, state } };
}

/** The same for an access log of JSON lines, by the names that nginx's variables, Caddy and Traefik have. */
export function readAccessRecord(record: Readonly<Record<string, unknown>>): AccessLine | undefined {
  const status = Number(record["status"] ?? record["DownstreamStatus"]);
  if (!Number.isInteger(status) || status < 100 || status > 599) {
    return undefined;
  }
  if (status !== 101) {
    return { format: "JSON access log", kind: "other" };
  }
  const seconds = Number(record["request_time"] ?? record["duration"]);
  const nanoseconds = Number(record["Duration"]);
  const livedMs = Number.isFinite(seconds) ? seconds * 1000 : nanoseconds / 1e6;
  const address = record["remote_addr"] ?? record["ClientHost"] ?? record["client_ip"];
  const { ts, time, time_iso8601: iso, time_local: local } = record;
  const at = typeof ts === "number" ? ts * 1000 : Date.parse(String(time ?? iso ?? ts));
  const atMs = typeof local === "string" ? timeOf(local) : at;
  return {
    format: "JSON access log",
    kind: "ending",
    ending: endingOf(typeof address === "string" ? address : "", atMs, livedMs),
  };
}

function endingOf(address: string, atMs: number | undefined, livedMs: number | undefined): ProxyEnding {
  return {
    ...(address === "" || address === "-" ? {} : { address: address.slice(0, 100) }),
    ...(atMs === undefined || Number.isNaN(atMs) ? {} : { atMs }),
    ...(livedMs === undefined || !(livedMs >= 0 && livedMs < 1e12) ? {} : { livedMs: Math.round(livedMs) }),
  };
}

/** nginx writes `$request_time` in seconds with three digits behind the point; nothing else there looks like it. */
function secondsIn(rest: string): number | undefined {
  const behindAgent = rest.replace(/^(?: "(?:[^"\\]|\\.)*"){2}/, "");
  const [, named] = /(?:request_time|req_time|rt|duration)["']?[=:]\s*["']?(\d+\.\d{3})(?!\d)/.exec(behindAgent) ?? [];
  const [, bare] = /(?:^|[\s"'=[(])(\d+\.\d{3})(?![\d.])/.exec(behindAgent) ?? [];
  const found = named ?? bare;
  return found === undefined ? undefined : Number(found) * 1000;
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** `01/Dec/2026:17:40:00.123 +0100`. Without an offset it is some local time, taken for UTC: only distances count. */
function timeOf(date: string): number | undefined {
  const parts = /^(\d\d)\/(\w{3})\/(\d{4}):(\d\d):(\d\d):(\d\d)(?:\.(\d{3}))?(?: ([+-])(\d\d)(\d\d))?$/.exec(date);
  if (parts === null) {
    return undefined;
  }
  const [, day, month = "", year, hour, minute, second, ms = "0", sign, hours = "0", minutes = "0"] = parts;
  const at = Date.UTC(Number(year), months.indexOf(month), Number(day), Number(hour), Number(minute), Number(second));
  const offsetMs = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === "-" ? -1 : 1);
  return at + Number(ms) - offsetMs;
}
