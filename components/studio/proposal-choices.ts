/** What is chosen in the form of proposals, and what it asks of a search. */
import {
  AIMS,
  type Aim,
  type AskedProposal,
  type CountId,
  type Draft,
  type Ground,
  RULE_SETS,
  ruleSetOn,
  type Scope,
  STEPS,
  type StandardSet,
} from '@/geo/plans';
import type { Terrain } from '@/geo/units';

export const STANDARD_SETS = RULE_SETS.filter(
  (set): set is StandardSet => set.purpose === 'standards',
);

/** How much an aim weighs: not at all, as all others, or far more. */
export const WEIGHTS = [0, 1, 4] as const;

export interface Choices {
  /** Provinces whose units are grouped; none where units of the province level are. */
  readonly within: readonly string[];
  /** The id of a decree; null for numbers of one's own. */
  readonly rules: string | null;
  readonly minPeople: number;
  readonly minAreaKm2: number;
  readonly unknownTerrain: Terrain | null;
  readonly count: 'most' | 'exact' | 'range';
  readonly least: number;
  readonly most: number;
  readonly weights: Readonly<Record<Aim, number>>;
  readonly seed: number;
}

/** What stands in the form at first: the decree of the plan's day, as many units as it allows. */
export const firstChoices = ({ within, plan }: Draft): Choices => ({
  within,
  rules: ruleSetOn('standards', plan.effective)?.id ?? null,
  ...{ minPeople: 16_000, minAreaKm2: 30, unknownTerrain: null },
  ...{ count: 'most', least: 1, most: 1, seed: 1 },
  weights: Object.fromEntries(AIMS.map((aim) => [aim, 1])) as Record<Aim, number>,
});

/** Plans offered at most. */
const PLANS = 6;
/** Concepts in the order in which merger files ask for them. */
const PREFERRED: readonly CountId[] = ['registered', 'permanent', 'de_facto'];

/** Which people count towards a standard; null where the ground has none. */
export const conceptOf = ({ counts }: Ground): CountId | null =>
  PREFERRED.find((id) => counts.some((columns) => columns.id === id)) ?? null;

export type Obstacle = 'no_province' | 'no_units' | 'no_borders' | 'no_people' | 'empty_range';

/** Why a search cannot begin; null where it can. */
export function obstacleOf(ground: Ground, choices: Choices, scope: Scope): Obstacle | null {
  if (!ground.shapes) return 'no_borders';
  if (!conceptOf(ground)) return 'no_people';
  if (scope.units.length === 0) return choices.within.length === 0 ? 'no_province' : 'no_units';
  if (choices.count === 'range' && choices.most < choices.least) return 'empty_range';
  return null;
}

export function askedOf(ground: Ground, choices: Choices, scope: Scope): AskedProposal {
  const own = choices.rules === null;
  const { count, least, most, weights, seed } = choices;
  return {
    units: scope.units,
    concept: conceptOf(ground) ?? 'registered',
    floor: {
      people: own ? choices.minPeople : 0,
      area: own ? Math.round(choices.minAreaKm2 * 1e6) : 0,
    },
    rules: STANDARD_SETS.find(({ id }) => id === choices.rules) ?? null,
    unknownTerrain: choices.unknownTerrain,
    count: count === 'most' ? null : { least, most: count === 'exact' ? least : most },
    locked: scope.locked,
    ...{ weights, seed, plans: PLANS, steps: STEPS },
  };
}

/** How many of the units that may be grouped have no figure of people, or a terrain that is not known. */
export function gapsOf(ground: Ground, scope: Scope): { people: number; terrain: number } {
  const columns = ground.counts.find(({ id }) => id === conceptOf(ground));
  let [people, terrain] = [0, 0];
  for (const code of scope.units) {
    const unit = ground.indexOf.get(code)!;
    if (!columns || columns.missing?.[unit]) people++;
    if (ground.terrains[unit]!.length > 1) terrain++;
  }
  return { people, terrain };
}
