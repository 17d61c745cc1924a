import { CONCEPTS } from '@/geo/measures';
import type { Edition, Level } from '@/geo/units';
import type { SeriesKey } from '../queries/unit-figures';
import type { Country } from './country';

/**
 * The people to plan with, a key a concept: all of one date, the latest on which the units of the
 * edition were counted themselves; where they never were, the latest on which any units of the level
 * were, to be restated. None where the level has no figures.
 */
export function latestPeople(
  { series }: Pick<Country, 'series'>,
  level: Level,
  edition: Edition,
): SeriesKey[] {
  const ofLevel = series.filter((row) => row.level === level);
  const own = ofLevel.filter((row) => row.edition === edition);
  const rows = own.length > 0 ? own : ofLevel;
  const date = rows
    .map((row) => row.date)
    .sort()
    .at(-1);
  const latest = rows.filter((row) => row.date === date);
  return CONCEPTS.filter((concept) => latest.some((row) => row.concept === concept)).map(
    (concept) => ({ edition, date: date!, concept }),
  );
}
