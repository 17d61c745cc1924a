import type { ProposedPlan } from './offer';
import type { Proposal } from './proposal';

/** A proposed plan in the numbers that people compare plans by. */
export interface PlanFigures {
  readonly units: number;
  /** Units that meet what is asked of them. */
  readonly met: number;
  /** Units of which nobody can say it, because people of a member are not known. */
  readonly open: number;
  /** Units of before that are joined with others. */
  readonly joined: number;
  readonly peopleChanged: number;
  /** Mean distance of a unit's people from the mean unit, as a part of it; of units whose people are known. */
  readonly imbalance: number;
  /** All outlines together. */
  readonly outlineKm: number;
  /** People outside the old district that has most of their unit's people; null where districts are not known. */
  readonly acrossDistricts: number | null;
  readonly meanKmToSeat: number;
}

export function planFigures(
  { people, unknown, look }: Pick<Proposal, 'people' | 'unknown' | 'look'>,
  { groups, burden }: Pick<ProposedPlan, 'groups' | 'burden'>,
): PlanFigures {
  const told = groups.filter(({ units }) => !units.some((unit) => unknown[unit]));
  const sizes = told.map(({ units }) => units.reduce((sum, unit) => sum + people[unit]!, 0));
  const among = sizes.reduce((sum, size) => sum + size, 0);
  const fair = among / sizes.length;
  const off = sizes.reduce((sum, size) => sum + Math.abs(size - fair), 0);
  const total = people.reduce((sum, each) => sum + each, 0);
  return {
    units: groups.length,
    met: groups.filter(({ unmet }) => unmet === null).length,
    open: groups.filter(({ unmet }) => unmet?.reason === 'people_unknown').length,
    joined: groups.reduce((sum, { units }) => sum + (units.length > 1 ? units.length : 0), 0),
    peopleChanged: burden.changed,
    imbalance: among > 0 ? off / among : 0,
    outlineKm: burden.compactness / 1000,
    acrossDistricts: look.district ? burden.districts : null,
    meanKmToSeat: total > 0 ? burden.distance / total / 1000 : 0,
  };
}
