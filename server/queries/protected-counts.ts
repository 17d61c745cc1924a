import { CONCEPTS, type Concept } from '@/geo/measures';
import type { Edition, IsoDate } from '@/geo/units';
import type { Release } from '../release';
import { readColumns, text } from './shape';

/** The counts of every unit of every level on one day, as they would be published. */
export interface ProtectedCounts {
  /** Codes in the order of the rows, the country first, then its provinces, then their communes. */
  readonly codes: readonly string[];
  /** Per concept the cells of every row, row by row; zero where a unit has no row. */
  readonly cells: ReadonlyMap<Concept, Int32Array>;
}

/** How a series splits people: by sex and five-year band, by broad age, by sex, or not at all. */
export const SPLITS = {
  pyramid: { cells: 36 },
  ages: { cells: 3 },
  sexes: { cells: 2 },
  none: { cells: 1 },
} as const;
export type Split = keyof typeof SPLITS;

const SQL: Readonly<Record<Split, string>> = {
  pyramid: `
    SELECT row, enum_code(concept)::INTEGER, (enum_code(sex) * 18 + band // 5)::INTEGER, persons
    FROM cube_pyramid JOIN rows USING (level, code)`,
  ages: `
    SELECT row, enum_code(concept)::INTEGER, unnest([0, 1, 2])::INTEGER,
      unnest([under_15, persons - under_15 - age_65_over, age_65_over])::INTEGER
    FROM cube_unit JOIN rows USING (level, code)`,
  sexes: `
    SELECT row, enum_code(concept)::INTEGER, unnest([0, 1])::INTEGER, unnest([male, female])::INTEGER
    FROM cube_unit JOIN rows USING (level, code)`,
  none: `
    SELECT row, enum_code(concept)::INTEGER, 0::INTEGER, persons
    FROM cube_unit JOIN rows USING (level, code)`,
};

const ROWS = `
  SELECT level, code, (row_number() OVER (ORDER BY level, code) - 1)::INTEGER AS row
  FROM (SELECT DISTINCT level, code FROM cube_unit
    WHERE edition = $1::DATE AND reference_date = $2::DATE)`;

/** @param concepts those that are split so on the day */
export async function protectedCounts(
  release: Release,
  split: Split,
  edition: Edition,
  date: IsoDate,
  concepts: readonly Concept[],
): Promise<ProtectedCounts> {
  const values = [edition, date];
  const listed = await release.columns({
    sql: `SELECT code FROM (${ROWS}) ORDER BY row`,
    values,
  });
  const { code: codes } = readColumns({ code: text }, listed);
  const [row, concept, cell, persons] = await release.integers({
    sql: `WITH rows AS (${ROWS}) ${SQL[split]}
      WHERE edition = $1::DATE AND reference_date = $2::DATE
        AND concept::VARCHAR IN (SELECT unnest(string_split($3, ',')))`,
    values: [...values, concepts.join(',')],
  });
  const width = SPLITS[split].cells;
  const cells = new Map(concepts.map((c) => [c, new Int32Array(codes.length * width)]));
  const byEnum = CONCEPTS.map((c) => cells.get(c));
  for (let i = 0; i < row!.length; i++) {
    byEnum[concept![i]!]![row![i]! * width + cell![i]!] = persons![i]!;
  }
  return { codes, cells };
}
