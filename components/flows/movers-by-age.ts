/** Movers by age, of the country, of a place or of a corridor. */

import type { Sex } from '@/geo/measures';
import { type ArrangedFlows, agesOf, groupsMeant } from './arranged-flows';

/** Whose ages: all who crossed a border, those of a place (both ways), or those who took one way. */
export type AgesOf =
  | { readonly kind: 'all' }
  | { readonly kind: 'place'; readonly place: number }
  | { readonly kind: 'corridor'; readonly origin: number; readonly destination: number };

/**
 * @param periods names of those that are added up; others are passed over
 * @returns by age group, the youngest first; empty where flows are not told apart by age
 */
export function moversByAge(
  flows: ArrangedFlows,
  periods: ReadonlySet<string>,
  sex: Sex | null,
  of: AgesOf,
): Map<string, number> {
  const { cube, groups, hidden } = flows;
  const { origin, destination } = cube.pairsOf(0);
  const wanted = flows.periods.map(({ period }) => periods.has(period));
  const counts = (from: number, to: number) => {
    if (from === to) return false;
    switch (of.kind) {
      case 'all':
        return true;
      case 'place':
        return from === of.place || to === of.place;
      case 'corridor':
        return from === of.origin && to === of.destination;
      default:
        return of satisfies never;
    }
  };
  const kept = Array.from(origin, (from, pair) => counts(from, destination[pair]!));
  return new Map(
    agesOf(groups).map((age) => {
      const meant = groupsMeant(groups, sex, age);
      const movers = cube.byPeriod(0, meant);
      let sum = 0;
      for (let pair = 0; pair < kept.length; pair++)
        if (kept[pair])
          for (let period = 0; period < cube.periods; period++)
            if (wanted[period]) sum += movers[pair * cube.periods + period]!;
      if (of.kind !== 'corridor')
        for (const [k, place] of hidden.place.entries()) {
          if (!wanted[hidden.period[k]!] || !meant[hidden.group[k]!]) continue;
          if (of.kind === 'all') sum += hidden.out[k] ?? 0;
          else if (place === of.place) sum += (hidden.in[k] ?? 0) + (hidden.out[k] ?? 0);
        }
      return [age, sum];
    }),
  );
}
