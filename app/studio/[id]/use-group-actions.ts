'use client';
import type { GroupActions } from '@/components/studio/group-card';
import {
  carryCode,
  markGroup,
  moveUnits,
  putTogether,
  removeGroup,
  setGroup,
  type UnitLookup,
} from '@/geo/plans';
import type { EditedDraft } from './use-draft';

/** What can be done to the selected group; nothing while none is. */
export function useGroupActions(
  { draft, edit }: EditedDraft,
  selected: number | null,
  lookup: UnitLookup,
  onSelect: (place: number | null) => void,
  onPoint: (code: string | null) => void,
): GroupActions & { toggleLock: () => void } {
  const onGroup =
    <A extends unknown[]>(act: (place: number, ...given: A) => void) =>
    (...given: A) => {
      if (selected !== null) act(selected, ...given);
    };
  const onMark = onGroup((place, patch: Parameters<GroupActions['onMark']>[0]) => {
    edit((now) => markGroup(now, place, patch), 'colour' in patch ? `colour ${place}` : undefined);
  });
  return {
    onPatch: onGroup((place, patch) => {
      edit((now) => setGroup(now, place, patch), 'name' in patch ? `name ${place}` : undefined);
    }),
    onCode: onGroup((place, code) => {
      edit((now) => carryCode(now, place, code, lookup));
    }),
    onMark,
    toggleLock: onGroup((place) => onMark({ locked: !draft.marks[place]!.locked })),
    onRemove: onGroup((place) => {
      const { draft: after } = edit((now) => removeGroup(now, place, lookup));
      if (after !== draft) onSelect(null);
    }),
    onTakeOut: onGroup((_, code) => {
      edit((now) => moveUnits(now, [code], null, lookup));
    }),
    onTogether: onGroup((place, code) => {
      edit((now) => putTogether(now, code, place, lookup));
    }),
    onPoint,
  };
}
