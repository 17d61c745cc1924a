import type { Check, Findings } from './run-checks';

/** How many examples of a fault are shown. */
const EXAMPLES = 5;

/** Faults told by a query whose single column describes one fault a row. */
export function sqlCheck(id: string, claim: string, sql: string): Check {
  return {
    id,
    claim,
    faults: async ({ db }): Promise<Findings> => {
      const reader = await db.runAndReadAll(
        `WITH fault(what) AS (${sql})
         SELECT (SELECT count(*) FROM fault)::INTEGER, what FROM fault ORDER BY what LIMIT ${EXAMPLES}`,
      );
      const rows = reader.getRows() as [number, string][];
      return { count: rows[0]?.[0] ?? 0, examples: rows.map(([, what]) => what) };
    },
  };
}
