/** What can be wrong with a table of a plan. Each is told with its place; nothing is lost in silence. */
import type { TableColumn } from './columns';

export const TABLE_RULES = {
  /** The table cannot be read as a plan at all. */
  no_header: 'error',
  quote_open: 'error',
  /** The row is kept out of the plan. */
  old_unit_missing: 'error',
  old_unit_unknown: 'error',
  old_unit_ambiguous: 'error',
  new_unit_missing: 'error',
  transfer_unknown: 'error',
  row_twice: 'warning',
  /** The row is in the plan as it says, and the plan cannot become law so. */
  unit_in_two_groups: 'fault',
  /** The row is in the plan, read in a way that somebody should look at. */
  code_mended: 'warning',
  name_differs: 'warning',
  new_name_differs: 'warning',
  kind_unknown: 'warning',
  share_unreadable: 'warning',
  seat_unknown: 'warning',
  part_supposed: 'warning',
  /** Told for completeness. */
  name_spelled: 'info',
  new_land: 'info',
  code_chosen: 'info',
  name_from_code: 'info',
  kind_chosen: 'info',
  carried_down: 'info',
  column_unknown: 'info',
} as const satisfies Record<string, TableSeverity>;
export type TableRule = keyof typeof TABLE_RULES;
/** `error` keeps the row out, `fault` keeps the plan from becoming law until somebody decides. */
export type TableSeverity = 'error' | 'fault' | 'warning' | 'info';

export interface TableProblem {
  readonly rule: TableRule;
  readonly severity: TableSeverity;
  readonly file: string;
  /** Line of the file; null where the table as a whole is meant. */
  readonly row: number | null;
  readonly column: TableColumn | null;
  /** Name of the column as the table writes it. */
  readonly header: string | null;
  /** As found. */
  readonly value: string;
  /** What was taken instead, or what there is to choose from. */
  readonly instead: string | null;
}
