import type { Level } from '@/geo/units';
import type { Release } from '../release';
import { readColumns, text } from './shape';
import type { SeriesKey } from './unit-figures';

/** Cells of one unit: 18 bands of males, then 18 of females. */
export const PYRAMID_CELLS = 36;

export interface Pyramids {
  /** Ascending. */
  readonly code: readonly string[];
  /** `PYRAMID_CELLS` of each unit, unit by unit. */
  readonly persons: Int32Array;
}

/**
 * People of the units of a level by sex and five-year band.
 * @param codes the units wanted; all of the level when left out
 */
export async function pyramids(
  release: Release,
  level: Level,
  { edition, date, concept }: SeriesKey,
  codes?: readonly string[],
  signal?: AbortSignal,
): Promise<Pyramids> {
  const units = `SELECT code, row_number() OVER (ORDER BY code) - 1 AS row FROM cube_unit
    WHERE reference_date = $1::DATE AND concept = $2::concept_t AND level = $3::level_t
      AND edition = $4::DATE
      AND ($5::VARCHAR IS NULL OR code IN (SELECT unnest(string_split($5, ','))))`;
  const values = [date, concept, level, edition, codes ? codes.join(',') : null];
  const [named, [place, count]] = await Promise.all([
    release.columns({ sql: `SELECT code FROM (${units}) ORDER BY row`, values }, signal),
    release.integers(
      {
        sql: `WITH units AS (${units})
          SELECT (row * ${PYRAMID_CELLS} + enum_code(sex) * 18 + band // 5)::INTEGER, persons
          FROM cube_pyramid JOIN units USING (code)
          WHERE reference_date = $1::DATE AND concept = $2::concept_t AND level = $3::level_t
            AND edition = $4::DATE`,
        values,
      },
      signal,
    ),
  ]);
  const { code } = readColumns({ code: text }, named);
  const persons = new Int32Array(code.length * PYRAMID_CELLS);
  for (let i = 0; i < place!.length; i++) persons[place![i]!] = count![i]!;
  return { code, persons };
}
