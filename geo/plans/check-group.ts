/** The checks of one group by itself: what is wrong with it whatever the other groups are. */
import { DECREE_SHARES, type Life } from '@/geo/units';
import type { FaultRule, FaultSeverity } from './faults';
import { contributorsOf, type Group, isEmptyGroup, levelOfKind, type Plan } from './plan';

/** What a group is held against. */
export interface Against {
  readonly edition: Plan['edition'];
  /** The units of the edition, and those that the act of the plan's day finds, by code. */
  readonly units: ReadonlyMap<string, Life>;
  readonly before: ReadonlyMap<string, Life>;
  readonly locked: ReadonlySet<string>;
  /** The code of the province that each province goes into by the plan; null where none goes. */
  readonly provinceAfter: ((province: string) => string) | null;
}

/** A fault of a group, wherever it stands in the plan. */
export interface OwnFault {
  readonly rule: FaultRule;
  readonly code: string | null;
  readonly value: string;
  readonly what: string;
  readonly severity: FaultSeverity;
}

type Tell = (
  rule: FaultRule,
  code: string | null,
  value: string,
  what: string,
  severity?: FaultSeverity,
) => void;

/**
 * Of each group what was told last, and against what. A group that an edit changed is another object
 * and not known here, so that of a plan of the country a pick has two groups looked at again.
 */
const known = new WeakMap<Group, { against: Against; told: readonly OwnFault[] }>();

export function faultsOfGroup(group: Group, against: Against): readonly OwnFault[] {
  const last = known.get(group);
  if (last && isSame(last.against, against)) return last.told;
  const told: OwnFault[] = [];
  const tell: Tell = (rule, code, value, what, severity = 'error') =>
    told.push({ rule, code, value, what, severity });
  checkMembers(group, against, tell);
  checkShares(group, tell);
  checkProvinces(group, against, tell);
  checkChanges(group, against, tell);
  known.set(group, { against, told });
  return told;
}

/** Where provinces merge, each plan has a way of its own to tell what they go into. */
const isSame = (a: Against, b: Against) =>
  a.edition === b.edition &&
  a.units === b.units &&
  a.before === b.before &&
  a.locked === b.locked &&
  a.provinceAfter === b.provinceAfter;

function checkMembers(group: Group, { units }: Against, tell: Tell): void {
  const { name, kind, seat } = group;
  if (isEmptyGroup(group)) tell('empty_group', null, '0', 'has no member and no part');
  if (name.trim() === '') tell('no_name', null, name, 'has no name');
  const level = levelOfKind(kind);
  for (const code of contributorsOf(group)) {
    const unit = units.get(code);
    if (!unit) tell('unknown_code', code, code, 'no unit of the edition has this code');
    else if (unit.level !== level)
      tell('level_differs', code, unit.level, `is a ${unit.level}, the new unit a ${level}`);
  }
  if (seat !== null && !contributorsOf(group).includes(seat))
    tell('seat_not_member', seat, seat, 'is to be the seat but is no member');
}

function checkShares({ parts }: Group, tell: Tell): void {
  for (const { unit, word, people, land } of parts)
    for (const [of, share] of [
      ['people', people],
      ['land', land],
    ] as const) {
      if (share === null) continue;
      const law = DECREE_SHARES[word][of];
      const value = String(share);
      if (!(share >= 0 && share <= 1))
        tell('share_out_of_range', unit, value, `share of ${of} is ${share}, not 0..1`);
      else if (law !== null && share !== law)
        tell(
          'share_against_word',
          unit,
          value,
          `share of ${of} is ${share}, but "${word}" means ${law}`,
        );
    }
}

function checkProvinces(group: Group, { units, locked, provinceAfter }: Against, tell: Tell): void {
  if (levelOfKind(group.kind) === 'province') {
    const codes = contributorsOf(group);
    for (const code of codes)
      if (locked.has(code) && codes.length > 1)
        tell('locked_province', code, code, 'is locked and cannot be merged or cut');
    // Of a part nobody could tell which communes go with it.
    for (const { unit } of group.parts)
      if (unit !== null) tell('province_cut', unit, unit, 'is a province and cannot come in part');
    return;
  }
  const provinces = new Map<string, string>();
  for (const code of contributorsOf(group)) {
    const parent = units.get(code)?.parentCode;
    if (parent != null) provinces.set(provinceAfter?.(parent) ?? parent, parent);
  }
  if (provinces.size < 2) return;
  const value = [...provinces.keys()].sort().join(', ');
  const fixed = [...provinces.values()].find((province) => locked.has(province));
  if (fixed !== undefined)
    tell('locked_province', fixed, value, `is locked, but the group lies in ${value}`);
  else tell('across_provinces', null, value, `lies in ${value}`, 'warning');
}

/** Units that are no longer, or will no longer be, what they were when the plan was drawn. */
function checkChanges(group: Group, { edition, units, before }: Against, tell: Tell): void {
  for (const code of new Set(contributorsOf(group))) {
    const drawn = units.get(code);
    if (!drawn) continue;
    const now = before.get(code);
    if (now?.validFrom !== drawn.validFrom) {
      const end = drawn.validTo ?? edition;
      tell('unit_changed_since', code, end, `changed on ${end}, after the edition of the plan`);
    } else if (now.validTo !== null) {
      const { validTo } = now;
      tell('unit_changes_later', code, validTo, `changes on ${validTo} by another act`);
    }
  }
}
