/**
 * What a pick does to a draft: units go whole into a group, out of whichever has them. Every edit
 * gives a new draft that shares what it did not touch, and tells what it would not do and why.
 */
import type { Kind } from '@/geo/units';
import type { Draft, GroupMark } from './draft';
import { namedIn } from './named-in';
import { contributorsOf, type Group } from './plan';

/** What an edit must know of a unit: undefined for a code that is none. */
export type UnitLookup = (
  code: string,
) => { readonly name: string; readonly kind: Kind } | undefined;

export const REFUSALS = [
  /** The group is locked. */
  'locked',
  /** The unit is cut: its parts must be put together first. */
  'unit_cut',
  'unknown_unit',
  /** Everything asked for is so already. */
  'nothing_to_do',
  /** A cut needs a share between nothing and all, on both sides. */
  'no_part',
  'link_to_itself',
  'link_without_reason',
] as const;
export type RefusalReason = (typeof REFUSALS)[number];

export interface Refusal {
  readonly why: RefusalReason;
  /** Place of the group that stands against it, and the unit in question; null where there is none. */
  readonly group: number | null;
  readonly code: string | null;
}

/** The draft after an edit (the same one when nothing was done), and what was not done of it. */
export interface Edited {
  readonly draft: Draft;
  readonly refused: readonly Refusal[];
}

export const done = (draft: Draft): Edited => ({ draft, refused: [] });
export const refused = (
  draft: Draft,
  why: RefusalReason,
  group: number | null = null,
  code: string | null = null,
): Edited => ({ draft, refused: [{ why, group, code }] });

/** Where a unit stands in a plan: whole in a group, or cut among several; null where it is in none. */
export type Place = { readonly whole: number } | { readonly cut: readonly number[] } | null;

/** Where the units of these codes stand in a plan; those that are in no group are left out. */
export function placesOf(
  groups: readonly Group[],
  wanted: Iterable<string>,
): Map<string, NonNullable<Place>> {
  const places = new Map<string, NonNullable<Place>>();
  for (const code of wanted)
    for (const g of namedIn(groups, code)) {
      const { members, parts } = groups[g]!;
      if (members.includes(code)) places.set(code, { whole: g });
      for (const { unit } of parts) {
        if (unit !== code) continue;
        const place = places.get(code);
        places.set(code, { cut: [...(place && 'cut' in place ? place.cut : []), g] });
      }
    }
  return places;
}

/** Units of which groups have parts. */
export function cutUnits(groups: readonly Group[]): Set<string> {
  const cut = new Set<string>();
  for (const { parts } of groups) for (const { unit } of parts) if (unit !== null) cut.add(unit);
  return cut;
}

/**
 * Puts units whole into a group, or out of the plan (null). Units of locked groups and units that are
 * cut stay where they are, and are told.
 */
export function moveUnits(
  draft: Draft,
  codes: Iterable<string>,
  into: number | null,
  lookup: UnitLookup,
): Edited {
  const { groups } = draft.plan;
  if (into !== null && !groups[into]) throw new RangeError(`no group stands at place ${into}`);
  if (into !== null && draft.marks[into]!.locked) return refused(draft, 'locked', into);
  const asked = new Set(codes);
  const places = placesOf(groups, asked);
  const told: Refusal[] = [];
  const moving = new Set<string>();
  const changed = new Set<number | null>([into]);
  for (const code of asked) {
    const place = places.get(code) ?? null;
    const tell = (why: RefusalReason, group: number | null) => told.push({ why, group, code });
    if (!lookup(code) && place === null) tell('unknown_unit', null);
    else if (place && 'cut' in place) tell('unit_cut', place.cut[0]!);
    else if (place && place.whole !== into && draft.marks[place.whole]!.locked)
      tell('locked', place.whole);
    else if ((place?.whole ?? null) !== into) {
      moving.add(code);
      changed.add(place?.whole ?? null);
    }
  }
  if (moving.size === 0)
    return told.length > 0 ? { draft, refused: told } : refused(draft, 'nothing_to_do', into);
  const after = groups.slice();
  for (const g of changed) {
    if (g === null) continue;
    const group = groups[g]!;
    const stay = group.members.filter((code) => !moving.has(code));
    const members = g === into ? [...stay, ...moving] : stay;
    after[g] = carriedOn(group, { ...group, members }, lookup);
  }
  return { draft: withGroups(draft, after), refused: told };
}

/**
 * A group whose units have changed, under the name and code that follow from them: it carries on the
 * code of a unit that gives to it, as the law does, with that unit's name, kind and seat until it is
 * given others.
 */
export function carriedOn(before: Group, after: Group, lookup: UnitLookup): Group {
  const gives = contributorsOf(after);
  const carried = before.code === '' || contributorsOf(before).includes(before.code);
  const code = carried && !gives.includes(before.code) ? (gives[0] ?? '') : before.code;
  const seat = after.seat !== null && gives.includes(after.seat) ? after.seat : null;
  const settled = { ...after, code, seat: seat ?? (gives.includes(code) ? code : null) };
  const named = lookup(before.code);
  const own = before.name !== '' && before.name !== named?.name;
  const unit = lookup(code);
  if (own || code === before.code) return settled;
  return { ...settled, name: unit?.name ?? '', kind: unit?.kind ?? after.kind };
}

/** The draft with other groups, its marks in step with them. */
export function withGroups(
  draft: Draft,
  groups: readonly Group[],
  marks: readonly GroupMark[] = draft.marks,
): Draft {
  return { ...draft, plan: { ...draft.plan, groups }, marks };
}
