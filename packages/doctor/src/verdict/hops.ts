import { type Hop, hops } from "@afterclose/codes";
import { limits } from "@afterclose/codes/limits";
import { limitsAt } from "@afterclose/wire";
import type { End } from "../observe/connection-record.ts";

type Headers = readonly (readonly [name: string, value: string])[];

interface Mark {
  readonly hop: string;
  readonly header: string;
  readonly pattern: RegExp;
}

/** By which headers an answer betrays who wrote it or passed it on. */
const marks: readonly Mark[] = [
  { hop: "cloudflare", header: "cf-ray", pattern: /./ },
  { hop: "cloudflare", header: "server", pattern: /^cloudflare/i },
  { hop: "cloudfront", header: "via", pattern: /cloudfront/i },
  { hop: "cloudfront", header: "x-amz-cf-id", pattern: /./ },
  { hop: "aws-api-gateway", header: "x-amzn-requestid", pattern: /./ },
  { hop: "aws-alb", header: "server", pattern: /^awselb/i },
  { hop: "azure-front-door", header: "x-azure-ref", pattern: /./ },
  { hop: "azure-app-service", header: "set-cookie", pattern: /^ARRAffinity/i },
  { hop: "heroku", header: "via", pattern: /vegur|heroku/i },
  { hop: "fly", header: "fly-request-id", pattern: /./ },
  { hop: "fly", header: "server", pattern: /^fly\//i },
  { hop: "railway", header: "server", pattern: /railway/i },
  { hop: "render", header: "x-render-origin-server", pattern: /./ },
  { hop: "vercel", header: "x-vercel-id", pattern: /./ },
  { hop: "fastly", header: "x-served-by", pattern: /^cache-/i },
  { hop: "gcp-alb-classic", header: "via", pattern: /\bgoogle\b/i },
  { hop: "gcp-alb-global", header: "via", pattern: /\bgoogle\b/i },
  { hop: "gcp-alb-internal", header: "via", pattern: /\bgoogle\b/i },
  { hop: "cloud-run", header: "server", pattern: /^Google Frontend/i },
  { hop: "kong", header: "via", pattern: /kong/i },
  { hop: "kong", header: "x-kong-proxy-latency", pattern: /./ },
  { hop: "envoy", header: "server", pattern: /^envoy/i },
  { hop: "istio", header: "server", pattern: /^istio/i },
  { hop: "envoy", header: "x-envoy-upstream-service-time", pattern: /./ },
  { hop: "squid", header: "via", pattern: /squid/i },
  { hop: "caddy", header: "server", pattern: /^caddy/i },
  { hop: "caddy", header: "via", pattern: /caddy/i },
  { hop: "nginx", header: "server", pattern: /^(?:nginx|openresty)/i },
  { hop: "apache", header: "server", pattern: /^apache/i },
  { hop: "haproxy", header: "server", pattern: /haproxy/i },
];

/** Which hops an answer's headers speak of, the surest first. */
export function hopsSeen(headers: Headers): readonly string[] {
  const seen = marks.filter(({ header, pattern }) =>
    headers.some(([name, value]) => name.toLowerCase() === header && pattern.test(value)),
  );
  return [...new Set(seen.map(({ hop }) => hop))];
}

export function hopName(wanted: string): string {
  return hops.find(({ id }) => id === wanted)?.name ?? wanted;
}

export interface LikelyHop {
  readonly hop: Hop;
  /** `default`: its limit is this long by default. `seen`: it answered, and its limit can be set to this. */
  readonly because: "both" | "default" | "seen";
}

/** Whether this hop ends a connection in this way: nginx, HAProxy and Apache never send a Close frame. */
function mayEndSo({ endsWith }: Hop, end: End | undefined): boolean {
  if (end === undefined || endsWith === "unknown") {
    return true;
  }
  if (end.kind === "close") {
    return endsWith === `close-${String(end.code ?? 1005)}`;
  }
  return endsWith === "fin" || endsWith === "rst" || endsWith === "silence";
}

/** Whether a silent connection can be too old for this hop. Where only the age counts, no idle setting helps. */
function hasIdleLimit({ idleMs, commonLimits = [] }: Hop): boolean {
  return idleMs !== undefined || commonLimits.some(({ kind }) => kind === "idle");
}

const mostHops = 4;
// How long a hop keeps connections while it stops itself: a limit in the path as well, but none to find in a log.
const drainLimits = hops.flatMap(({ id, drainMs = 0 }) =>
  drainMs > 0 ? [{ kind: "drain", ms: drainMs, hop: id } as const] : [],
);
const allLimits: readonly { readonly kind: LimitKind; readonly ms: number; readonly hop: string }[] = [
  ...limits,
  ...drainLimits,
];
type LimitKind = "idle" | "lifetime" | "drain";

/** The hops that are known for a limit of this length; those seen in the path come first. */
export function likelyHops(
  kind: LimitKind,
  ms: number,
  seen: readonly string[],
  end: End | undefined,
): readonly LikelyHop[] {
  const endsSo = hops.filter((hop) => mayEndSo(hop, end));
  const known = limitsAt(allLimits, kind, ms).flatMap((limit) => endsSo.filter(({ id }) => id === limit.hop));
  const inSight = endsSo.filter(({ id }) => seen.includes(id));
  const both = known.filter((hop) => inSight.includes(hop));
  // A setting is named where its hop was seen, and has such a limit at all.
  const settable = inSight
    .filter((hop) => kind === "idle" && hop.adjustable === true && hasIdleLimit(hop) && spelt[hop.id] !== undefined)
    .filter((hop) => !both.includes(hop));
  const others = known.filter((hop) => !both.includes(hop));
  return [
    ...both.map((hop): LikelyHop => ({ hop, because: "both" })),
    ...settable.map((hop): LikelyHop => ({ hop, because: "seen" })),
    ...others.map((hop): LikelyHop => ({ hop, because: "default" })),
  ].slice(0, mostHops);
}

/** How a setting is written, where its spelling is known; `s` is the wanted length in seconds. */
const spelt: Readonly<Record<string, (s: number) => string>> = {
  nginx: (s) => `proxy_read_timeout ${String(s)}s;`,
  "ingress-nginx": (s) => `nginx.ingress.kubernetes.io/proxy-read-timeout: "${String(s)}"`,
  haproxy: (s) => `timeout tunnel ${String(s)}s`,
  "haproxy-debian": (s) => `timeout tunnel ${String(s)}s`,
  envoy: (s) => `idle_timeout: ${String(s)}s`,
  apache: (s) => `ProxyTimeout ${String(s)}`,
  squid: (s) => `read_timeout ${String(s)} seconds`,
  "aws-alb": (s) => `idle_timeout.timeout_seconds=${String(Math.min(s, 4000))}`,
  "aws-nlb": (s) => `tcp.idle_timeout.seconds=${String(Math.min(s, 6000))}`,
  "azure-load-balancer": (s) => `IdleTimeoutInMinutes ${String(Math.min(100, Math.ceil(s / 60)))}`,
  "gcp-alb-classic": (s) => `timeoutSec: ${String(s)}`,
  "gcp-alb-internal": (s) => `timeoutSec: ${String(s)}`,
  "cloud-run": (s) => `--timeout=${String(Math.min(s, 3600))}`,
};

/** What to write into a hop's configuration. Undefined where nothing can be set. */
export function settingFor(
  { id, settings, adjustable }: Hop,
  kind: "idle" | "lifetime",
  limitMs: number,
): string | undefined {
  if (adjustable === false || settings.length === 0) {
    return undefined;
  }
  const wanted = Math.max(3600, Math.ceil((limitMs * 2) / 1000));
  const isOther =
    kind === "lifetime" && (id === "nginx" || id === "haproxy" || id === "haproxy-debian" || id === "apache");
  if (isOther) {
    return undefined;
  }
  return spelt[id]?.(wanted) ?? settings[0];
}

/** How a proxy passes an upgrade on, as its configuration spells it. */
export const upgradeSettings: Readonly<Record<string, string>> = {
  nginx: 'proxy_http_version 1.1; proxy_set_header Upgrade $http_upgrade; proxy_set_header Connection "upgrade";',
  apache: "ProxyPass /path http://backend/path upgrade=websocket",
  "azure-front-door": "caching off for this route",
  envoy: "upgrade_configs: [{ upgrade_type: websocket }]",
  squid: "http_upgrade_request_protocols websocket allow all",
};
