import type { ServerCause } from "@afterclose/codes/causes";

/** Endings that pile up at one silence or one age: the mark of a limit somewhere on the way. */
export interface Cliff {
  readonly kind: "idle" | "lifetime";
  readonly atMs: number;
  /** How many endings lie there, of how many that came without a Close. */
  readonly count: number;
  readonly of: number;
  /** Who is known for this limit. Empty where nobody is. */
  readonly culprits: readonly string[];
  /** One sentence for a log. */
  readonly message: string;
}

interface KnownLimit {
  readonly kind: Cliff["kind"];
  readonly seconds: number;
  readonly culprit: string;
}

const knownLimits: readonly KnownLimit[] = [
  { kind: "idle", seconds: 30, culprit: "HAProxy with common settings (timeout client, timeout tunnel)" },
  { kind: "idle", seconds: 50, culprit: "HAProxy with common settings (timeout client, timeout tunnel)" },
  { kind: "idle", seconds: 55, culprit: "Heroku's router (fixed)" },
  { kind: "idle", seconds: 60, culprit: "nginx (proxy_read_timeout)" },
  { kind: "idle", seconds: 60, culprit: "AWS ALB (idle_timeout.timeout_seconds)" },
  { kind: "idle", seconds: 60, culprit: "AWS Classic Load Balancer (idle timeout)" },
  { kind: "idle", seconds: 60, culprit: "Apache (ProxyTimeout)" },
  { kind: "idle", seconds: 100, culprit: "Cloudflare's proxy (settable on Enterprise plans only)" },
  { kind: "idle", seconds: 230, culprit: "Azure App Service (fixed)" },
  { kind: "idle", seconds: 240, culprit: "Azure Load Balancer (IdleTimeoutInMinutes)" },
  { kind: "idle", seconds: 300, culprit: "Envoy or Istio (stream_idle_timeout)" },
  { kind: "idle", seconds: 300, culprit: "Azure Front Door (fixed)" },
  { kind: "idle", seconds: 350, culprit: "AWS NLB (tcp.idle_timeout.seconds)" },
  { kind: "idle", seconds: 600, culprit: "AWS API Gateway or CloudFront (fixed)" },
  { kind: "idle", seconds: 900, culprit: "Squid (read_timeout)" },
  { kind: "lifetime", seconds: 30, culprit: "Google Cloud load balancer or GKE ingress (backend service timeoutSec)" },
  { kind: "lifetime", seconds: 300, culprit: "Cloud Run (--timeout)" },
  { kind: "lifetime", seconds: 3600, culprit: "Cloud Run (--timeout, at its maximum)" },
  { kind: "lifetime", seconds: 7200, culprit: "AWS API Gateway (fixed)" },
  { kind: "lifetime", seconds: 14_400, culprit: "Azure Front Door (fixed)" },
];

// Below it there is too little before a limit to hold it against.
const shortestSeconds = 4;
const longestSeconds = 14_500;
const fewestEndings = 8;
const fewestMoments = 3;
// A limit cuts at its moment or a little later, seldom before.
const earlyMs = 300;
const windowSeconds = 3;
const leastShare = 0.5;
// Where so many lie there, a smaller share of all is enough.
const surelyEndings = 30;
const leastShareOfMany = 0.25;
// A limit stands out from the seconds around it, and by more than chance would: silences that a short heartbeat keeps
// short do not, nor do young ages.
const leastContrast = 4;
const leastDeviations = 10;

interface Bin {
  count: number;
  /** In how many different seconds of the clock its endings came. Many at once are a crash, not a limit. */
  moments: number;
  lastMoment: number;
}

/** Watches for cliffs. It keeps one small number per second of silence or age that occurred, and forgets them each hour. */
export class CliffDetector {
  readonly #bins = { idle: new Map<number, Bin>(), lifetime: new Map<number, Bin>() };
  readonly #reported = new Set<string>();
  #total = 0;
  #since: number | undefined;

  /** Notes one ending; answers with a cliff the first time that it stands out. */
  note(
    ending: { readonly cause: ServerCause; readonly livedMs: number; readonly silentMs: number },
    now: number,
  ): Cliff | undefined {
    if (ending.cause !== "tcp.fin" && ending.cause !== "tcp.reset" && ending.cause !== "tcp.timeout") {
      return undefined;
    }
    this.#since ??= now;
    if (now - this.#since > 3_600_000) {
      this.#forget(now);
    }
    this.#total++;
    const moment = Math.floor(now / 1000);
    this.#count("idle", ending.silentMs, moment);
    this.#count("lifetime", ending.livedMs, moment);
    return this.#find("idle", ending.silentMs) ?? this.#find("lifetime", ending.livedMs);
  }

