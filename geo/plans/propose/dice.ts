/** Chance that is the same on every machine: whole numbers only, from a seed. */
export interface Dice {
  /** A whole number from 0 up to, and not with, `sides`. */
  roll(sides: number): number;
}

/** sfc32 (Doty-Humphrey's Small Fast Counter), a stream of its own for each seed and number. */
export function diceOf(seed: number, stream: number): Dice {
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
  return { roll: (sides) => Math.floor((next() / 4294967296) * sides) };
}
