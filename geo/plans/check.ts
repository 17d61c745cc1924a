/** The checks of a plan: all faults at once, each naming group, code and value. */
import { DECREE_SHARES, type History, type IsoDate, inForce, type Life } from '@/geo/units';
import { checkParts } from './check-parts';
import type { Fault, FaultRule, FaultSeverity } from './faults';
import { contributorsOf, type Group, levelOfKind, type Plan } from './plan';
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
  plan.groups.forEach((group, g) => {
    checkGroup(group, g, units, tell);
  });
  checkDoubles(plan, tell);
  checkParts(plan, tell);
  checkCodes(plan, units, tell);
  checkProvinces(plan, units, context.lockedProvinces ?? new Set(), tell);
  checkChanges(plan, units, context.history, tell);
  return faults.sort((a, b) => (a.group ?? -1) - (b.group ?? -1));
}

function checkGroup(group: Group, g: number, units: ReadonlyMap<string, Life>, tell: Tell): void {
  const { name, kind, seat, members, parts } = group;
  if (members.length + parts.length === 0)
    tell('empty_group', g, null, '0', 'has no member and no part');
  if (name.trim() === '') tell('no_name', g, null, name, 'has no name');
  const level = levelOfKind(kind);
  for (const code of contributorsOf(group)) {
    const unit = units.get(code);
    if (!unit) tell('unknown_code', g, code, code, 'no unit of the edition has this code');
    else if (unit.level !== level)
      tell('level_differs', g, code, unit.level, `is a ${unit.level}, the new unit a ${level}`);
  }
  if (seat !== null && !contributorsOf(group).includes(seat))
    tell('seat_not_member', g, seat, seat, 'is to be the seat but is no member');
  for (const { unit, word, people, land } of parts)
    for (const [of, share] of [
      ['people', people],
      ['land', land],
    ] as const) {
      if (share === null) continue;
      const law = DECREE_SHARES[word][of];
      if (!(share >= 0 && share <= 1))
        tell('share_out_of_range', g, unit, String(share), `share of ${of} is ${share}, not 0..1`);
      else if (law !== null && share !== law)
        tell(
          'share_against_word',
          g,
          unit,
          String(share),
          `share of ${of} is ${share}, but "${word}" means ${law}`,
        );
    }
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
  const given = new Set(plan.groups.flatMap(contributorsOf));
  const taken = new Map<string, number>();
  plan.groups.forEach((group, g) => {
    const { code } = group;
    const other = taken.get(code);
    if (other !== undefined) {
      const { name } = plan.groups[other]!;
      tell('code_twice', g, code, name, `is the code of "${name}" already`);
    } else taken.set(code, g);
    if (contributorsOf(group).includes(code)) return;
    const unit = units.get(code);
    if (unit && !given.has(code))
      tell('code_in_use', g, code, unit.name, `is the code of ${unit.name}, which stays`);
    else {
      const what = unit ? `is the code of ${unit.name}, which is no member` : 'is a new code';
      tell('code_not_of_member', g, code, unit?.name ?? code, what, 'warning');
    }
  });
}

function checkProvinces(
  plan: Plan,
  units: ReadonlyMap<string, Life>,
  locked: ReadonlySet<string>,
  tell: Tell,
): void {
  const after = provincesAfter(plan);
  plan.groups.forEach((group, g) => {
    if (levelOfKind(group.kind) === 'province') {
      const codes = contributorsOf(group);
      for (const code of codes)
        if (locked.has(code) && codes.length > 1)
          tell('locked_province', g, code, code, 'is locked and cannot be merged or cut');
      // Of a part nobody could tell which communes go with it.
      for (const { unit } of group.parts)
        if (unit !== null)
          tell('province_cut', g, unit, unit, 'is a province and cannot come in part');
      return;
    }
    const provinces = new Map<string, string>();
    for (const code of contributorsOf(group)) {
      const parent = units.get(code)?.parentCode;
      if (parent != null) provinces.set(after(parent), parent);
    }
    if (provinces.size < 2) return;
    const value = [...provinces.keys()].sort().join(', ');
    const fixed = [...provinces.values()].find((province) => locked.has(province));
    if (fixed !== undefined)
      tell('locked_province', g, fixed, value, `is locked, but the group lies in ${value}`);
    else tell('across_provinces', g, null, value, `lies in ${value}`, 'warning');
  });
}

/** Units that are no longer, or will no longer be, what they were when the plan was drawn. */
function checkChanges(
  plan: Plan,
  units: ReadonlyMap<string, Life>,
  history: History,
  tell: Tell,
): void {
  const before = livesBefore(history, plan.effective);
  plan.groups.forEach((group, g) => {
    for (const code of new Set(contributorsOf(group))) {
      const drawn = units.get(code);
      if (!drawn) continue;
      const now = before.get(code);
      if (now?.validFrom !== drawn.validFrom) {
        const end = drawn.validTo ?? plan.edition;
        tell(
          'unit_changed_since',
          g,
          code,
          end,
          `changed on ${end}, after the edition of the plan`,
        );
      } else if (now.validTo !== null) {
        const { validTo } = now;
        tell('unit_changes_later', g, code, validTo, `changes on ${validTo} by another act`);
      }
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
