/** Ranking of whole numbers by a radix sort: a million take a few hundredths of a second. */

const BITS = 11;
const BUCKETS = 1 << BITS;
const MASK = BUCKETS - 1;
/** Counts are told apart one by one up to here. */
const TOP = 1 << 16;

/** Items by falling count; equal counts keep the order in which they come. @param counts one an item */
export function rankDown(items: Int32Array, counts: Int32Array): Int32Array {
  let largest = 0;
  for (let k = 0; k < counts.length; k++) if (counts[k]! > largest) largest = counts[k]!;
  const keys = new Int32Array(items.length);
  for (let k = 0; k < keys.length; k++) keys[k] = largest - counts[k]!;
  return sortUp(items, keys, largest);
}

/**
 * Ranks of the items with the largest counts, by falling count; equal counts keep their order. In two
 * passes over the items: each count is told by `count`, then each item asks `rankOf` for its rank.
 */
export class Ranking {
  private readonly histogram = new Int32Array(TOP + 1);
  private readonly next = new Int32Array(TOP + 1);
  private equal = 0;
  /** Counts below this are not among the ranked. */
  least = 0;
  /** How many are ranked. */
  size = 0;

  /** @param limit how many items at most, but for those of counts too large to be told apart */
  constructor(private readonly limit: number) {}

  count(count: number): void {
    this.histogram[count < TOP ? count : TOP]! += 1;
  }

  /** Ends the first pass. */
  begin(): void {
    const { histogram, next, limit } = this;
    let count = TOP;
    let at = histogram[TOP]!;
    while (count > 0 && at < limit) {
      next[--count] = at;
      at += histogram[count]!;
    }
    this.least = count;
    this.size = count === TOP ? at : Math.min(at, limit);
    this.equal = count === TOP ? at : this.size - next[count]!;
  }

  /**
   * The rank of the next item with a count of at least `least`; -1 where it is among too many equal
   * ones. The first `largest` ranks are given in the order of the items, whatever their counts.
   */
  rankOf(count: number): number {
    const known = count < TOP ? count : TOP;
    if (known === this.least && this.equal-- <= 0) return -1;
    return this.next[known]!++;
  }

  /** How many counts are too large to be told apart by their ranks; they are few. */
  get largest(): number {
    return this.histogram[TOP]!;
  }
}

/** Items by rising key, stable. @param keys from 0 to `largest`, one an item */
export function sortUp(items: Int32Array, keys: Int32Array, largest: number): Int32Array {
  let [from, fromKeys] = [items, keys];
  let [to, toKeys] = [new Int32Array(items.length), new Int32Array(items.length)];
  let [spare, spareKeys] = [new Int32Array(items.length), new Int32Array(items.length)];
  const start = new Int32Array(BUCKETS + 1);
  for (let shift = 0; shift < 31 && largest >>> shift > 0; shift += BITS) {
    start.fill(0);
    for (let k = 0; k < from.length; k++) start[((fromKeys[k]! >>> shift) & MASK) + 1]! += 1;
    for (let b = 0; b < BUCKETS; b++) start[b + 1]! += start[b]!;
    for (let k = 0; k < from.length; k++) {
      const place = start[(fromKeys[k]! >>> shift) & MASK]!++;
      to[place] = from[k]!;
      toKeys[place] = fromKeys[k]!;
    }
    [from, to, spare] = [to, spare, to];
    [fromKeys, toKeys, spareKeys] = [toKeys, spareKeys, toKeys];
  }
  return from;
}
