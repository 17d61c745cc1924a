/** Reading plans that were saved, by this version of the program or an earlier one. */
import { PLAN_VERSION, type Plan, PlanForm } from './plan';

/** A plan as read, or why it cannot be, with what was saved untouched: nothing is thrown away. */
export type ReadPlan =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problem: string; readonly saved: unknown };

/** One step up: from a plan of the version that it stands under to one of the next. */
export type Migration = (saved: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** The steps by the version that they begin with. The first version has nothing before it. */
export const MIGRATIONS: Readonly<Record<number, Migration>> = {};

/** Reads what was saved, lifting it step by step to the form of today. */
export function migrate(
  saved: unknown,
  steps: Readonly<Record<number, Migration>> = MIGRATIONS,
): ReadPlan {
  const refuse = (problem: string): ReadPlan => ({ ok: false, problem, saved });
  if (typeof saved !== 'object' || saved === null || !('version' in saved))
    return refuse('this is no saved plan: it names no version');
  let form = saved as Record<string, unknown>;
  while (form.version !== PLAN_VERSION) {
    const version = form.version as number;
    if (!(version < PLAN_VERSION))
      return refuse(`saved by a later program: version ${version}, known up to ${PLAN_VERSION}`);
    const step = steps[version];
    if (!step) return refuse(`no step leads up from version ${version}`);
    form = { ...step(form), version: version + 1 };
  }
  const read = PlanForm.safeParse(form);
  if (read.success) return { ok: true, plan: read.data };
  const [issue] = read.error.issues;
  return refuse(`${issue?.path.join('.') || 'the plan'}: ${issue?.message ?? 'not readable'}`);
}
