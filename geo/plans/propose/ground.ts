/** What a proposal works on: units as indices of an adjacency, with whole people and whole land. */
import type { Adjacency } from '../adjacency';

/**
 * Units with what counts towards a standard. Amounts are whole numbers (people, square metres), so
 * that a sum is exact and the same in whichever order it is taken, on every machine.
 */
export interface Ground {
  readonly adjacency: Adjacency;
  readonly people: Float64Array;
  /** Square metres. */
  readonly area: Float64Array;
  /** For each unit the units that must not share a group with it, both ways. */
  readonly apart: readonly (readonly number[])[];
}

/** What a group needs to stand as a unit; 0 where nothing is asked. */
export interface Floor {
  readonly people: number;
  /** Square metres. */
  readonly area: number;
}

export const meets = (floor: Floor, people: number, area: number): boolean =>
  people >= floor.people && area >= floor.area;

/** Whether units together meet the floor; that they hang together is for the caller. */
export function groupMeets(ground: Ground, floor: Floor, units: readonly number[]): boolean {
  let [people, area] = [0, 0];
  for (const unit of units) {
    people += ground.people[unit]!;
    area += ground.area[unit]!;
  }
  return meets(floor, people, area);
}

/** Whether some two of the units must not share a group. */
export function holdsApart(ground: Ground, units: readonly number[]): boolean {
  return units.some((unit) => ground.apart[unit]!.some((other) => units.includes(other)));
}
