/** What a search works on: units as indices of an adjacency, with whole people and whole land. */
import type { Adjacency } from '../adjacency';
import type { Floors } from './floors';

/**
 * Units with what counts towards a standard. Amounts are whole numbers (people, square metres), so
 * that a sum is exact and the same in whichever order it is taken, on every machine.
 */
export interface Field {
  readonly adjacency: Adjacency;
  readonly people: Float64Array;
  /** 1 for each unit whose people nobody knows. */
  readonly unknown: Uint8Array;
  /** Square metres. */
  readonly area: Float64Array;
  /** For each unit the units that must not share a group with it, both ways. */
  readonly apart: readonly (readonly number[])[];
  readonly floors: Floors;
}

/** Whether units that have these sums meet the floor of such a group. */
export function meets(
  { floors }: Field,
  units: readonly number[],
  people: number,
  area: number,
): boolean {
  const floor = floors.of(units);
  return people >= floor.people && area >= floor.area;
}

/**
 * Whether units together meet their floor; that they hang together is for the caller. What nobody
 * knows meets nothing: where people are asked for, one unit without a figure leaves its group open.
 */
export function groupMeets(field: Field, units: readonly number[]): boolean {
  let [people, area] = [0, 0];
  for (const unit of units) {
    people += field.people[unit]!;
    area += field.area[unit]!;
  }
  return meets(field, units, people, area) && !isOpen(field, units);
}

/** Whether nobody can tell if units meet what is asked of their people. */
export const isOpen = ({ unknown, floors }: Field, units: readonly number[]): boolean =>
  units.some((unit) => unknown[unit]) && floors.of(units).people > 0;

/** Whether some two of the units must not share a group. */
export function holdsApart(field: Field, units: readonly number[]): boolean {
  return units.some((unit) => field.apart[unit]!.some((other) => units.includes(other)));
}
