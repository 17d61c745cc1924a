import type { Concept } from '@/geo/measures';
import type { Edition, IsoDate } from '@/geo/units';
import type { Release } from '../release';
import { integer, readColumns, text } from './shape';

const shape = { code: text, edition: text, date: text, persons: integer };

export interface PeopleAtDate {
  code: string;
  edition: Edition;
  date: IsoDate;
  persons: number;
}

/** People of the codes at every date of a concept, the earliest first. */
export async function peopleOverTime(
  release: Release,
  codes: readonly string[],
  concept: Concept,
  signal?: AbortSignal,
): Promise<PeopleAtDate[]> {
  const columns = await release.columns(
    {
      sql: `
        SELECT code, edition::VARCHAR AS edition, reference_date::VARCHAR AS date, persons
        FROM cube_unit
        WHERE concept = $1::concept_t AND code IN (SELECT unnest(string_split($2, ',')))
        ORDER BY reference_date, edition, code`,
      values: [concept, codes.join(',')],
    },
    signal,
  );
  const read = readColumns(shape, columns);
  return read.code.map((code, i) => ({
    code,
    edition: read.edition[i] as Edition,
    date: read.date[i] as IsoDate,
    persons: read.persons[i]!,
  }));
}
