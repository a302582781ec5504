import { median } from "../verdict/pattern.ts";

/** Of measurements that go by, the latest: enough for a median. */
export class Latest {
  static readonly most = 31;
  readonly #values: number[] = [];
  #at = 0;

  add(value: number): void {
    this.#values[this.#at++ % Latest.most] = value;
  }

  median(): number {
    return median(this.#values);
  }
}
