import { TABLES, type TableName } from '@/data/tables';
import type { Check } from './run-checks';
import { sqlCheck } from './sql-check';

/** The one column that keeps a text as it was found, in whatever Unicode form. */
const AS_FOUND = 'quality.found';

const columns = (Object.keys(TABLES) as TableName[]).flatMap((table) =>
  Object.entries<{ sql: string }>(TABLES[table].columns)
    .filter(([column, { sql }]) => sql === 'VARCHAR' && `${table}.${column}` !== AS_FOUND)
    .map(([column]) => ({ table, column })),
);

/** Texts compare and search alike only in one Unicode form. */
export const textChecks: readonly Check[] = [
  sqlCheck(
    'texts-are-nfc',
    `Every text but "${AS_FOUND}" is in Unicode form NFC.`,
    columns
      .map(
        ({ table, column }) =>
          `SELECT DISTINCT '${table}.${column} "' || "${column}" || '"' FROM ${table}
           WHERE "${column}" <> nfc_normalize("${column}")`,
      )
      .join(' UNION ALL '),
  ),
];
