import { type Edition, LEVELS, type Level } from '@/geo/units';
import type { Release } from '../release';
import { integer, maybe, oneOf, readColumns, text } from './shape';

/** People by two places: whose registration changed its concept, or by where they lived before. */
export const RESIDENCE_TABLES = {
  settled: {
    table: 'concept_move',
    origin: 'origin_code',
    destination: 'destination_code',
    when: 'period',
    years: 'NULL::INTEGER',
    keep: `from_concept = 'temporary' AND to_concept = 'permanent'`,
  },
  lived: {
    table: 'former_residence',
    origin: 'former_code',
    destination: 'unit_code',
    when: 'reference_date::VARCHAR',
    years: 'years::INTEGER',
    keep: 'true',
  },
} as const;
export type ResidenceTable = keyof typeof RESIDENCE_TABLES;

/** What there is of one period or day. */
export interface ResidenceTime {
  readonly edition: Edition;
  /** The level whose units carry the rows. */
  readonly level: Level;
  readonly when: string;
  /** How many years before people are asked about; null for their last other residence, or for moves. */
  readonly years: number | null;
}

const IN_FORCE = (day: string) =>
  `u.valid_from <= ${day} AND (u.valid_to IS NULL OR ${day} < u.valid_to)`;

export async function residenceTimes(
  release: Release,
  name: ResidenceTable,
): Promise<ResidenceTime[]> {
  const { table, destination, when, years, keep } = RESIDENCE_TABLES[name];
  const columns = await release.columns({
    sql: `
      SELECT DISTINCT edition::VARCHAR AS edition, u.level::VARCHAR AS level, ${when} AS "when",
        ${years} AS years
      FROM ${table} t JOIN unit u ON u.code = ${destination} AND ${IN_FORCE('edition')}
      WHERE ${keep} ORDER BY "when", years, edition, level`,
  });
  const shape = { edition: text, level: oneOf(LEVELS), when: text, years: maybe(integer) };
  const read = readColumns(shape, columns);
  return read.edition.map((edition, i) => ({
    edition: edition as Edition,
    level: read.level[i]!,
    when: read.when[i]!,
    years: read.years[i]!,
  }));
}

/** People between provinces, and within each: origin, destination (abroad is -1) and people. */
export function residencePairs(
  release: Release,
  name: ResidenceTable,
  { edition, level, when, years }: ResidenceTime,
): Promise<Int32Array[]> {
  const of = RESIDENCE_TABLES[name];
  return release.integers({
    sql: `
      WITH in_force AS (SELECT * FROM unit u WHERE ${IN_FORCE('$1::DATE')}), province AS (
        SELECT code, row_number() OVER (ORDER BY code) - 1 AS place FROM in_force
        WHERE level = 'province'
      ), end_of AS (
        SELECT u.code, p.place FROM in_force u
        JOIN province p ON p.code = if($2 = 'province', u.code, u.parent_code)
        WHERE u.level = $2::level_t
      )
      SELECT coalesce(o.place, -1)::INTEGER, coalesce(d.place, -1)::INTEGER, sum(persons)::INTEGER
      FROM ${of.table} LEFT JOIN end_of o ON o.code = ${of.origin}
        LEFT JOIN end_of d ON d.code = ${of.destination}
      WHERE edition = $1::DATE AND ${of.when} = $3 AND ${of.years} IS NOT DISTINCT FROM $4::INTEGER
        AND (o.code IS NOT NULL OR d.code IS NOT NULL) AND ${of.keep}
      GROUP BY ALL HAVING sum(persons) > 0 ORDER BY ALL`,
    values: [edition, level, when, years],
  });
}
