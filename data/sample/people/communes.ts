import type { Kind } from '@/geo/units';
import type { Group } from '../merge';
import { PROVINCES_BEFORE } from '../provinces';
import { normal, type Random } from '../random';
import type { Country, Place } from '../settle';
import { shareOut } from '../share-out';
import type { Commune } from '../units';
import { DATE_AFTER, DATES_BEFORE, type SeriesDate, yearsSinceCensus } from './demography';
import { type Parts, provinceTotals } from './province-totals';

/** What makes a commune's people its own: drawn once, the same every year. */
export interface Nature {
  /** People against the others of the province in 2019, and how fast that grows a year. */
  readonly weight: number;
  readonly growth: number;
  readonly absence: number;
  /** Older (positive) or younger than the province: steps of `AGE_STEPS`. */
  readonly step: number;
  readonly urban: boolean;
}
/** People of a commune on a day, and the profile of ages that they follow. */
export interface CommuneTotal extends Parts {
  readonly code: string;
  readonly date: SeriesDate;
  readonly province: string;
  readonly urban: boolean;
  readonly step: number;
}
/** Communes are older or younger than their province in so many steps to either side. */
export const AGE_STEPS = 2;

const SIZE: Partial<Record<Kind, number>> = { ward: 1.35, township: 1.15 };
const THIN = { highland: 0.6, mountain: 0.75, island: 1, other: 1 } as const;

export function naturesOf(
  places: readonly Place[],
  communes: readonly Commune[],
  random: Random,
): Nature[] {
  return places.map(({ island, terrain, urban, at }, i) => {
    const { kind } = communes[i]!;
    const size = (SIZE[kind] ?? 1) * THIN[terrain] * (island?.people ?? 1);
    // Neighbours are alike: a slow wave over the land, and a little chance.
    const wave = Math.sin(5.1 * at[0] + 2.3 * at[1]) + Math.sin(3.7 * at[1] - 4.4 * at[0] + 1);
    const older = 0.8 * wave + 0.5 * normal(random) - 0.8 * urban;
    return {
      weight: size * (0.7 + 0.8 * urban) * Math.exp(0.38 * normal(random)),
      growth: 0.012 * urban + 0.005 * normal(random),
      absence: (1.15 - 0.5 * urban) * Math.exp(0.2 * normal(random)),
      step: Math.max(-AGE_STEPS, Math.min(AGE_STEPS, Math.round(older))),
      urban: kind === 'ward' || kind === 'township',
    };
  });
}

/** Everything of one province shared out to its units by their weights, each kind of people exactly. */
function shareParts(
  parts: Parts,
  people: readonly number[],
  natures: readonly Pick<Nature, 'absence'>[],
  urban: readonly number[],
): Parts[] {
  const there = shareOut(parts.home + parts.temporary, people);
  const temporary = shareOut(
    parts.temporary,
    there.map((n, i) => n * (0.75 + 0.5 * urban[i]!)),
  );
  const absent = shareOut(
    parts.absent,
    there.map((n, i) => n * natures[i]!.absence),
  );
  return there.map((n, i) => ({
    home: n - temporary[i]!,
    absent: absent[i]!,
    temporary: temporary[i]!,
  }));
}

/** Every commune on every day before the merger; the communes of a province sum to it exactly. */
export function totalsOfPlaces(
  places: readonly Place[],
  communes: readonly Commune[],
  natures: readonly Nature[],
): CommuneTotal[] {
  return DATES_BEFORE.flatMap((date) => {
    const provinces = provinceTotals(date);
    return PROVINCES_BEFORE.flatMap(({ code: province }) => {
      const own = places.map((_, i) => i).filter((i) => places[i]!.province === province);
      const parts = shareParts(
        provinces.get(province)!,
        own.map((i) => weightOn(natures[i]!, date)),
        own.map((i) => natures[i]!),
        own.map((i) => places[i]!.urban),
      );
      return own.map((i, k) => {
        const { urban, step } = natures[i]!;
        return { code: communes[i]!.code, date, province, urban, step, ...parts[k]! };
      });
    });
  });
}

function weightOn({ weight, growth }: Nature, date: SeriesDate): number {
  return weight * Math.exp(growth * yearsSinceCensus(date));
}

/**
 * Every commune on the day of the merger: what its atoms bring along of the old communes' people,
 * fitted to the new provinces.
 * @param share of its place's people on each atom
 */
export function totalsOfGroups(
  country: Country,
  groups: readonly Group[],
  communes: readonly Commune[],
  natures: readonly Nature[],
  share: Float64Array,
): CommuneTotal[] {
  const { places } = country;
  const brought = new Float64Array(country.atoms);
  const last = provinceTotals(DATES_BEFORE.at(-1)!);
  for (const { code } of PROVINCES_BEFORE) {
    const own = places.map((_, i) => i).filter((i) => places[i]!.province === code);
    const { home, temporary } = last.get(code)!;
    const weights = own.map((i) => weightOn(natures[i]!, DATE_AFTER));
    const all = weights.reduce((a, b) => a + b, 0);
    own.forEach((i, k) => {
      for (const atom of places[i]!.atoms) {
        brought[atom] = ((home + temporary) * weights[k]! * share[atom]!) / all;
      }
    });
  }
  return [...provinceTotals(DATE_AFTER)].flatMap(([province, total]) => {
    const own = groups.map((_, g) => g).filter((g) => groups[g]!.province === province);
    const people = own.map((g) => [...groups[g]!.atoms].reduce((sum, a) => sum + brought[a]!, 0));
    const main = own.map((g) => groups[g]!.members[0]!);
    const parts = shareParts(
      total,
      people,
      main.map((i) => natures[i]!),
      main.map((i) => places[i]!.urban),
    );
    return own.map((g, k) => ({
      code: communes[g]!.code,
      date: DATE_AFTER,
      province: places[main[k]!]!.province,
      urban: communes[g]!.kind === 'ward',
      step: natures[main[k]!]!.step,
      ...parts[k]!,
    }));
  });
}
