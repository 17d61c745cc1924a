import { SEXES } from '@/geo/measures';
import type { Release } from '../release';
import { type Columns, integer, oneOf, readColumns } from './shape';
import type { SeriesKey } from './unit-figures';

const shape = { sex: oneOf(SEXES), band: integer, persons: integer };

/** People of one unit by sex and five-year band; no row where nobody is counted. */
export async function pyramid(
  release: Release,
  code: string,
  { edition, date, concept }: SeriesKey,
  signal?: AbortSignal,
): Promise<Columns<typeof shape>> {
  const columns = await release.columns(
    {
      sql: `
        SELECT sex::VARCHAR AS sex, band::INTEGER AS band, persons
        FROM cube_pyramid
        WHERE reference_date = $1::DATE AND concept = $2::concept_t AND code = $3
          AND edition = $4::DATE
        ORDER BY sex, band`,
      values: [date, concept, code, edition],
    },
    signal,
  );
  return readColumns(shape, columns);
}
