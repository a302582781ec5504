import type { Chance } from "@afterclose/wire";

/** A chance that repeats: one seed, one row of draws (sfc32). Any whole number is a seed. */
export function seeded(seed: number): Chance {
  let a = seed | 0;
  let b = Math.floor(seed / 2 ** 32) | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;

  function draw(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  }

  // Neighbouring seeds give neighbouring first draws until the state has been stirred.
  for (let round = 0; round < 15; round++) {
    draw();
  }
  return draw;
}
