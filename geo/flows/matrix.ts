/** Movers as a square table: rows are origins, columns destinations. */
import type { Pairs } from './pairs';

export interface FlowMatrix {
  /** Rows and columns. */
  readonly places: number;
  /** Movers from origin to destination at `origin * places + destination`; within a place on the diagonal. */
  readonly movers: Float64Array;
}

/** More would be no picture: a table of provinces or districts, not of communes. */
export const MOST_ROWS = 800;

/**
 * @param movers of each pair
 * @throws RangeError for more than `MOST_ROWS` places
 */
export function matrixOf(pairs: Pairs, movers: ArrayLike<number>): FlowMatrix {
  const places = pairs.outStart.length - 1;
  if (places > MOST_ROWS)
    throw new RangeError(`a table of ${places} places is too large; sum movers by a level above`);
  const table = new Float64Array(places * places);
  for (let pair = 0; pair < movers.length; pair++)
    table[pairs.origin[pair]! * places + pairs.destination[pair]!]! += movers[pair]!;
  return { places, movers: table };
}

/**
 * The table of groups of places. Who moves from one place of a group to another is on the diagonal.
 * @param of for each place its group
 */
export function groupedMatrix(
  matrix: FlowMatrix,
  of: ArrayLike<number>,
  groups: number,
): FlowMatrix {
  const movers = new Float64Array(groups * groups);
  for (let from = 0; from < matrix.places; from++)
    for (let to = 0; to < matrix.places; to++)
      movers[of[from]! * groups + of[to]!]! += matrix.movers[from * matrix.places + to]!;
  return { places: groups, movers };
}
