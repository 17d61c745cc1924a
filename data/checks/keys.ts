import { TABLES, type TableName } from '@/data/tables';
import type { Check } from './run-checks';
import { sqlCheck } from './sql-check';

/**
 * Tens of millions of rows are grouped by their key only where a unit has fewer pairs of sex and age
 * than rows: elsewhere none can stand twice.
 */
const SUSPECTS = `population SEMI JOIN (FROM population_by_unit WHERE cells <> rows) AS suspect
  USING (unit_code, edition, reference_date, concept)`;

/** One check a table: its key names one row. Nulls count as values, alike to each other. */
export const keyChecks: readonly Check[] = (Object.keys(TABLES) as TableName[]).map((table) => {
  const key = TABLES[table].key.join(', ');
  return sqlCheck(
    `key-${table}`,
    `Of "${table}", ${key} together name one row.`,
    `SELECT concat_ws(' ', ${key}) || ' stands ' || count(*) || ' times'
     FROM ${table === 'population' ? SUSPECTS : table}
     GROUP BY ${key} HAVING count(*) > 1`,
  );
});
