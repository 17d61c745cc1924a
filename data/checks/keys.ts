import { TABLES, type TableName } from '@/data/tables';
import type { Check } from './run-checks';
import { sqlCheck } from './sql-check';

/**
 * Where millions of rows are: only those are grouped by their whole key which some cheaper count finds
 * suspect. Elsewhere no key can stand twice.
 */
const SUSPECTS: { readonly [T in TableName]?: string } = {
  // A unit with fewer pairs of sex and age than rows.
  population: `population SEMI JOIN (FROM population_by_unit WHERE cells <> rows) AS suspect
    USING (unit_code, edition, reference_date, concept)`,
  // A sex of a unit with fewer bands than rows.
  cube_pyramid: `cube_pyramid SEMI JOIN (
      SELECT level, code, edition, reference_date, concept FROM cube_pyramid
      GROUP BY level, code, edition, reference_date, concept, sex
      HAVING count(*) <> bit_count(bitstring_agg(band::INTEGER, 0, 255))
    ) AS suspect USING (level, code, edition, reference_date, concept)`,
};

/** One check a table: its key names one row. Nulls count as values, alike to each other. */
export const keyChecks: readonly Check[] = (Object.keys(TABLES) as TableName[]).map((table) => {
  const key = TABLES[table].key.join(', ');
  return sqlCheck(
    `key-${table}`,
    `Of "${table}", ${key} together name one row.`,
    `SELECT concat_ws(' ', ${key}) || ' stands ' || count(*) || ' times'
     FROM ${SUSPECTS[table] ?? table}
     GROUP BY ${key} HAVING count(*) > 1`,
  );
});
