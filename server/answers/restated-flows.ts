/** Flows as readers may see them, on the units of another edition. */
import { type Crosswalk, leastFlows, OUTSIDE, rekeyFlows, UNKNOWN } from '@/geo/crosswalk';
import { restAt } from '@/geo/disclosure';
import { BASES } from '@/geo/units';
import type { ToldFlows } from '../flow-mask';
import type { FlowColumns } from './flow-columns';
import type { Estimate } from './shapes';

/** Movers of whom one end is told, by place; null where that is not told. */
export interface RestColumns {
  readonly place: number[];
  readonly period: number[];
  readonly group: number[];
  readonly in: (number | null)[];
  readonly out: (number | null)[];
}

export interface RestatedPeriod {
  readonly estimate: Estimate | null;
  readonly internal: number;
  /** Movers that no share places. */
  readonly unplaced: number;
}

/**
 * Adds one period of flows to columns on which abroad is the last place, restated. Only what may be
 * shown goes in, so nothing comes out that a reader could not work out alone. Rows and rests are
 * restated by the same shares.
 * @param crosswalk from the units of the flows to those shown
 * @param number of the period among those of the answer
 */
export function addPeriod(
  told: ToldFlows,
  crosswalk: Crosswalk,
  period: number,
  number: number,
  rows: FlowColumns,
  rest: RestColumns,
): RestatedPeriod {
  const abroad = crosswalk.to.codes.length;
  const slices = byGroup(told, period);
  const doubt = new Doubt(crosswalk);
  let [internal, unplaced] = [0, 0];
  for (let group = 0; group < told.groups; group++) {
    const flows = slices[group]!;
    doubt.count(flows);
    const made = rekeyFlows(crosswalk, flows);
    unplaced += made.unplaced;
    const inside = (place: number): number => (place === OUTSIDE ? abroad : place);
    rows.add(made.movers.length, {
      ...{ origin: made.origin.map(inside), destination: made.destination.map(inside) },
      ...{ movers: made.movers, period: number, group },
      atLeast: leastFlows(crosswalk, flows, made),
    });
    const within = made.becameInternal.map((became, unit) => became + made.wasInternal[unit]!);
    const units = Int32Array.from(within.keys()).filter((unit) => within[unit]! > 0);
    rows.add(units.length, {
      ...{ origin: units, destination: units, movers: units.map((unit) => within[unit]!) },
      ...{ period: number, group },
    });
    for (const became of made.becameInternal) internal += became;
    addRest(told, crosswalk, period, group, number, rest);
  }
  return { internal, unplaced, estimate: doubt.estimate() };
}

type Slice = { origin: Int32Array; destination: Int32Array; movers: Int32Array };

/** The rows of a period by group. */
function byGroup({ rows, groups }: ToldFlows, period: number): Slice[] {
  const size = new Int32Array(groups);
  for (let k = 0; k < rows.movers.length; k++)
    if (rows.period[k] === period) size[rows.group[k]!]! += 1;
  const slices = Array.from(
    size,
    (n): Slice => ({
      origin: new Int32Array(n),
      destination: new Int32Array(n),
      movers: new Int32Array(n),
    }),
  );
  size.fill(0);
  for (let k = 0; k < rows.movers.length; k++) {
    if (rows.period[k] !== period) continue;
    const group = rows.group[k]!;
    const at = size[group]!++;
    slices[group]!.origin[at] = rows.origin[k]!;
    slices[group]!.destination[at] = rows.destination[k]!;
    slices[group]!.movers[at] = rows.movers[k]!;
  }
  return slices;
}

/** Restates who left and who came without their other end; where a part is not told, neither is the sum. */
function addRest(
  told: ToldFlows,
  crosswalk: Crosswalk,
  period: number,
  group: number,
  number: number,
  rest: RestColumns,
): void {
  const restated = (values: Float64Array): (number | null)[] => {
    const near: number[] = [];
    const movers: number[] = [];
    const untold = new Uint8Array(crosswalk.to.codes.length);
    for (let unit = 0; unit < told.units; unit++) {
      const count = values[restAt(told, period, group, unit)]!;
      if (Number.isNaN(count))
        for (let e = crosswalk.start[unit]!; e < crosswalk.start[unit + 1]!; e++)
          untold[crosswalk.target[e]!] = 1;
      else if (count > 0) {
        near.push(unit);
        movers.push(count);
      }
    }
    const made = rekeyFlows(crosswalk, {
      origin: Int32Array.from(near),
      destination: new Int32Array(near.length).fill(OUTSIDE),
      movers: Int32Array.from(movers),
    });
    const sums: (number | null)[] = Array.from(untold, (is) => (is ? null : 0));
    made.origin.forEach((unit, k) => {
      if (sums[unit] !== null) sums[unit]! += made.movers[k]!;
    });
    const abroad = values[restAt(told, period, group, OUTSIDE)]!;
    return [...sums, Number.isNaN(abroad) ? null : abroad];
  };
  const [left, came] = [restated(told.restOut), restated(told.restIn)];
  left.forEach((out, place) => {
    if (out === 0 && came[place] === 0) return;
    rest.place.push(place);
    rest.period.push(number);
    rest.group.push(group);
    rest.out.push(out);
    rest.in.push(came[place]!);
  });
}

/** How much of movers is estimated: those of whom the law does not say where both ends are now. */
export class Doubt {
  private readonly sure: Float64Array;
  private readonly basis: Uint8Array;
  private all = 0;
  private certain = 0;
  private worst = 0;

  constructor({ from, start, people }: Crosswalk) {
    this.sure = new Float64Array(from.codes.length);
    this.basis = new Uint8Array(from.codes.length);
    for (let unit = 0; unit < from.codes.length; unit++)
      for (let e = start[unit]!; e < start[unit + 1]!; e++) {
        this.sure[unit]! += people.certain[e]!;
        const rung = people.basis[e]!;
        if (rung !== UNKNOWN && people.share[e]! > 0)
          this.basis[unit] = Math.max(this.basis[unit]!, rung);
      }
  }

  count({ origin, destination, movers }: Slice): void {
    for (let k = 0; k < movers.length; k++) {
      const [from, to] = [origin[k]!, destination[k]!];
      const sure =
        (from === OUTSIDE ? 1 : this.sure[from]!) * (to === OUTSIDE ? 1 : this.sure[to]!);
      this.all += movers[k]!;
      this.certain += movers[k]! * sure;
      if (sure < 1)
        for (const end of [from, to])
          if (end !== OUTSIDE) this.worst = Math.max(this.worst, this.basis[end]!);
    }
  }

  /** Movers whose ends were joined anew. @param basis the rung that the estimated ones rest on */
  countLinked(movers: number, estimated: number, basis: number): void {
    this.all += movers;
    this.certain += movers - estimated;
    if (estimated > 0) this.worst = Math.max(this.worst, basis);
  }

  estimate(): Estimate | null {
    const share = this.all > 0 ? Number((1 - this.certain / this.all).toFixed(6)) : 0;
    return share > 0 ? { share, basis: BASES[this.worst] ?? null } : null;
  }
}
