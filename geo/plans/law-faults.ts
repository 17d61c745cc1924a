import { checkPlan, type PlanContext } from './check';
import type { Fault } from './faults';
import type { Plan } from './plan';

/**
 * The faults of a plan that is to become law. A group across provinces that stay keeps it from that:
 * ground of a province would pass to another one, and no event of the plan would say so, while the
 * province's own figures went on as if nothing had happened.
 */
export function lawFaults(plan: Plan, context: PlanContext): Fault[] {
  return checkPlan(plan, context).map(
    (fault): Fault => (fault.rule === 'across_provinces' ? { ...fault, severity: 'error' } : fault),
  );
}
