import { addressKey } from "./address.ts";

/** How many come from each address, handshakes under way included; all of an IPv6 /64 is one. */
export class AddressCount {
  readonly #counts = new Map<string, number>();

  of(address: string | undefined): number {
    return address === undefined ? 0 : (this.#counts.get(addressKey(address)) ?? 0);
  }

  add(address: string | undefined, by: 1 | -1): void {
    if (address === undefined) {
      return;
    }
    const key = addressKey(address);
    const count = (this.#counts.get(key) ?? 0) + by;
    if (count > 0) {
      this.#counts.set(key, count);
    } else {
      this.#counts.delete(key);
    }
  }
}
