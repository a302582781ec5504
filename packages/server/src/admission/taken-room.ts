import type { Handshake } from "./admission.ts";
import { AddressCount } from "./address-count.ts";

interface WithAddress {
  readonly address: string | undefined;
}

/** How much room is taken. Who was accepted only to be closed takes none. */
export class TakenRoom {
  /** Kept only where there is a limit to hold against it. */
  readonly #addresses: AddressCount | undefined;
  readonly #turnedAway = new Set<WithAddress>();
  /** Those under way, the oldest first. */
  readonly handshakes: Set<Handshake> = new Set<Handshake>();

  constructor(perAddress: number) {
    this.#addresses = Number.isFinite(perAddress) ? new AddressCount() : undefined;
  }

  /** How many of the open connections are on their way out, and in nobody's way. */
  get turnedAway(): number {
    return this.#turnedAway.size;
  }

  /** Connections and handshakes under way of one address. */
  atAddress(address: string | undefined): number {
    return this.#addresses?.of(address) ?? 0;
  }

  begin(handshake: Handshake): void {
    this.handshakes.add(handshake);
    this.#addresses?.add(handshake.address, 1);
  }

  fail(handshake: Handshake): void {
    this.handshakes.delete(handshake);
    this.#addresses?.add(handshake.address, -1);
  }

  /** The handshake's place becomes the connection's. */
  open(handshake: Handshake): void {
    this.handshakes.delete(handshake);
  }

  /** A connection without a handshake. */
  adopt({ address }: WithAddress): void {
    this.#addresses?.add(address, 1);
  }

  turnAway(connection: WithAddress): void {
    this.#turnedAway.add(connection);
    this.#addresses?.add(connection.address, -1);
  }

  end(connection: WithAddress): void {
    if (!this.#turnedAway.delete(connection)) {
      this.#addresses?.add(connection.address, -1);
    }
  }
}
