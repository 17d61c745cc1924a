import type { DuckDBConnection } from '@duckdb/node-api';
import type { BoundaryFile, Manifest } from '@/data/tables';
import { CHECKS } from './checks';
import { sumPopulationByUnit } from './population-by-unit';

/** What the checks are run on: the tables and the boundary files of a release. */
export interface Checked {
  readonly db: DuckDBConnection;
  readonly folder: string;
  readonly boundaries: readonly BoundaryFile[];
}

/** An invariant of every release. */
export interface Check {
  readonly id: string;
  /** What holds, as a sentence. */
  readonly claim: string;
  /** What breaks it, each as a text that a person can look up; none when it holds. */
  readonly faults: (checked: Checked) => Promise<Findings>;
}
export interface Findings {
  /** How many faults there are; `examples` may show fewer. */
  count: number;
  examples: string[];
  /** Told where there is no fault: what was counted, what is missing without being wrong. */
  remark?: string;
}

export type CheckResult = Manifest['checks'][number];

/** Runs every check, also after one has failed. @param checks all of them, or those that are in doubt */
export async function runChecks(
  checked: Checked,
  checks: readonly Check[] = CHECKS,
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  if (checks === CHECKS) await sumPopulationByUnit(checked.db);
  for (const { id, claim, faults } of checks) {
    const { count, examples, remark } = await faults(checked);
    const detail =
      count === 0
        ? [claim, remark].filter(Boolean).join(' ')
        : `Broken ${count} times: ${claim} For example: ${examples.join('; ')}.`;
    results.push({ id, ok: count === 0, detail });
  }
  return results;
}

/** What was built breaks invariants; nothing of it is kept. */
export class ChecksFailed extends Error {
  readonly checks: readonly CheckResult[];

  constructor(checks: readonly CheckResult[]) {
    const failed = checks.filter((check) => !check.ok);
    super(failed.map(({ id, detail }) => `Check "${id}" failed. ${detail}`).join('\n'));
    this.name = 'ChecksFailed';
    this.checks = checks;
  }
}
