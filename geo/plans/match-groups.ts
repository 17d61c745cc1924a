/** Which group of one plan is which of another, whatever they are called. */

/** People (or land) that a group of the first plan and one of the second have in common. */
export interface Overlap {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/**
 * Pairs groups of two plans one to one so that they have as much in common as possible (the
 * assignment problem). Groups without anything in common are not paired.
 * @returns for each group of the first plan its partner, or -1
 */
export function matchGroups(groups: number, overlaps: readonly Overlap[]): Int32Array {
  const partner = new Int32Array(groups).fill(-1);
  for (const cluster of clustersOf(overlaps)) {
    const rows = [...new Set(cluster.map(({ a }) => a))];
    const columns = [...new Set(cluster.map(({ b }) => b))];
    const weights = rows.map(() => new Float64Array(columns.length));
    for (const { a, b, weight } of cluster)
      weights[rows.indexOf(a)]![columns.indexOf(b)]! += weight;
    assign(weights, columns.length).forEach((column, row) => {
      if (column >= 0 && weights[row]![column]! > 0) partner[rows[row]!] = columns[column]!;
    });
  }
  return partner;
}

/** Overlaps that hang together by a common group. */
function clustersOf(overlaps: readonly Overlap[]): Overlap[][] {
  const byA = new Map<number, Overlap[]>();
  const byB = new Map<number, Overlap[]>();
  const enter = (map: Map<number, Overlap[]>, key: number, overlap: Overlap) => {
    const list = map.get(key);
    if (list) list.push(overlap);
    else map.set(key, [overlap]);
  };
  for (const overlap of overlaps) {
    enter(byA, overlap.a, overlap);
    enter(byB, overlap.b, overlap);
  }
  const done = new Set<Overlap>();
  const clusters: Overlap[][] = [];
  for (const first of overlaps) {
    if (done.has(first)) continue;
    done.add(first);
    const cluster = [first];
    for (let k = 0; k < cluster.length; k++) {
      const { a, b } = cluster[k]!;
      for (const next of [...byA.get(a)!, ...byB.get(b)!]) {
        if (done.has(next)) continue;
        done.add(next);
        cluster.push(next);
      }
    }
    clusters.push(cluster);
  }
  return clusters;
}

/**
 * The assignment of the greatest weight: the Hungarian method by shortest augmenting paths with
 * potentials (Kuhn 1955; Jonker & Volgenant 1987), on a square of which missing cells weigh nothing.
 * @returns for each row its column, or -1 beyond the columns
 */
function assign(weights: readonly Float64Array[], columns: number): number[] {
  const n = Math.max(weights.length, columns);
  const cost = (row: number, column: number) => -(weights[row - 1]?.[column - 1] ?? 0);
  const rowPotential = new Float64Array(n + 1);
  const columnPotential = new Float64Array(n + 1);
  const rowOf = new Int32Array(n + 1);
  const cameFrom = new Int32Array(n + 1);
  for (let row = 1; row <= n; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(n + 1);
    do {
      used[column] = 1;
      const from = rowOf[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let nearest = 0;
      for (let j = 1; j <= n; j++) {
        if (used[j]) continue;
        const slack = cost(from, j) - rowPotential[from]! - columnPotential[j]!;
        if (slack < least[j]!) {
          least[j] = slack;
          cameFrom[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          nearest = j;
        }
      }
      for (let j = 0; j <= n; j++) {
        if (used[j]) {
          rowPotential[rowOf[j]!]! += delta;
          columnPotential[j]! -= delta;
        } else least[j]! -= delta;
      }
      column = nearest;
    } while (rowOf[column] !== 0);
    while (column !== 0) {
      const before = cameFrom[column]!;
      rowOf[column] = rowOf[before]!;
      column = before;
    }
  }
  const columnOf = weights.map(() => -1);
  for (let j = 1; j <= columns; j++) {
    const row = rowOf[j]! - 1;
    if (row < weights.length) columnOf[row] = j - 1;
  }
  return columnOf;
}
