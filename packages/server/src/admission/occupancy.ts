import { AddressCount } from "./address-count.ts";

interface Occupant {
  readonly address: string | undefined;
}

/** How much room is taken. Who was accepted only to be closed takes none. */
export class Occupancy {
  /** Kept only where there is a limit to hold against it. */
  readonly #addresses: AddressCount | undefined;
  readonly #turnedAway = new Set<Occupant>();
  #handshakes = 0;

  constructor(perAddress: number) {
    this.#addresses = Number.isFinite(perAddress) ? new AddressCount() : undefined;
  }

  get handshakes(): number {
    return this.#handshakes;
  }

  /** How many of the open connections are on their way out, and in nobody's way. */
  get turnedAway(): number {
    return this.#turnedAway.size;
  }

  /** Connections and handshakes under way of one address. */
  atAddress(address: string | undefined): number {
    return this.#addresses?.of(address) ?? 0;
  }

  begin({ address }: Occupant): void {
    this.#handshakes++;
    this.#addresses?.add(address, 1);
  }

  fail({ address }: Occupant): void {
    this.#handshakes--;
    this.#addresses?.add(address, -1);
  }

  /** The handshake's place becomes the connection's. */
  open(): void {
    this.#handshakes--;
  }

  /** A connection without a handshake. */
  adopt({ address }: Occupant): void {
    this.#addresses?.add(address, 1);
  }

  turnAway(connection: Occupant): void {
    this.#turnedAway.add(connection);
    this.#addresses?.add(connection.address, -1);
  }

  end(connection: Occupant): void {
    if (!this.#turnedAway.delete(connection)) {
      this.#addresses?.add(connection.address, -1);
    }
  }
}
