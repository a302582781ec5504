import { type Answer, plainAnswer } from "./handshake.ts";
import type { LabSettings } from "./options.ts";

/** Who may come in: counts connections, all and by address, and the handshakes of this second. */
export class Admission {
  readonly #settings: LabSettings;
  readonly #byAddress = new Map<string, number>();
  #inside = 0;
  #second = -1;
  #handshakes = 0;

  constructor(settings: LabSettings) {
    this.#settings = settings;
  }

  /** Lets one in, or says why not. Whoever was let in has to `leave`. */
  enter(address: string): Answer | undefined {
    const { maxConnections, maxConnectionsPerAddress, maxHandshakesPerSecond, clock } = this.#settings;
    const second = Math.floor(clock.now() / 1000);
    if (second !== this.#second) {
      this.#handshakes = 0;
    }
    this.#second = second;
    this.#handshakes += 1;
    const here = this.#byAddress.get(address) ?? 0;
    if (this.#handshakes > maxHandshakesPerSecond) {
      return tooMany(429, "handshakes in this second", maxHandshakesPerSecond);
    }
    if (this.#inside >= maxConnections) {
      return tooMany(503, "connections in this lab", maxConnections);
    }
    if (here >= maxConnectionsPerAddress) {
      return tooMany(429, "connections from one address", maxConnectionsPerAddress);
    }
    this.#inside += 1;
    this.#byAddress.set(address, here + 1);
    return undefined;
  }

  leave(address: string): void {
    this.#inside -= 1;
    const here = (this.#byAddress.get(address) ?? 1) - 1;
    if (here > 0) {
      this.#byAddress.set(address, here);
    } else {
      this.#byAddress.delete(address);
    }
  }
}

function tooMany(status: 429 | 503, what: string, most: number): Answer {
  return plainAnswer(status, `No more than ${String(most)} ${what}. Try again later.\n`, { "Retry-After": "1" });
}
