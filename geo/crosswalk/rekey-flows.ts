/** Re-keying of flows: movers from an origin to a destination, restated at both ends. */
import { apportion, splitCells } from './apportion';
import { type Crosswalk, ROUNDING } from './crosswalk';

/** The index of a place that is no unit of the country and stays as it is: abroad. */
export const OUTSIDE = -1;

/** Rows of flows as columns; origins and destinations are indices of units, or `OUTSIDE`. */
export interface Flows {
  readonly origin: Int32Array;
  readonly destination: Int32Array;
  /** Whole movers. */
  readonly movers: Int32Array;
}

export interface RekeyedFlows extends Flows {
  /** For each unit of `to`, movers who crossed a border of before and now move within the unit. */
  readonly becameInternal: Float64Array;
  /** For each unit of `to`, movers who moved within one unit before; between which parts is not known. */
  readonly wasInternal: Float64Array;
  /** Movers whose origin or destination no share places. */
  readonly unplaced: number;
}

/**
 * Restates flows on the units of another date. First the origins, then the destinations: the movers
 * of each unit, over all its flows, are split like any other row of cells, so each flow's parts sum to
 * the flow and each unit's movers are its rounded share. Movers within one unit stay internal, also
 * when it is split: nobody counted who of them crossed the new border.
 * The rows returned join equal pairs and are ordered by origin, then destination.
 */
export function rekeyFlows(crosswalk: Crosswalk, flows: Flows): RekeyedFlows {
  const units = crosswalk.to.codes.length;
  const becameInternal = new Float64Array(units);
  const wasInternal = new Float64Array(units);
  let unplaced = 0;
  const across: Row[] = [];
  flows.origin.forEach((origin, k) => {
    const row = { near: origin, far: flows.destination[k]!, movers: flows.movers[k]! };
    if (origin !== row.far || origin === OUTSIDE) across.push(row);
    else
      unplaced += splitEnd(crosswalk, [{ ...row, far: OUTSIDE }], ({ near, movers }) => {
        wasInternal[near]! += movers;
      });
  });

  const turned: Row[] = [];
  unplaced += splitEnd(crosswalk, across, ({ near, far, movers }) => {
    turned.push({ near: far, far: near, movers });
  });
  const joined = new Map<number, number>();
  const span = units + 1;
  unplaced += splitEnd(crosswalk, turned, ({ near: destination, far: origin, movers }) => {
    if (origin === destination && origin !== OUTSIDE) becameInternal[origin]! += movers;
    else {
      const pair = (origin + 1) * span + destination + 1;
      joined.set(pair, (joined.get(pair) ?? 0) + movers);
    }
  });
  const pairs = [...joined].sort(([a], [b]) => a - b);
  return {
    origin: Int32Array.from(pairs, ([pair]) => Math.floor(pair / span) - 1),
    destination: Int32Array.from(pairs, ([pair]) => (pair % span) - 1),
    movers: Int32Array.from(pairs, ([, movers]) => movers),
    becameInternal,
    wasInternal,
    unplaced,
  };
}

/** A flow seen from the end that is being restated. */
interface Row {
  near: number;
  far: number;
  movers: number;
}

/** Restates the near end of rows; returns how many movers could not be placed. */
function splitEnd(crosswalk: Crosswalk, rows: readonly Row[], emit: (row: Row) => void): number {
  const { start, target } = crosswalk;
  const { share } = crosswalk.people;
  const byUnit = new Map<number, Row[]>();
  for (const row of rows) {
    const list = byUnit.get(row.near);
    if (list) list.push(row);
    else byUnit.set(row.near, [row]);
  }
  let unplaced = 0;
  for (const [unit, list] of byUnit) {
    if (unit === OUTSIDE) {
      for (const row of list) emit(row);
      continue;
    }
    list.sort((a, b) => a.far - b.far);
    const targets: number[] = [];
    const shares: number[] = [];
    for (let e = start[unit]!; e < start[unit + 1]!; e++) {
      if (!(share[e]! > 0)) continue;
      targets.push(target[e]!);
      shares.push(share[e]!);
    }
    const left = 1 - shares.reduce((a, b) => a + b, 0);
    if (left > ROUNDING) shares.push(left);
    const cells = Float64Array.from(list, (row) => row.movers);
    const totals = apportion(
      cells.reduce((a, b) => a + b, 0),
      shares,
    );
    const parts = shares.map(() => new Float64Array(list.length));
    splitCells(
      cells,
      totals,
      parts.map((into) => ({ into, at: 0 })),
    );
    parts.forEach((part, p) => {
      const near = targets[p];
      part.forEach((movers, k) => {
        if (movers === 0) return;
        if (near === undefined) unplaced += movers;
        else emit({ near, far: list[k]!.far, movers });
      });
    });
  }
  return unplaced;
}
