/**
 * Who touches whom: units as indices, their neighbours by land border and by declared link. A unit
 * in several pieces (an archipelago, a coast cut by river mouths) is one unit all the same.
 */

/** Two units that belong together though they share no border, with the reason for the file. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly by: 'sea' | 'bridge';
  readonly reason: string;
}

export interface Adjacency {
  /** Ascending; a unit's place is its index. */
  readonly codes: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Neighbours of unit i are `neighbour[start[i]]` up to `neighbour[start[i + 1] - 1]`, ascending. */
  readonly start: Uint32Array;
  readonly neighbour: Uint32Array;
  readonly links: readonly Link[];
}

/**
 * Builds the adjacency of units.
 * @param bordering the codes that share a border with each unit (`neighbours` of `geo/topology`)
 * @throws RangeError when a link names a unit that is not there, or no reason
 */
export function adjacencyOf(
  bordering: ReadonlyMap<string, readonly string[]>,
  links: readonly Link[] = [],
): Adjacency {
  const codes = [...bordering.keys()].sort((a, b) => (a < b ? -1 : 1));
  const indexOf = new Map(codes.map((code, i) => [code, i]));
  const sets = codes.map(
    (code) => new Set(bordering.get(code)!.flatMap((other) => indexOf.get(other) ?? [])),
  );
  for (const { from, to, reason } of links) {
    const [a, b] = [indexOf.get(from), indexOf.get(to)];
    if (a === undefined || b === undefined)
      throw new RangeError(`link ${from} – ${to}: ${a === undefined ? from : to} is no unit here`);
    if (reason.trim() === '') throw new RangeError(`link ${from} – ${to}: no reason is given`);
    sets[a]!.add(b);
    sets[b]!.add(a);
  }
  const start = new Uint32Array(codes.length + 1);
  sets.forEach((set, i) => {
    start[i + 1] = start[i]! + set.size;
  });
  const neighbour = new Uint32Array(start.at(-1)!);
  sets.forEach((set, i) => {
    neighbour.set(
      [...set].sort((a, b) => a - b),
      start[i]!,
    );
  });
  return { codes, indexOf, start, neighbour, links };
}

/**
 * The pieces into which units fall: each a list of units that hang together, in the order of their
 * first unit. No units are no pieces.
 */
export function componentsOf(
  { start, neighbour }: Adjacency,
  units: readonly number[],
): number[][] {
  const waiting = new Set(units);
  const pieces: number[][] = [];
  for (const first of units) {
    if (!waiting.delete(first)) continue;
    const piece = [first];
    for (let k = 0; k < piece.length; k++) {
      const unit = piece[k]!;
      for (let e = start[unit]!; e < start[unit + 1]!; e++) {
        const next = neighbour[e]!;
        if (waiting.delete(next)) piece.push(next);
      }
    }
    pieces.push(piece);
  }
  return pieces;
}

/** Whether the units hang together; none or one always do. */
export function isContiguous(adjacency: Adjacency, units: readonly number[]): boolean {
  return componentsOf(adjacency, units).length <= 1;
}
