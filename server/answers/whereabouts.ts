/** Where a unit is found among those of another edition: itself, or what the crosswalk leads to. */
import { becomes } from '@/geo/crosswalk';
import { type Edition, type IsoDate, sameGround, type Unit } from '@/geo/units';
import type { Release } from '../release';
import { type Country, countryOf } from './country';
import { crosswalkOf } from './crosswalks';
import { type Past, pastOf } from './past';
import type { PlaceData } from './past-shapes';

export type Whereabouts = Pick<PlaceData, 'stays' | 'found' | 'forward'>;

/** @param threshold counts below it are hidden, and so are no evidence for a share */
export async function whereabouts(
  release: Release,
  threshold: number,
  unit: Unit,
  edition: Edition,
): Promise<Whereabouts> {
  const [country, past] = await Promise.all([countryOf(release), pastOf(release)]);
  const forward = unit.validFrom <= edition;
  const same = sameUnit(country, past, unit, edition);
  const itself = { share: 1, basis: 'decree' } as const;
  if (same)
    return {
      ...{ stays: true, forward },
      found: [{ unit: past.lifeOf(same), people: itself, land: itself }],
    };
  const known = (day: IsoDate) =>
    day >= country.editions[0]!.edition &&
    country.in(country.editionOn(day)).byLevel(unit.level).length > 0;
  const from = past.lastEdition(unit);
  if (!known(from) || !known(edition)) return { stays: false, found: [], forward };
  const { crosswalk } = await crosswalkOf(release, threshold, unit.level, from, edition);
  const found = becomes(crosswalk, unit.code)
    .flatMap((row) => {
      const there = country.in(country.editionOn(edition)).get(row.toCode);
      return there
        ? [
            {
              unit: past.lifeOf(there),
              people: { share: row.sharePopulation, basis: row.basis },
              land: { share: row.shareArea, basis: row.basisArea },
            },
          ]
        : [];
    })
    .sort(
      (a, b) =>
        (b.people.share ?? b.land.share ?? 0) - (a.people.share ?? a.land.share ?? 0) ||
        (b.land.share ?? 0) - (a.land.share ?? 0) ||
        // Where nothing tells them apart, the one that took over the code.
        Number(b.unit.code === unit.code) - Number(a.unit.code === unit.code) ||
        (a.unit.code < b.unit.code ? -1 : 1),
    );
  return { stays: false, found, forward };
}

/** The unit of the edition that has the same code and the same ground. */
function sameUnit(country: Country, past: Past, unit: Unit, edition: Edition): Unit | undefined {
  const there = country.in(edition).get(unit.code);
  if (!there) return undefined;
  const [earlier, later] = there.validFrom < unit.validFrom ? [there, unit] : [unit, there];
  return sameGround(past.stories, earlier, later) === 'all' ? there : undefined;
}
