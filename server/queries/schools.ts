import { SCHOOL_LEVELS } from '@/geo/measures';
import type { Release } from '../release';
import { type Columns, integer, oneOf, readColumns, text } from './shape';

const shape = { unit: text, level: oneOf(SCHOOL_LEVELS), schools: integer, places: integer };

/** Schools and their places by the commune they stand in and the level they teach. */
export async function schools(
  release: Release,
  signal?: AbortSignal,
): Promise<Columns<typeof shape>> {
  const columns = await release.columns(
    {
      sql: `
        SELECT unit_code AS unit, level::VARCHAR AS level, count(*)::INTEGER AS schools,
          sum(places)::INTEGER AS places
        FROM school GROUP BY ALL ORDER BY ALL`,
    },
    signal,
  );
  return readColumns(shape, columns);
}
