/** Pairs of an origin and a destination, each once, and how to find those of a place. */

export interface Pairs {
  /** Ordered by origin, then destination. */
  readonly origin: Int32Array;
  readonly destination: Int32Array;
  /** For each place where its pairs as an origin begin; one more than there are places. */
  readonly outStart: Int32Array;
  /** The pairs ordered by destination, and for each place where they begin. */
  readonly inOrder: Int32Array;
  readonly inStart: Int32Array;
}

export interface PairsOfRows {
  readonly pairs: Pairs;
  /** For every row the number of its pair. */
  readonly of: Int32Array;
  /** The rows in the order of their pairs. */
  readonly order: Int32Array;
}

/** The distinct pairs of rows, by two counting sorts: no hashing, and no product that could overflow. */
export function distinctPairs(
  origins: Int32Array,
  destinations: Int32Array,
  places: number,
): PairsOfRows {
  const rows = origins.length;
  const byDestination = sortedBy(destinations, null, places);
  const order = sortedBy(origins, byDestination.order, places).order;
  const of = new Int32Array(rows);
  const origin = new Int32Array(rows);
  const destination = new Int32Array(rows);
  let last = -1;
  for (let k = 0; k < rows; k++) {
    const row = order[k]!;
    const [a, b] = [origins[row]!, destinations[row]!];
    if (last < 0 || origin[last] !== a || destination[last] !== b) {
      last++;
      origin[last] = a;
      destination[last] = b;
    }
    of[row] = last;
  }
  const pairs = { origin: origin.slice(0, last + 1), destination: destination.slice(0, last + 1) };
  const arriving = sortedBy(pairs.destination, null, places);
  return {
    pairs: {
      ...pairs,
      outStart: sortedBy(pairs.origin, null, places).start,
      inOrder: arriving.order,
      inStart: arriving.start,
    },
    of,
    order,
  };
}

/** A stable counting sort of rows by a small key, of rows that come in a given order. */
export function sortedBy(
  keys: Int32Array | Uint16Array,
  given: Int32Array | null,
  range: number,
): { order: Int32Array; start: Int32Array } {
  const start = new Int32Array(range + 1);
  for (let i = 0; i < keys.length; i++) start[keys[i]! + 1]! += 1;
  for (let key = 0; key < range; key++) start[key + 1]! += start[key]!;
  const next = start.slice();
  const order = new Int32Array(keys.length);
  for (let k = 0; k < keys.length; k++) {
    const i = given ? given[k]! : k;
    order[next[keys[i]!]!++] = i;
  }
  return { order, start };
}
