/** A plan drawn for units of one day, brought to those of a later day as far as they are the same. */
import { type Crosswalk, crosswalkBetween } from '@/geo/crosswalk';
import type { Edition, History, Level } from '@/geo/units';
import { livesOn } from './check';
import type { Draft } from './draft';
import { type Group, levelOfKind, type Plan } from './plan';

/** A unit of the plan that is not what it was. */
export interface UnitChange {
  /** Its code in the plan. */
  readonly code: string;
  /** The groups that name it, by their place in the plan. */
  readonly groups: readonly number[];
  /** `kept`: the same ground under a new life. `gone`: merged, cut or joined by others; taken out. */
  readonly change: 'kept' | 'gone';
  /** What holds its ground now. */
  readonly becomes: readonly string[];
}

export interface CarriedPlan {
  readonly plan: Plan;
  /** In the order of the codes; empty when nothing has changed. */
  readonly changes: readonly UnitChange[];
}

/**
 * Restates a plan on the units of a later edition. Units that only changed name, code, kind or parent
 * go on under what they are called now; those whose ground or people changed leave their groups, and
 * are told. No group is dropped, not even an empty one: the plan it came from still stands beside.
 * @throws RangeError when the edition is not later than that of the plan
 */
export function carryOver(plan: Plan, history: History, edition: Edition): CarriedPlan {
  if (edition < plan.edition)
    throw new RangeError(`a plan of ${plan.edition} cannot be carried back to ${edition}`);
  const [old, now] = [livesOn(history, plan.edition), livesOn(history, edition)];
  const named = new Map<string, Set<number>>();
  plan.groups.forEach((group, g) => {
    for (const code of codesOf(group)) named.set(code, (named.get(code) ?? new Set()).add(g));
  });
  const heir = heirs(history, plan, edition);
  const fate = new Map<string, UnitChange>();
  for (const [code, groups] of [...named].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const life = old.get(code);
    if (!life || now.get(code)?.validFrom === life.validFrom) continue;
    const { becomes, same } = heir(code, life.level);
    fate.set(code, { code, groups: [...groups], change: same ? 'kept' : 'gone', becomes });
  }
  const today = (code: string): string | null => {
    const change = fate.get(code);
    if (!change) return code;
    return change.change === 'kept' ? change.becomes[0]! : null;
  };
  const groups = plan.groups.map((group): Group => {
    const { seat, members, parts, code } = group;
    return {
      ...group,
      // A code that no unit of the plan's edition had is the group's own and stays.
      code: today(code) ?? code,
      seat: seat === null ? null : today(seat),
      members: members.flatMap((member) => today(member) ?? []),
      parts: parts.flatMap((part) => {
        const unit = part.unit === null ? null : today(part.unit);
        return unit === null && part.unit !== null ? [] : [{ ...part, unit }];
      }),
    };
  });
  return { plan: { ...plan, edition, groups }, changes: [...fate.values()] };
}

export interface CarriedOver {
  readonly draft: Draft;
  readonly changes: readonly UnitChange[];
}

/**
 * Restates a draft with its plan: it is open where its provinces' ground is now, and keeps the links
 * between units that are still the same.
 * @throws RangeError when the edition is not later than that of the plan
 */
export function carryDraft(draft: Draft, history: History, edition: Edition): CarriedOver {
  const { plan, changes } = carryOver(draft.plan, history, edition);
  const within = provincesOn(draft, history, edition);
  const fate = new Map(changes.map((change) => [change.code, change]));
  const today = (code: string): string | null => {
    const change = fate.get(code);
    if (!change) return code;
    return change.change === 'kept' ? change.becomes[0]! : null;
  };
  const links = draft.links.flatMap((link) => {
    const [a, b] = [today(link.from), today(link.to)];
    return a !== null && b !== null ? [{ ...link, from: a, to: b }] : [];
  });
  return { draft: { ...draft, plan, within, links }, changes };
}

/** The provinces that have the ground of those in which a draft is open; none where all are open. */
function provincesOn({ within, plan }: Draft, history: History, edition: Edition): string[] {
  if (within.length === 0) return [];
  const ask = { level: 'province', from: plan.edition, to: edition, lowest: 'decree' } as const;
  const { from, to, start, target } = crosswalkBetween(history, ask).crosswalk;
  const now = within.flatMap((code) => {
    const row = from.indexOf.get(code);
    if (row === undefined) return [];
    return [...target.subarray(start[row], start[row + 1])].map((province) => to.codes[province]!);
  });
  return [...new Set(now)];
}

function codesOf({ members, parts, seat, code }: Group): string[] {
  return [code, ...members, ...[seat, ...parts.map(({ unit }) => unit)].flatMap((c) => c ?? [])];
}

/** For a unit of the plan: what it became by law, and whether that is the same ground and people. */
function heirs(history: History, plan: Plan, edition: Edition) {
  const levels = new Set(plan.groups.map(({ kind }) => levelOfKind(kind)));
  const crosswalks = new Map<Level, { crosswalk: Crosswalk; feeders: Uint32Array }>();
  for (const level of levels) {
    const ask = { level, from: plan.edition, to: edition, lowest: 'decree' } as const;
    const { crosswalk } = crosswalkBetween(history, ask);
    const feeders = new Uint32Array(crosswalk.to.codes.length);
    for (const target of crosswalk.target) feeders[target]! += 1;
    crosswalks.set(level, { crosswalk, feeders });
  }
  return (code: string, level: Level): { becomes: string[]; same: boolean } => {
    const found = crosswalks.get(level);
    const row = found?.crosswalk.from.indexOf.get(code);
    if (!found || row === undefined) return { becomes: [], same: false };
    const { crosswalk, feeders } = found;
    const targets = [...crosswalk.target.subarray(crosswalk.start[row], crosswalk.start[row + 1])];
    const [only] = targets;
    const same =
      targets.length === 1 &&
      only !== undefined &&
      feeders[only] === 1 &&
      crosswalk.newLand[only] === 0 &&
      crosswalk.lacking[row] === 0;
    return { becomes: targets.map((target) => crosswalk.to.codes[target]!), same };
  };
}
