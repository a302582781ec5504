import { seeded } from "@afterclose/sim";

/** Chance in the forms that a fuzzer needs. The same seed throws the same. */
export interface Dice {
  /** A whole number from 0 to below `end`. */
  below(end: number): number;
  /** True so often, from 0 to 1. */
  chance(often: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  bytes(count: number): Buffer;
}

export function createDice(seed: number): Dice {
  const draw = seeded(seed);
  const below = (end: number): number => Math.floor(draw() * end);
  return {
    below,
    chance: (often) => draw() < often,
    pick: (items) => items[below(items.length)]!,
    bytes: (count) => Buffer.from(Array.from({ length: count }, () => below(256))),
  };
}
