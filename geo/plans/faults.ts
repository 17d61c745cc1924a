/** What can be wrong with a plan. A fault is told with group, code and value; it never costs the plan. */
export const FAULT_RULES = [
  'empty_group',
  'no_name',
  'unknown_code',
  'level_differs',
  'member_twice',
  'unit_in_two_groups',
  'parts_do_not_cover',
  'share_out_of_range',
  'share_against_word',
  'code_twice',
  'code_in_use',
  'code_not_of_member',
  'seat_not_member',
  'locked_province',
  'province_cut',
  'across_provinces',
  'effective_too_early',
  'unit_changed_since',
  'unit_changes_later',
] as const;
export type FaultRule = (typeof FAULT_RULES)[number];

/** `error` keeps a plan from being adopted, `warning` is told only. */
export type FaultSeverity = 'error' | 'warning';

export interface Fault {
  readonly rule: FaultRule;
  readonly severity: FaultSeverity;
  /** Place of the group in the plan, and its name; null where the plan as a whole is meant. */
  readonly group: number | null;
  readonly groupName: string | null;
  readonly code: string | null;
  /** The value at fault, as found. */
  readonly value: string;
  readonly message: string;
}

/** A plan that cannot become law; `faults` holds all that is wrong, the message the first few. */
export class PlanError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const shown = faults.slice(0, 5).map((fault) => fault.message);
    const more = faults.length > 5 ? ` (and ${faults.length - 5} more)` : '';
    super(`the plan cannot be adopted: ${shown.join('; ')}${more}`);
    this.name = 'PlanError';
    this.faults = faults;
  }
}
