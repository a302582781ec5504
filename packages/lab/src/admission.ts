import { type Answer, plainAnswer, retryAfter } from "./answer.ts";
import { isLoopback, type LabSettings } from "./options.ts";

/** What a client asks of the lab. */
export interface Wish {
  readonly address: string;
  /** Numbers in a second. */
  readonly numbers: number;
  readonly isFlood: boolean;
}

/** Who may come in: counts connections, all and by address, the handshakes of this second, floods and numbers. */
export class Admission {
  readonly #settings: LabSettings;
  readonly #byVisitor = new Map<string, number>();
  #inside = 0;
  #floods = 0;
  #numbers = 0;
  #second = -1;
  #handshakes = 0;

  constructor(settings: LabSettings) {
    this.#settings = settings;
  }

  /** Lets one in, or says why not. Whoever was let in has to `leave` with the same wish. */
  enter(wish: Wish): Answer | undefined {
    const visitor = visitorOf(wish.address);
    const here = this.#byVisitor.get(visitor) ?? 0;
    const refusal = this.#countHandshake() ?? this.#refuse(wish, here);
    if (refusal === undefined) {
      this.#byVisitor.set(visitor, here + 1);
      this.#add(wish, 1);
    }
    return refusal;
  }

  leave(wish: Wish): void {
    this.#add(wish, -1);
    const visitor = visitorOf(wish.address);
    const here = (this.#byVisitor.get(visitor) ?? 1) - 1;
    if (here > 0) {
      this.#byVisitor.set(visitor, here);
    } else {
      this.#byVisitor.delete(visitor);
    }
  }

  #add({ isFlood, numbers }: Wish, one: 1 | -1): void {
    this.#inside += one;
    this.#floods += isFlood ? one : 0;
    this.#numbers += numbers * one;
  }

  #countHandshake(): Answer | undefined {
    const { clock, maxHandshakesPerSecond } = this.#settings;
    const second = Math.floor(clock.now() / 1000);
    if (second !== this.#second) {
      this.#handshakes = 0;
    }
    this.#second = second;
    this.#handshakes += 1;
    return this.#handshakes > maxHandshakesPerSecond
      ? tooMany(429, "handshakes in this second", maxHandshakesPerSecond)
      : undefined;
  }

  #refuse({ address, isFlood, numbers }: Wish, here: number): Answer | undefined {
    const { maxConnections, maxFloods, maxNumbersPerSecond } = this.#settings;
    const perAddress = isHere(address)
      ? this.#settings.maxConnectionsFromHere
      : this.#settings.maxConnectionsPerAddress;
    if (this.#inside >= maxConnections) {
      return tooMany(503, "connections in this lab", maxConnections);
    }
    if (here >= perAddress) {
      return tooMany(429, "connections from one address", perAddress);
    }
    if (isFlood && this.#floods >= maxFloods) {
      return tooMany(503, "floods at one time", maxFloods);
    }
    return this.#numbers + numbers > maxNumbersPerSecond
      ? tooMany(503, "numbers in a second, all together", maxNumbersPerSecond)
      : undefined;
  }
}

function isHere(address: string): boolean {
  return isLoopback(address.replace(/^::ffff:/, ""));
}

/** Who owns an IPv6 address owns all those with the same first 64 bits. */
function visitorOf(address: string): string {
  if (!address.includes(":") || address.startsWith("::ffff:")) {
    return address.replace(/^::ffff:/, "");
  }
  const [front = "", back] = address.split("%")[0]?.split("::") ?? [];
  const groups = front.split(":");
  return back === undefined ? groups.slice(0, 4).join(":") : [...groups, "0", "0", "0"].slice(0, 4).join(":");
}

function tooMany(status: 429 | 503, what: string, most: number): Answer {
  return plainAnswer(status, `No more than ${String(most)} ${what}. Try again later.\n`, retryAfter(1000));
}
