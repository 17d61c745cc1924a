/** Cutting a unit between two groups, and putting it together again. */
import type { Draft } from './draft';
import { restOf } from './drawn-part';
import {
  carriedOn,
  done,
  type Edited,
  placesOf,
  refused,
  type UnitLookup,
  withGroups,
} from './edit';
import type { Group, Part } from './plan';

/**
 * Gives a part of a unit to a group. The rest stays with the group that had the unit, or carries the
 * unit on as a group of its own: parts of a unit always cover it.
 * @param colour of the group that may have to be made for the rest
 */
export function takePart(
  draft: Draft,
  part: Part & { readonly unit: string },
  into: number,
  lookup: UnitLookup,
  colour: number,
): Edited {
  const { unit } = part;
  const { groups } = draft.plan;
  if (!groups[into]) throw new RangeError(`no group stands at place ${into}`);
  const place = placesOf(groups, [unit]).get(unit) ?? null;
  if (place && 'cut' in place) return refused(draft, 'unit_cut', place.cut[0]!, unit);
  const home = place?.whole ?? null;
  if (home === null && !lookup(unit)) return refused(draft, 'unknown_unit', null, unit);
  for (const group of [into, home])
    if (group !== null && draft.marks[group]!.locked) return refused(draft, 'locked', group, unit);
  const whole = (share: number | null) => share !== null && !(share > 0 && share < 1);
  if (home === into || (whole(part.people) && whole(part.land)))
    return refused(draft, 'no_part', home, unit);
  const rest = restOf(part);
  const begun: Group = { name: '', kind: 'commune', code: '', seat: null, members: [], parts: [] };
  const all = home === null ? [...groups, begun] : groups;
  const after = all.map((group, g): Group => {
    const gives = g === into ? part : g === (home ?? groups.length) ? rest : null;
    if (gives === null) return group;
    const members = group.members.filter((code) => code !== unit);
    return carriedOn(group, { ...group, members, parts: [...group.parts, gives] }, lookup);
  });
  const marks = home === null ? [...draft.marks, { colour, locked: false }] : draft.marks;
  return done(withGroups(draft, after, marks));
}

/** Puts a cut unit together again, whole in a group or in none; a group left with nothing goes. */
export function putTogether(
  draft: Draft,
  unit: string,
  into: number | null,
  lookup: UnitLookup,
): Edited {
  const { groups } = draft.plan;
  const place = placesOf(groups, [unit]).get(unit) ?? null;
  if (!place || !('cut' in place)) return refused(draft, 'nothing_to_do', into, unit);
  for (const group of into === null ? place.cut : [...place.cut, into])
    if (draft.marks[group]!.locked) return refused(draft, 'locked', group, unit);
  const after = groups.map((group, g): Group => {
    if (g !== into && !place.cut.includes(g)) return group;
    const parts = group.parts.filter((part) => part.unit !== unit);
    const members = g === into ? [...group.members, unit] : group.members;
    return carriedOn(group, { ...group, members, parts }, lookup);
  });
  const stays = ({ members, parts }: Group, g: number) =>
    members.length + parts.length > 0 || !place.cut.includes(g);
  return done(
    withGroups(
      draft,
      after.filter(stays),
      draft.marks.filter((_, g) => stays(after[g]!, g)),
    ),
  );
}

/** Two parts of one unit as one; null when together they are all of it. */
export function joinedPart(a: Part, b: Part): Part | null {
  const sum = (x: number | null, y: number | null) => (x === null || y === null ? null : x + y);
  const [people, land] = [sum(a.people, b.people), sum(a.land, b.land)];
  // Shares that nobody knows on either side are the two halves of one cut.
  const all = (share: number | null) => share === null || share > 1 - 1e-9;
  if (all(people) && all(land)) return null;
  return { ...a, word: 'part', people, land, drawn: null };
}
