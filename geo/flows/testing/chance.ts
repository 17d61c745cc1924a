/** Seeded chance for simulations in tests and benchmarks. */

/** Numbers in [0, 1), each call the next: mulberry32. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A count that is Poisson with a mean: Knuth's product, in parts where the mean is large. */
export function poisson(random: () => number, mean: number): number {
  let [left, count] = [mean, 0];
  while (left > 0) {
    const part = Math.min(left, 30);
    const limit = Math.exp(-part);
    for (let product = random(); product > limit; product *= random()) count++;
    left -= part;
  }
  return count;
}
