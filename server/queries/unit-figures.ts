import type { Concept } from '@/geo/measures';
import type { Edition, IsoDate, Level } from '@/geo/units';
import type { Release } from '../release';
import { type Columns, integer, maybe, readColumns, real, text } from './shape';

const shape = {
  code: text,
  persons: integer,
  male: maybe(integer),
  female: maybe(integer),
  under15: maybe(integer),
  age65Over: maybe(integer),
  medianAge: maybe(real),
};
export type UnitFigures = Columns<typeof shape>;

/** Which people, of which day, on which units. */
export interface SeriesKey {
  readonly edition: Edition;
  readonly date: IsoDate;
  readonly concept: Concept;
}

/** The counts of every unit of a level in one series, in no promised order. */
export async function unitFigures(
  release: Release,
  level: Level,
  { edition, date, concept }: SeriesKey,
  signal?: AbortSignal,
): Promise<UnitFigures> {
  const columns = await release.columns(
    {
      sql: `
        SELECT code, persons, male, female, under_15 AS "under15", age_65_over AS "age65Over",
          median_age AS "medianAge"
        FROM cube_unit
        WHERE reference_date = $1::DATE AND concept = $2::concept_t AND level = $3::level_t
          AND edition = $4::DATE`,
      values: [date, concept, level, edition],
    },
    signal,
  );
  return readColumns(shape, columns);
}