  #forget(now: number): void {
    this.#since = now;
    this.#total = 0;
    this.#bins.idle.clear();
    this.#bins.lifetime.clear();
  }

  #count(kind: Cliff["kind"], ms: number, moment: number): void {
    const second = toSecond(ms);
    if (second > longestSeconds) {
      return;
    }
    const bin = this.#bins[kind].get(second) ?? { count: 0, moments: 0, lastMoment: -1 };
    bin.count++;
    bin.moments += moment === bin.lastMoment ? 0 : 1;
    bin.lastMoment = moment;
    this.#bins[kind].set(second, bin);
  }

  /** How many a window as wide has on average to both sides. The one before it may not be whole: time begins at 0. */
  #around(kind: Cliff["kind"], second: number): number {
    const sum = (from: number): number =>
      [from, from + 1, from + 2].reduce((all, at) => all + (this.#bins[kind].get(at)?.count ?? 0), 0);
    const widthBefore = Math.min(windowSeconds, second - 1 - earlyMs / 1000);
    return ((sum(second - 4) * windowSeconds) / widthBefore + sum(second + 2)) / 2;
  }

  #find(kind: Cliff["kind"], ms: number): Cliff | undefined {
    const second = toSecond(ms);
    if (second < shortestSeconds) {
      return undefined;
    }
    const near = [second - 1, second, second + 1].map((at) => this.#bins[kind].get(at));
    const count = near.reduce((sum, bin) => sum + (bin?.count ?? 0), 0);
    const around = this.#around(kind, second);
    const moments = near.reduce((sum, bin) => sum + (bin?.moments ?? 0), 0);
    const share = count >= surelyEndings ? leastShareOfMany : leastShare;
    const isCliff =
      count >= fewestEndings &&
      moments >= fewestMoments &&
      count >= this.#total * share &&
      count >= around * leastContrast &&
      count - around >= leastDeviations * Math.sqrt(around + 0.5);
    const isNews = ![second - 1, second, second + 1].some((at) => this.#reported.has(`${kind} ${String(at)}`));
    if (!isCliff || !isNews || this.#bins[kind].get(second) === undefined) {
      return undefined;
    }
    const peak =
      near.reduce((best, bin, index) => ((bin?.count ?? 0) > (near[best]?.count ?? 0) ? index : best), 1) + second - 1;
    this.#reported.add(`${kind} ${String(peak)}`);
    // An idle limit makes a cliff of ages too, among clients that never spoke.
    this.#reported.add(`${kind === "idle" ? "lifetime" : "idle"} ${String(peak)}`);
    return describe(kind, peak, count, this.#total);
  }
}

function toSecond(ms: number): number {
  return Math.floor((ms + earlyMs) / 1000);
}

function describe(kind: Cliff["kind"], second: number, count: number, of: number): Cliff {
  const culprits = knownLimits
    .filter((limit) => limit.kind === kind && Math.abs(limit.seconds - second) <= Math.max(1, limit.seconds * 0.01))
    .map((limit) => limit.culprit);
  const what = kind === "idle" ? `${String(second)} s of silence` : `an age of ${String(second)} s`;
  const who =
    culprits.length > 0
      ? `Known for this limit: ${culprits.join("; ")}.`
      : kind === "idle"
        ? "No default is known for this limit; look for nginx's proxy_read_timeout, HAProxy's timeout tunnel, timeout client or timeout server, and load balancers on the way."
        : "No default is known for this limit; look for a maximum connection age or request timeout on the way.";
  const way =
    kind === "idle"
      ? `Raise it, or set heartbeat.idleMs below ${String(Math.floor(second * 500))}.`
      : `Raise it, or set maxAgeMs below ${String(second * 1000)} so that clients leave at moments of your choosing.`;
  const message = `${String(count)} of ${String(of)} connections that ended without a Close did so after ${what}. ${who} ${way}`;
  return { kind, atMs: second * 1000, count, of, culprits, message };
}
