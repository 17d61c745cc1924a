import { CONCEPTS, type Concept } from '@/geo/measures';
import type { Edition, IsoDate, Level } from '@/geo/units';
import { LEVELS } from '@/geo/units';
import type { Release } from '../release';
import { oneOf, readColumns, text } from './shape';

/** The units with figures on one day; the country first, then its provinces, then their communes. */
export interface ProtectedUnits {
  readonly code: readonly string[];
  readonly level: readonly Level[];
}

/** How a series splits people: by sex and five-year band, by broad age, by sex, or not at all. */
export const SPLITS = {
  pyramid: { cells: 36 },
  ages: { cells: 3 },
  sexes: { cells: 2 },
  none: { cells: 0 },
} as const;
export type Split = keyof typeof SPLITS;

/** What stands in a cube for each cell: its number in the row, and its people. */
const CELLS: Readonly<
  Record<Exclude<Split, 'none'>, { cell: string; persons: string; cube: string }>
> = {
  pyramid: { cell: 'enum_code(sex) * 18 + band // 5', persons: 'persons', cube: 'cube_pyramid' },
  ages: {
    cell: 'unnest([0, 1, 2])',
    persons: 'unnest([under_15, persons - under_15 - age_65_over, age_65_over])',
    cube: 'cube_unit',
  },
  sexes: { cell: 'unnest([0, 1])', persons: 'unnest([male, female])', cube: 'cube_unit' },
};

const ROWS = `
  SELECT level, code, row_number() OVER (ORDER BY level, code) - 1 AS row
  FROM (SELECT DISTINCT level, code FROM cube_unit
    WHERE edition = $1::DATE AND reference_date = $2::DATE)`;

export async function protectedUnits(
  release: Release,
  edition: Edition,
  date: IsoDate,
): Promise<ProtectedUnits> {
  const columns = await release.columns({
    sql: `SELECT code, level::VARCHAR AS level FROM (${ROWS}) ORDER BY row`,
    values: [edition, date],
  });
  return readColumns({ code: text, level: oneOf(LEVELS) }, columns);
}

interface Asked {
  readonly edition: Edition;
  readonly date: IsoDate;
  readonly concepts: readonly Concept[];
  /** How many units there are. */
  readonly rows: number;
}

/** The people of every unit, in the order of `protectedUnits`; zero where a unit has no row. */
export function protectedTotals(release: Release, asked: Asked): Promise<Map<Concept, Int32Array>> {
  return countsByConcept(release, asked, 1, { cell: '0', persons: 'persons', cube: 'cube_unit' });
}

/** The cells of every unit, row by row. @param asked concepts that are all split so */
export function protectedCells(
  release: Release,
  asked: Asked,
  split: Exclude<Split, 'none'>,
): Promise<Map<Concept, Int32Array>> {
  return countsByConcept(release, asked, SPLITS[split].cells, CELLS[split]);
}

/**
 * Asks for two narrow columns, the place of each count in one array of all concepts and the count,
 * for these are millions.
 */
async function countsByConcept(
  release: Release,
  { edition, date, concepts, rows }: Asked,
  width: number,
  { cell, persons, cube }: { cell: string; persons: string; cube: string },
): Promise<Map<Concept, Int32Array>> {
  const size = rows * width;
  const all = new Int32Array(CONCEPTS.length * size);
  const [place, count] = await release.integers({
    sql: `
      WITH rows AS (${ROWS})
      SELECT (enum_code(concept) * $3 + row * $4 + ${cell})::INTEGER, coalesce(${persons}, 0)::INTEGER
      FROM ${cube} JOIN rows USING (level, code)
      WHERE edition = $1::DATE AND reference_date = $2::DATE`,
    values: [edition, date, size, width],
  });
  for (let i = 0; i < place!.length; i++) all[place![i]!] = count![i]!;
  return new Map(
    concepts.map((concept) => {
      const from = CONCEPTS.indexOf(concept) * size;
      return [concept, all.subarray(from, from + size)];
    }),
  );
}
