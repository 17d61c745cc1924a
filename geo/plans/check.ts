/** The checks of a plan: all faults at once, each naming group, code and value. */
import { type History, type IsoDate, inForce, type Life } from '@/geo/units';
import { type Against, faultsOfGroup } from './check-group';
import { checkParts } from './check-parts';
import type { Fault, FaultRule, FaultSeverity } from './faults';
import { contributorsOf, levelOfKind, type Plan } from './plan';
import { provincesAfter } from './provinces-after';

/** What a plan is held against. */
export interface PlanContext {
  readonly history: History;
  /** Provinces whose ground may not change. */
  readonly lockedProvinces?: ReadonlySet<string>;
}

/** Tells a fault of a group, or of the plan where the group is null. */
export type Tell = (
  rule: FaultRule,
  group: number | null,
  code: string | null,
  value: string,
  what: string,
  severity?: FaultSeverity,
) => void;

/** The units that a plan speaks of, by code. */
export const unitsOfPlan = ({ history }: PlanContext, plan: Plan): ReadonlyMap<string, Life> =>
  livesOn(history, plan.edition);

/** Every fault of the plan, in the order of its groups. A plan without errors among them can become law. */
export function checkPlan(plan: Plan, context: PlanContext): Fault[] {
  const faults: Fault[] = [];
  const tell: Tell = (rule, group, code, value, what, severity = 'error') => {
    const groupName = group === null ? null : plan.groups[group]!.name;
    const place = groupName === null ? 'the plan' : `"${groupName}"`;
    const message = `${place}${code === null ? '' : `, ${code}`}: ${what}`;
    faults.push({ rule, severity, group, groupName, code, value, message });
  };
  const units = unitsOfPlan(context, plan);
  if (plan.effective <= plan.edition)
    tell(
      'effective_too_early',
      null,
      null,
      plan.effective,
      `takes effect on ${plan.effective}, but its units are those of ${plan.edition}`,
    );
  const against = againstOf(plan, context, units);
  plan.groups.forEach((group, g) => {
    for (const { rule, code, value, what, severity } of faultsOfGroup(group, against))
      tell(rule, g, code, value, what, severity);
  });
  checkDoubles(plan, tell);
  checkParts(plan, tell);
  checkCodes(plan, units, tell);
  return faults.sort((a, b) => (a.group ?? -1) - (b.group ?? -1));
}

const NONE_LOCKED: ReadonlySet<string> = new Set();

function againstOf(
  plan: Plan,
  { history, lockedProvinces = NONE_LOCKED }: PlanContext,
  units: Against['units'],
): Against {
  const merging = plan.groups.some(({ kind }) => levelOfKind(kind) === 'province');
  return {
    ...{ edition: plan.edition, units, before: livesBefore(history, plan.effective) },
    locked: lockedProvinces,
    provinceAfter: merging ? provincesAfter(plan) : null,
  };
}

/** Units that are taken twice: by one group, or whole by one and again by another. */
function checkDoubles(plan: Plan, tell: Tell): void {
  const wholeIn = new Map<string, number>();
  plan.groups.forEach(({ members }, g) => {
    for (const code of members) {
      const other = wholeIn.get(code);
      if (other === undefined) wholeIn.set(code, g);
      else if (other === g) tell('member_twice', g, code, code, 'stands twice among the members');
      else {
        const { name } = plan.groups[other]!;
        tell('unit_in_two_groups', g, code, name, `is a member of "${name}" already`);
      }
    }
  });
  plan.groups.forEach(({ parts }, g) => {
    if (parts.length === 0) return;
    const seen = new Set<string>();
    for (const { unit } of parts) {
      if (unit === null) continue;
      const whole = wholeIn.get(unit);
      if (seen.has(unit)) tell('member_twice', g, unit, unit, 'gives two parts to one group');
      else if (whole === g) tell('member_twice', g, unit, unit, 'comes whole and in part');
      else if (whole !== undefined) {
        const { name } = plan.groups[whole]!;
        tell('unit_in_two_groups', g, unit, name, `gives a part but goes whole to "${name}"`);
      }
      seen.add(unit);
    }
  });
}

function checkCodes(plan: Plan, units: ReadonlyMap<string, Life>, tell: Tell): void {
  let given: Set<string> | null = null;
  const taken = new Map<string, number>();
  plan.groups.forEach((group, g) => {
    const { code } = group;
    const other = taken.get(code);
    if (other !== undefined) {
      const { name } = plan.groups[other]!;
      tell('code_twice', g, code, name, `is the code of "${name}" already`);
    } else taken.set(code, g);
    if (group.members.includes(code) || contributorsOf(group).includes(code)) return;
    const unit = units.get(code);
    given ??= new Set(plan.groups.flatMap(contributorsOf));
    if (unit && !given.has(code))
      tell('code_in_use', g, code, unit.name, `is the code of ${unit.name}, which stays`);
    else {
      const what = unit ? `is the code of ${unit.name}, which is no member` : 'is a new code';
      tell('code_not_of_member', g, code, unit?.name ?? code, what, 'warning');
    }
  });
}

/** The units in force on a day, by code. */
export const livesOn = (history: History, day: IsoDate): ReadonlyMap<string, Life> =>
  kept(history, `on ${day}`, (life) => inForce(life, day));

/** The units in force on the day before, by code: those that an act of the day finds. */
export const livesBefore = (history: History, day: IsoDate): ReadonlyMap<string, Life> =>
  kept(
    history,
    `before ${day}`,
    ({ validFrom, validTo }) => validFrom < day && (validTo === null || day <= validTo),
  );

/** A plan is checked after each edit, against the same two days of the same history. */
const known = new WeakMap<History, Map<string, ReadonlyMap<string, Life>>>();

function kept(
  history: History,
  when: string,
  holds: (life: Life) => boolean,
): ReadonlyMap<string, Life> {
  const days = known.get(history) ?? new Map<string, ReadonlyMap<string, Life>>();
  known.set(history, days);
  const found = days.get(when);
  if (found) return found;
  const lives = new Map(history.lives.filter(holds).map((life) => [life.code, life]));
  days.set(when, lives);
  return lives;
}
