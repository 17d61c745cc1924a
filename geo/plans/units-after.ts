/** The units as they would stand after a plan: its groups, and every unit that it leaves as it is. */
import type { Derived } from './derive';
import type { PublishedFigures } from './dossier';
import type { CountId, Ground } from './ground';
import type { JudgedFigures } from './judge';
import { derivedFigures, unitFigures } from './judge-plan';
import { contributorsOf, isEmptyGroup } from './plan';

export interface UnitAfter {
  /** Place of the group; -1 for a unit that no group takes. */
  readonly group: number;
  /** Index of that unit; -1 for a group. */
  readonly unit: number;
  readonly figures: JudgedFigures;
}

/**
 * Groups in the order of the plan but for those that are empty yet, then the units that stay, in the order of the ground.
 * @param scope 1 for each unit that is looked at, by index; of the others none stay
 * @param published of groups that are law, by place: better than any sum over what was before
 */
export function unitsAfter(
  ground: Ground,
  derived: Derived,
  concept: CountId = 'registered',
  scope?: Uint8Array,
  published: ReadonlyMap<number, PublishedFigures> = new Map(),
): UnitAfter[] {
  const { groups } = derived.plan;
  const taken = new Set(groups.flatMap(contributorsOf));
  return [
    ...groups.flatMap((each, group): UnitAfter[] => {
      if (isEmptyGroup(each)) return [];
      const figures = derivedFigures(ground, derived, group, concept);
      const told = published.get(group);
      if (!told) return [{ group, unit: -1, figures }];
      const { people, areaKm2 } = told;
      const counted = { ...figures, people, areaKm2: areaKm2 ?? figures.areaKm2 };
      return [{ group, unit: -1, figures: counted }];
    }),
    ...ground.units.flatMap(({ code }, unit): UnitAfter[] =>
      taken.has(code) || scope?.[unit] === 0
        ? []
        : [{ group: -1, unit, figures: unitFigures(ground, unit, concept) }],
    ),
  ];
}
