import type { Chance } from "@afterclose/wire";
import { type AddressRange, clientAddress, isWithin, parseRange } from "./address.ts";
import type { ServerCause } from "@afterclose/codes/causes";
import type { ResolvedOptions } from "../contract/options.ts";
import { askedHost, judgeOrigin, originHelp } from "./origin.ts";
import { TokenBucket } from "./token-bucket.ts";

/** What a handshake says, as far as admission asks. */
export interface HandshakeFacts {
  readonly address: string | undefined;
  readonly forwardedFor: string | undefined;
  readonly origin: string | undefined;
  readonly host: string | undefined;
  /** `X-Forwarded-Host`, and `Forwarded`. */
  readonly forwardedHost?: string | undefined;
  readonly forwarded?: string | undefined;
}

/** One handshake under way. */
export interface Handshake {
  readonly startedAt: number;
  /** Its place among all handshakes, and all principals that were put out. */
  readonly order: number;
  readonly address: string | undefined;
  isSettled: boolean;
  /** Refuses it at once, where it waits for somebody's answer. */
  callOff: (() => void) | undefined;
}

/** How a handshake is turned down. */
export interface Refusal {
  readonly cause: ServerCause;
  readonly status: number;
  readonly retryAfterMs: number | undefined;
  /** With `close`, it is accepted and closed at once with this code, so that a browser can read why. */
  readonly how: "status" | "close";
  readonly closeCode: number;
  /** Why, and the way out, for whoever runs the server. */
  readonly help?: string;
}

/** What is taken already. Those who were accepted only to be closed take no room. */
export interface Room {
  readonly connections: number;
  readonly handshakes: number;
  /** Connections and handshakes under way of this address. */
  readonly atAddress: number;
  readonly isOverloaded: boolean;
  /** Whether the event loop has had no rest for a while. */
  readonly isBehind: boolean;
  /** The cause of a drain under way. */
  readonly draining: { readonly cause: ServerCause; readonly code: number; readonly retryAfterMs: number } | undefined;
}

/** Decides who may come in. It holds the two rates and nothing else. */
export class Admission {
  readonly #options: ResolvedOptions;
  readonly #chance: Chance;
  readonly #trusted: readonly AddressRange[];
  readonly #rate: TokenBucket | undefined;
  readonly #closes: TokenBucket;

  constructor(options: ResolvedOptions, chance: Chance, now: number) {
    const { handshakesPerSecond, handshakeBurst, closesPerSecond, trustedProxies } = options.capacity;
    this.#options = options;
    this.#chance = chance;
    this.#trusted = (trustedProxies ?? []).map(parseRange).filter((range) => range !== undefined);
    this.#rate = Number.isFinite(handshakesPerSecond)
      ? new TokenBucket(handshakesPerSecond, handshakeBurst ?? Math.max(1, handshakesPerSecond), now)
      : undefined;
    this.#closes = new TokenBucket(closesPerSecond, Math.max(1, closesPerSecond), now);
  }

  addressOf(facts: HandshakeFacts): string | undefined {
    return facts.address === undefined || this.#trusted.length === 0
      ? facts.address
      : clientAddress(facts.address, facts.forwardedFor, this.#trusted);
  }

  /** `undefined` lets it go on. The rate is asked last, so that a refusal for another reason costs no token. */
  judge(facts: HandshakeFacts, room: Room, now: number): Refusal | undefined {
    const { capacity } = this.#options;
    const foreign = this.#judgeOrigin(facts);
    if (foreign !== undefined) {
      return foreign;
    }
    if (room.draining !== undefined) {
      const { cause, code, retryAfterMs } = room.draining;
      return this.#refuse(cause, 503, now, code, retryAfterMs);
    }
    if (room.connections + room.handshakes >= capacity.maxConnections) {
      return this.#refuse("limit.connections", 503, now);
    }
    if (room.atAddress >= capacity.perAddress) {
      return this.#refuse("limit.connections", 429, now);
    }
    if (room.handshakes >= capacity.maxHandshakes || room.isOverloaded || !this.#mayTake(room, now)) {
      return this.#refuse("shed.admission", 503, now);
    }
    return undefined;
  }

  #judgeOrigin({ address, origin, host, forwardedHost, forwarded }: HandshakeFacts): Refusal | undefined {
    const isTrusted = address !== undefined && isWithin(address, this.#trusted);
    const asked = askedHost(host, { forwardedHost, forwarded }, isTrusted);
    const verdict = judgeOrigin(origin, asked, this.#options.origin);
    if (verdict === "allowed") {
      return undefined;
    }
    const isOwnMaybe = verdict === "foreign" && (this.#options.origin.allow ?? "same-host") === "same-host";
    const help = isOwnMaybe && origin !== undefined ? { help: originHelp(origin, asked) } : {};
    const refusal = { status: 403, retryAfterMs: undefined, how: "status", closeCode: 1008 } as const;
    return { ...refusal, ...help, cause: "handshake.origin" };
  }

  /** Unless its burst was asked for, a loop that falls behind lets nobody in until it has caught up, and saves nothing up. */
  #mayTake({ isBehind }: Room, now: number): boolean {
    const waits = isBehind && this.#options.capacity.handshakeBurst === undefined;
    return this.#rate?.take(now, waits ? 0 : undefined) ?? true;
  }

  /** After authentication: the key's share. */
  judgeKey(connectionsOfKey: number, now: number): Refusal | undefined {
    return connectionsOfKey >= this.#options.capacity.perKey ? this.#refuse("limit.connections", 429, now) : undefined;
  }

  /** A wait for those who are turned away, each another one. */
  retryAfterMs(): number {
    const { retryMinMs, retryMaxMs } = this.#options.capacity;
    return Math.round(retryMinMs + (retryMaxMs - retryMinMs) * this.#chance());
  }

  #refuse(
    cause: ServerCause,
    status: number,
    now: number,
    closeCode = 1013,
    retryAfterMs = this.retryAfterMs(),
  ): Refusal {
    const how = this.#options.capacity.refuseWith === "close" && this.#closes.take(now) ? "close" : "status";
    return { cause, status, retryAfterMs, how, closeCode };
  }
}
