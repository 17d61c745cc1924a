/** Classes of movers by powers of ten: flows span five of them, and a reader knows where they lie. */

/** The lower limits of the classes of counts up to `most`: 1, 10, 100, … */
export function decadesUpTo(most: number): number[] {
  const limits: number[] = [];
  for (let limit = 1; limit <= most; limit *= 10) limits.push(limit);
  return limits;
}

/** Number of the class of a count; -1 of none. */
export function decadeOf(movers: number): number {
  return movers < 1 ? -1 : Math.floor(Math.log10(movers) + 1e-9);
}
