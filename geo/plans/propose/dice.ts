/** Chance that is the same on every machine: whole numbers only, from a seed. */
export interface Dice {
  /** A whole number from 0 up to, and not with, `sides`. */
  roll(sides: number): number;
}

/** Dice of their own for each seed and stream. */
export function diceOf(seed: number, stream: number): Dice {
  const next = sfc32(seed, stream);
  return { roll: (sides) => Math.floor((next() / 4294967296) * sides) };
}

/** Whole numbers of 32 bits, each call the next one: Doty-Humphrey's Small Fast Counter. */
export function sfc32(seed: number, stream: number): () => number {
  let [a, b, c, counter] = [seed | 0, stream | 0, 0x9e3779b9 | 0, 1];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let i = 0; i < 16; i++) next();
  return next;
}
