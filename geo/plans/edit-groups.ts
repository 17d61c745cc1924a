/** What is done to a group as a whole: made, put away, put together, named, coloured, locked. */
import type { Draft, GroupMark } from './draft';
import {
  carriedOn,
  done,
  type Edited,
  moveUnits,
  refused,
  type UnitLookup,
  withGroups,
} from './edit';
import { joinedPart } from './edit-parts';
import { contributorsOf, type Group, type Part } from './plan';

/** How many colours there are for groups; `theme.ts` names them. */
export const GROUP_COLOURS = 10;

/** The colour that fewest groups have, none of those nearby if it can be; the first of several. */
export function freeColour(marks: readonly GroupMark[], near: Iterable<number> = []): number {
  const used = new Array<number>(GROUP_COLOURS).fill(0);
  for (const { colour } of marks) used[colour % GROUP_COLOURS]! += 1;
  for (const colour of near) used[colour % GROUP_COLOURS]! += marks.length + 1;
  return used.indexOf(Math.min(...used));
}

/** A new group at the end of the plan, with units if there are any; locked ones stay where they are. */
export function newGroup(
  draft: Draft,
  codes: readonly string[],
  lookup: UnitLookup,
  colour = freeColour(draft.marks),
): Edited {
  const kind = draft.level === 'province' ? 'province' : 'commune';
  const group: Group = { name: '', kind, code: '', seat: null, members: [], parts: [] };
  const groups = [...draft.plan.groups, group];
  const begun = withGroups(draft, groups, [...draft.marks, { colour, locked: false }]);
  if (codes.length === 0) return done(begun);
  const filled = moveUnits(begun, codes, groups.length - 1, lookup);
  return filled.draft === begun ? { ...filled, draft } : filled;
}

/**
 * Puts a group away: its units are in no group again. A unit of which only one other group has a part
 * is whole again, in that group.
 */
export function removeGroup(draft: Draft, place: number, lookup: UnitLookup): Edited {
  const { groups } = draft.plan;
  const gone = groupAt(draft, place);
  if (draft.marks[place]!.locked) return refused(draft, 'locked', place);
  const cut = new Set(gone.parts.flatMap(({ unit }) => unit ?? []));
  const holders = (unit: string) =>
    groups.flatMap((group, g) =>
      g !== place && group.parts.some((part) => part.unit === unit) ? [g] : [],
    );
  const whole = new Map<string, number>();
  for (const unit of cut) {
    const held = holders(unit);
    const locked = held.find((g) => draft.marks[g]!.locked);
    // What the locked group has of the unit would become all of it.
    if (locked !== undefined) return refused(draft, 'locked', locked, unit);
    if (held.length === 1) whole.set(unit, held[0]!);
  }
  const after = groups.map((group, g): Group => {
    const back = [...whole].flatMap(([unit, to]) => (to === g ? [unit] : []));
    if (back.length === 0) return group;
    const parts = group.parts.filter(({ unit }) => unit === null || !back.includes(unit));
    return carriedOn(group, { ...group, members: [...group.members, ...back], parts }, lookup);
  });
  const others = <T>(list: readonly T[]) => list.filter((_, i) => i !== place);
  return done(withGroups(draft, others(after), others(draft.marks)));
}

/** Puts one group's units into another and the emptied group away; the other keeps name and code. */
export function mergeGroups(draft: Draft, from: number, into: number, lookup: UnitLookup): Edited {
  const [gone, kept] = [groupAt(draft, from), groupAt(draft, into)];
  if (from === into) return refused(draft, 'nothing_to_do', into);
  for (const place of [from, into])
    if (draft.marks[place]!.locked) return refused(draft, 'locked', place);
  const { members, parts } = joinedParts(kept, gone);
  const merged = carriedOn(kept, { ...kept, members, parts }, lookup);
  const groups = draft.plan.groups.map((group, g) => (g === into ? merged : group));
  const others = <T>(list: readonly T[]) => list.filter((_, i) => i !== from);
  return done(withGroups(draft, others(groups), others(draft.marks)));
}

/** Members and parts of two groups together; two parts of one unit become one, or the whole of it. */
function joinedParts(a: Group, b: Group): Pick<Group, 'members' | 'parts'> {
  const members = [...a.members, ...b.members];
  const parts: Part[] = [...a.parts];
  for (const part of b.parts) {
    const at = parts.findIndex(({ unit }) => unit !== null && unit === part.unit);
    if (at < 0) {
      parts.push(part);
      continue;
    }
    const joined = joinedPart(parts[at]!, part);
    if (joined) parts[at] = joined;
    else members.push(...parts.splice(at, 1).flatMap(({ unit }) => unit ?? []));
  }
  return { members, parts };
}

/** Names a group, or gives it another kind, code or seat. */
export function setGroup(
  draft: Draft,
  place: number,
  patch: Partial<Pick<Group, 'name' | 'kind' | 'code' | 'seat'>>,
): Edited {
  const group = groupAt(draft, place);
  if (draft.marks[place]!.locked) return refused(draft, 'locked', place);
  const next = { ...group, ...patch };
  return done(
    withGroups(
      draft,
      draft.plan.groups.map((g, i) => (i === place ? next : g)),
    ),
  );
}

/** Carries on the code of another unit; name and kind go with it unless the group has its own. */
export function carryCode(draft: Draft, place: number, code: string, lookup: UnitLookup): Edited {
  const group = groupAt(draft, place);
  const own = group.name !== '' && group.name !== lookup(group.code)?.name;
  const unit = contributorsOf(group).includes(code) ? lookup(code) : undefined;
  if (own || !unit) return setGroup(draft, place, { code });
  return setGroup(draft, place, { code, name: unit.name, kind: unit.kind });
}

/** Colour and lock belong to the work and not to the plan: they change on a locked group too. */
export function markGroup(draft: Draft, place: number, patch: Partial<GroupMark>): Edited {
  groupAt(draft, place);
  const marks = draft.marks.map((mark, i) => (i === place ? { ...mark, ...patch } : mark));
  return done({ ...draft, marks });
}

function groupAt({ plan }: Draft, place: number): Group {
  const group = plan.groups[place];
  if (!group) throw new RangeError(`no group stands at place ${place}`);
  return group;
}
