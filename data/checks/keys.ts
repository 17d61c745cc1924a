import { TABLES, type TableName } from '@/data/tables';
import type { Check } from './run-checks';
import { sqlCheck } from './sql-check';

/** One check a table: its key names one row. Nulls count as values, alike to each other. */
export const keyChecks: readonly Check[] = (Object.keys(TABLES) as TableName[]).map((table) => {
  const key = TABLES[table].key.join(', ');
  return sqlCheck(
    `key-${table}`,
    `Of "${table}", ${key} together name one row.`,
    `SELECT concat_ws(' ', ${key}) || ' stands ' || count(*) || ' times' FROM ${table}
     GROUP BY ${key} HAVING count(*) > 1`,
  );
});
