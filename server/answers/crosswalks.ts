/**
 * The crosswalk between any two days of a release. What it rests on beyond the decrees are counts
 * that readers may see: a hidden count is taken as unknown, so that nothing made with a crosswalk
 * tells more than what is published already.
 */
import {
  type Crosswalk,
  type CrosswalkBetween,
  crosswalkBetween,
  type Evidence,
  type Side,
} from '@/geo/crosswalk';
import type { Concept } from '@/geo/measures';
import {
  assertSound,
  changeDays,
  type History,
  type IsoDate,
  inForce,
  type Level,
  landIsMeasured,
} from '@/geo/units';
import { maskOf } from '../mask';
import { history } from '../queries/history';
import type { SeriesRow } from '../queries/series';
import { unitFigures } from '../queries/unit-figures';
import type { Release } from '../release';
import { type Country, countryOf } from './country';

/** Concepts by how well they count people where they live; movers are counted twice by the last. */
const PREFERRED: readonly Concept[] = ['permanent', 'de_facto', 'registered'];

/**
 * The history of a release, checked once and kept with it.
 * @throws HistoryError for a release whose events contradict each other
 */
export function historyOf(release: Release): Promise<History> {
  return release.facts.get('history', async () => {
    const found = await history(release, (await countryOf(release)).units);
    assertSound(found);
    return found;
  });
}

/**
 * From the units of one day to those of another, made once and kept with the release.
 * @param threshold counts below it are hidden from readers, and so from the evidence
 * @throws RangeError when the level has no units on one of the days
 */
export async function crosswalkOf(
  release: Release,
  threshold: number,
  level: Level,
  from: IsoDate,
  to: IsoDate,
): Promise<CrosswalkBetween> {
  const country = await countryOf(release);
  // The days of one edition have one crosswalk.
  const days = { from: country.editionOn(from), to: country.editionOn(to) };
  return release.facts.get(`crosswalk ${level} ${days.from} ${days.to} ${threshold}`, async () => {
    // Between days of one edition nothing changed, and no count need be looked at.
    const isSame = days.from === days.to;
    const evidence = isSame
      ? undefined
      : await release.facts.get(`evidence ${level} ${threshold}`, () =>
          evidenceOf(release, country, threshold, level),
        );
    return crosswalkBetween(await historyOf(release), {
      level,
      ...days,
      ...(evidence && { evidence }),
    });
  });
}

/** What is published about each step of a level: people of both sides counted alike, and land. */
async function evidenceOf(
  release: Release,
  country: Country,
  threshold: number,
  level: Level,
): Promise<(step: Crosswalk) => Evidence> {
  const series = country.series.filter((row) => row.level === level);
  const counts = new Map<SeriesRow, ReadonlyMap<string, number>>();
  for (const day of changeDays(await historyOf(release)))
    for (const row of Object.values(countsAround(series, day)))
      if (row && !counts.has(row))
        counts.set(row, await publishedPeople(release, threshold, level, row));

  /** Square kilometres of a side: of the boundary, which is measured alike for all, else by decree. */
  const landOf = (side: Side, lives: (unit: Lived) => boolean): Float64Array =>
    Float64Array.from(side.codes, (code) => {
      const unit = country.livesOf(code).find(lives);
      if (!unit) return Number.NaN;
      const measured = landIsMeasured(unit, release.manifest.boundaries);
      return (measured ? unit.areaGeometricKm2 : null) ?? unit.areaDeclaredKm2 ?? Number.NaN;
    });

  return ({ from, to }) => {
    const { before, after } = countsAround(series, to.edition);
    return {
      ...(before && { peopleBefore: lookUp(from, counts.get(before)) }),
      ...(after && { peopleAfter: lookUp(to, counts.get(after)) }),
      landBefore: landOf(from, (unit) => lastedUntil(unit, to.edition)),
      landAfter: landOf(to, (unit) => inForce(unit, to.edition)),
    };
  };
}

/** The last count on the units before a day and the first on those after it, of one concept if there is one. */
function countsAround(
  series: readonly SeriesRow[],
  day: IsoDate,
): { before?: SeriesRow | undefined; after?: SeriesRow | undefined } {
  const sides = PREFERRED.map((concept) => {
    const own = series.filter((row) => row.concept === concept);
    return {
      before: own.findLast((row) => row.edition < day),
      after: own.find((row) => row.edition >= day),
    };
  });
  const pair = sides.find((side) => side.before && side.after);
  return pair ?? { before: sides.find((side) => side.before)?.before };
}

/** People by code, without those that are hidden. */
async function publishedPeople(
  release: Release,
  threshold: number,
  level: Level,
  key: SeriesRow,
): Promise<Map<string, number>> {
  const [rows, mask] = await Promise.all([
    unitFigures(release, level, key),
    maskOf(release, key.edition, key.date, threshold),
  ]);
  const people = new Map<string, number>();
  rows.code.forEach((code, i) => {
    if (mask.hides(key.concept, code, 'people') === null) people.set(code, rows.persons[i]!);
  });
  return people;
}

type Lived = { readonly validFrom: IsoDate; readonly validTo: IsoDate | null };
const lastedUntil = ({ validFrom, validTo }: Lived, day: IsoDate): boolean =>
  validFrom < day && (validTo === null || day <= validTo);

function lookUp({ codes }: Side, figures: ReadonlyMap<string, number> | undefined): Float64Array {
  return Float64Array.from(codes, (code) => figures?.get(code) ?? Number.NaN);
}
