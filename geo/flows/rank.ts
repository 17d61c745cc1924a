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
 * The items with the largest counts, by falling count; equal counts keep the order in which they come.
 * @param counts one an item
 * @param limit how many items at most
 */
export function largest(items: Int32Array, counts: Int32Array, limit: number): Int32Array {
  if (items.length <= limit) return rankDown(items, counts);
  // Counts over the histogram share its last bucket, and stay in whole: they are few, and sorted below.
  const histogram = new Int32Array(TOP + 1);
  for (let k = 0; k < counts.length; k++) {
    const count = counts[k]!;
    histogram[count < TOP ? count : TOP]! += 1;
  }
  let [least, above] = [TOP, 0];
  while (least > 0 && above + histogram[least]! < limit) above += histogram[least--]!;
  let equal = least === TOP ? histogram[TOP]! : limit - above;
  const kept = new Int32Array(above + equal);
  const keptCounts = new Int32Array(kept.length);
  let size = 0;
  for (let k = 0; k < counts.length; k++) {
    const count = counts[k]! < TOP ? counts[k]! : TOP;
    if (count < least || (count === least && equal-- <= 0)) continue;
    kept[size] = items[k]!;
    keptCounts[size++] = counts[k]!;
  }
  return rankDown(kept, keptCounts).slice(0, limit);
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
