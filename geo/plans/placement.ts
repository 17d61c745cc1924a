/** Where every unit goes by a plan: the common ground on which plans are compared. */
import { apportion } from '@/geo/crosswalk';
import type { Derived } from './derive';
import type { CountId, Ground } from './ground';

/** People of a unit in a group; units that no group takes are groups of their own. */
export interface Placed {
  readonly unit: number;
  /** Place in the plan; -1 for a unit that stays as it is. */
  readonly group: number;
  /** Null where the unit's people are not known. */
  readonly people: number | null;
}

/**
 * Everybody by unit and group, in the order of units. A unit that is cut has a row a group, with
 * whole people that sum to its own; unknown shares are those of the ladder.
 */
export function placementOf(ground: Ground, { plan, cuts }: Derived, concept: CountId): Placed[] {
  const home = new Int32Array(ground.units.length).fill(-1);
  plan.groups.forEach(({ members }, g) => {
    for (const code of members) {
      const unit = ground.indexOf.get(code);
      if (unit !== undefined) home[unit] = g;
    }
  });
  const cutBy = new Map(cuts.map((cut) => [ground.indexOf.get(cut.unit), cut]));
  const people = peopleByUnit(ground, concept);
  return ground.units.flatMap((_, unit): Placed[] => {
    const cut = cutBy.get(unit);
    const persons = people(unit);
    if (!cut) return [{ unit, group: home[unit]!, people: persons }];
    const shares = Array.from(cut.groups, () => 0);
    cut.step.target.forEach((target, e) => {
      shares[target] = cut.step.people.share[e]!;
    });
    const parts = persons === null ? null : apportion(persons, shares);
    return cut.groups.map((group, k) => ({ unit, group, people: parts ? parts[k]! : null }));
  });
}

/** A unit's people, over all cells; null where they are not known. */
export function peopleByUnit(
  { counts }: Ground,
  concept: CountId,
): (unit: number) => number | null {
  const columns = counts.find(({ id }) => id === concept);
  return (unit) => {
    if (!columns || columns.missing?.[unit]) return null;
    let sum = 0;
    for (let c = 0; c < columns.cells; c++) sum += columns.values[unit * columns.cells + c]!;
    return sum;
  };
}
