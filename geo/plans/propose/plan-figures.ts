import type { ProposedPlan } from './offer';
import type { Proposal } from './proposal';

/** A proposed plan in the numbers that people compare plans by. */
export interface PlanFigures {
  readonly units: number;
  /** Units that meet what is asked of them. */
  readonly met: number;
  /** Units of before that are joined with others. */
  readonly joined: number;
  readonly peopleChanged: number;
  /** Mean distance of a unit's people from the mean unit, as a part of it. */
  readonly imbalance: number;
  /** All outlines together. */
  readonly outlineKm: number;
  /** People outside the old district that has most of their unit's people; null where districts are not known. */
  readonly acrossDistricts: number | null;
  readonly meanKmToSeat: number;
}

export function planFigures(
  { people, look }: Pick<Proposal, 'people' | 'look'>,
  { groups, burden }: Pick<ProposedPlan, 'groups' | 'burden'>,
): PlanFigures {
  const total = people.reduce((sum, each) => sum + each, 0);
  const fair = total / groups.length;
  const off = groups.reduce((all, { units }) => {
    const own = units.reduce((sum, unit) => sum + people[unit]!, 0);
    return all + Math.abs(own - fair);
  }, 0);
  return {
    units: groups.length,
    met: groups.filter(({ unmet }) => unmet === null).length,
    joined: groups.reduce((sum, { units }) => sum + (units.length > 1 ? units.length : 0), 0),
    peopleChanged: burden.changed,
    imbalance: total > 0 ? off / total : 0,
    outlineKm: burden.compactness / 1000,
    acrossDistricts: look.district ? burden.districts : null,
    meanKmToSeat: total > 0 ? burden.distance / total / 1000 : 0,
  };
}
