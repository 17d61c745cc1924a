/** Everything that an official may do to a draft, at random. */
import fc from 'fast-check';
import type { Draft } from '@/geo/plans/draft';
import { type Edited, moveUnits, type UnitLookup } from '@/geo/plans/edit';
import {
  carryCode,
  freeColour,
  markGroup,
  mergeGroups,
  newGroup,
  removeGroup,
  setGroup,
} from '@/geo/plans/edit-groups';
import { putTogether, takePart } from '@/geo/plans/edit-parts';
import { part } from './plans';

/** One edit; null where there is no group yet to do it to. */
export type Act = (draft: Draft) => Edited | null;

/** Places count round the groups that there are. */
const at = (draft: Draft, place: number) =>
  draft.plan.groups.length === 0 ? null : place % draft.plan.groups.length;

const onGroup =
  (place: number, act: (draft: Draft, group: number) => Edited): Act =>
  (draft) => {
    const group = at(draft, place);
    return group === null ? null : act(draft, group);
  };

/** Edits of drafts on the units of these codes. */
export function randomAct(all: readonly string[], lookup: UnitLookup): fc.Arbitrary<Act> {
  const codes = fc.subarray([...all], { minLength: 1, maxLength: Math.min(4, all.length) });
  const code = fc.constantFrom(...all);
  const place = fc.nat(9);
  return fc.oneof(
    codes.map(
      (units): Act =>
        (draft) =>
          newGroup(draft, units, lookup),
    ),
    fc.constant<Act>((draft) => newGroup(draft, [], lookup)),
    fc
      .tuple(codes, place)
      .map(([units, g]) => onGroup(g, (d, into) => moveUnits(d, units, into, lookup))),
    codes.map(
      (units): Act =>
        (draft) =>
          moveUnits(draft, units, null, lookup),
    ),
    place.map((g) => onGroup(g, (d, group) => removeGroup(d, group, lookup))),
    fc
      .tuple(place, place)
      .map(([g, h]) => onGroup(g, (d, group) => mergeGroups(d, group, at(d, h)!, lookup))),
    fc.tuple(place, code).map(([g, c]) => onGroup(g, (d, group) => carryCode(d, group, c, lookup))),
    place.map((g) => onGroup(g, (d, group) => setGroup(d, group, { name: 'Phường Mới' }))),
    fc
      .tuple(place, fc.boolean())
      .map(([g, locked]) => onGroup(g, (d, group) => markGroup(d, group, { locked }))),
    fc
      .tuple(place, code, fc.integer({ min: 0, max: 10 }))
      .map(([g, unit, tenths]) =>
        onGroup(g, (d, into) =>
          takePart(d, { ...part(unit, tenths / 10), unit }, into, lookup, freeColour(d.marks)),
        ),
      ),
    fc
      .tuple(place, code)
      .map(([g, unit]) => onGroup(g, (d, into) => putTogether(d, unit, into, lookup))),
    code.map(
      (unit): Act =>
        (draft) =>
          putTogether(draft, unit, null, lookup),
    ),
  );
}
