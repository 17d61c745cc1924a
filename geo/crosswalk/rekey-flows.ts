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
  const ways = waysOf(crosswalk);
  const becameInternal = new Float64Array(units);
  const wasInternal = new Float64Array(units);
  let unplaced = 0;
  const { origin, destination, movers } = flows;
  const isInternal = (k: number): boolean => origin[k] === destination[k] && origin[k] !== OUTSIDE;
  for (let k = 0; k < movers.length; k++) {
    if (!isInternal(k)) continue;
    const { first, end, shares } = waysAt(ways, origin[k]!);
    apportion(movers[k]!, shares).forEach((part, p) => {
      if (first + p < end) wasInternal[ways.target[first + p]!]! += part;
      else unplaced += part;
    });
  }
  const across = origin.some((_, k) => isInternal(k))
    ? {
        near: origin.filter((_, k) => !isInternal(k)),
        far: destination.filter((_, k) => !isInternal(k)),
        movers: movers.filter((_, k) => !isInternal(k)),
      }
    : { near: origin, far: destination, movers };

  const turned = splitEnd(ways, across);
  const placed = splitEnd(ways, { near: turned.far, far: turned.near, movers: turned.movers });
  unplaced += turned.unplaced + placed.unplaced;
  let kept = 0;
  const { near, far, movers: parts } = placed;
  for (let k = 0; k < parts.length; k++) {
    if (near[k] === far[k] && near[k] !== OUTSIDE) becameInternal[near[k]!]! += parts[k]!;
    else if (parts[k]! > 0) {
      near[kept] = near[k]!;
      far[kept] = far[k]!;
      parts[kept++] = parts[k]!;
    }
  }
  const joined = joinPairs({
    near: far.subarray(0, kept),
    far: near.subarray(0, kept),
    movers: parts.subarray(0, kept),
  });
  return {
    ...{ origin: joined.near, destination: joined.far, movers: joined.movers },
    ...{ becameInternal, wasInternal, unplaced },
  };
}

/** Flows seen from the end that is being restated. */
interface Ends {
  readonly near: Int32Array;
  readonly far: Int32Array;
  readonly movers: Int32Array;
}

/** Where the people of each unit go: those of unit i are `start[i]` to `start[i + 1]`, none without a share. */
interface Ways {
  readonly start: Int32Array;
  readonly target: Int32Array;
  readonly share: Float64Array;
}

function waysOf({ from, start, target, people }: Crosswalk): Ways {
  const ways = {
    start: new Int32Array(from.codes.length + 1),
    target: new Int32Array(target.length),
    share: new Float64Array(target.length),
  };
  let at = 0;
  for (let unit = 0; unit < from.codes.length; unit++) {
    for (let e = start[unit]!; e < start[unit + 1]!; e++) {
      if (!(people.share[e]! > 0)) continue;
      ways.target[at] = target[e]!;
      ways.share[at++] = people.share[e]!;
    }
    ways.start[unit + 1] = at;
  }
  return ways;
}

/** The ways of one unit; a share more than targets is of those whom no share places. */
function waysAt({ start, share }: Ways, unit: number) {
  const [first, end] = [start[unit]!, start[unit + 1]!];
  const shares = Array.from(share.subarray(first, end));
  const left = 1 - shares.reduce((a, b) => a + b, 0);
  if (left > ROUNDING) shares.push(left);
  return { first, end, shares };
}

/** Restates the near end of flows, and tells how many movers could not be placed. */
function splitEnd(ways: Ways, flows: Ends): Ends & { readonly unplaced: number } {
  const { near, far, movers } = inOrder(flows);
  const { start, target, share } = ways;
  let most = 0;
  for (const unit of near) most += unit === OUTSIDE ? 1 : start[unit + 1]! - start[unit]!;
  const made = {
    near: new Int32Array(most),
    far: new Int32Array(most),
    movers: new Int32Array(most),
  };
  let [at, unplaced] = [0, 0];
  for (let k = 0, next = 0; k < near.length; k = next) {
    const unit = near[k]!;
    next = k + 1;
    while (next < near.length && near[next] === unit) next++;
    const isWhole =
      unit === OUTSIDE || (start[unit + 1]! === start[unit]! + 1 && share[start[unit]!] === 1);
    if (isWhole) {
      // Most units pass whole: their flows only change their name.
      made.near.fill(unit === OUTSIDE ? OUTSIDE : target[start[unit]!]!, at, at + next - k);
      made.far.set(far.subarray(k, next), at);
      made.movers.set(movers.subarray(k, next), at);
      at += next - k;
      continue;
    }
    const { first, end, shares } = waysAt(ways, unit);
    const cells = Float64Array.from(movers.subarray(k, next));
    const totals = apportion(
      cells.reduce((a, b) => a + b, 0),
      shares,
    );
    const parts = shares.map(() => new Float64Array(cells.length));
    if (shares.length > 0)
      splitCells(
        cells,
        totals,
        parts.map((into) => ({ into, at: 0 })),
      );
    parts.forEach((part, p) => {
      for (let c = 0; c < part.length; c++) {
        if (part[c] === 0) continue;
        if (first + p >= end) unplaced += part[c]!;
        else {
          made.near[at] = target[first + p]!;
          made.far[at] = far[k + c]!;
          made.movers[at++] = part[c]!;
        }
      }
    });
  }
  return {
    near: made.near.subarray(0, at),
    far: made.far.subarray(0, at),
    movers: made.movers.subarray(0, at),
    unplaced,
  };
}

/** By the near end, then by the far one. */
function inOrder(flows: Ends): Ends {
  const order = sortedBy(flows.near, sortedBy(flows.far, null));
  const pick = (column: Int32Array): Int32Array => order.map((k) => column[k]!);
  return { near: pick(flows.near), far: pick(flows.far), movers: pick(flows.movers) };
}

/** Row numbers by a key from -1, in the order given where keys are equal; by counting, not comparing. */
function sortedBy(keys: Int32Array, order: Int32Array | null): Int32Array {
  let most = OUTSIDE;
  for (const key of keys) if (key > most) most = key;
  const next = new Int32Array(most + 3);
  for (const key of keys) next[key + 2]! += 1;
  for (let key = 1; key < next.length; key++) next[key]! += next[key - 1]!;
  const sorted = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) {
    const k = order ? order[i]! : i;
    sorted[next[keys[k]! + 1]!++] = k;
  }
  return sorted;
}

/** Joins equal pairs; what comes out is in order. */
function joinPairs(flows: Ends): Ends {
  const { near, far, movers } = inOrder(flows);
  let last = -1;
  for (let k = 0; k < movers.length; k++) {
    if (last >= 0 && near[last] === near[k] && far[last] === far[k]) movers[last]! += movers[k]!;
    else {
      last++;
      near[last] = near[k]!;
      far[last] = far[k]!;
      movers[last] = movers[k]!;
    }
  }
  return {
    near: near.slice(0, last + 1),
    far: far.slice(0, last + 1),
    movers: movers.slice(0, last + 1),
  };
}
