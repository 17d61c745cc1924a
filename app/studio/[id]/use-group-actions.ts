'use client';
import { useMemo } from 'react';
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

/** What can be done to the selected group; nothing while none is. The same until another is selected. */
export function useGroupActions(
  { edit }: EditedDraft,
  selected: number | null,
  lookup: UnitLookup,
  onSelect: (place: number | null) => void,
  onPoint: (code: string | null) => void,
): GroupActions & { toggleLock: () => void } {
  return useMemo(() => {
    const onGroup =
      <A extends unknown[]>(act: (place: number, ...given: A) => void) =>
      (...given: A) => {
        if (selected !== null) act(selected, ...given);
      };
    return {
      onPatch: onGroup((place, patch) => {
        edit((now) => setGroup(now, place, patch), 'name' in patch ? `name ${place}` : undefined);
      }),
      onCode: onGroup((place, code) => {
        edit((now) => carryCode(now, place, code, lookup));
      }),
      onMark: onGroup((place, patch) => {
        const about = 'colour' in patch ? `colour ${place}` : undefined;
        edit((now) => markGroup(now, place, patch), about);
      }),
      toggleLock: onGroup((place) => {
        edit((now) => markGroup(now, place, { locked: !now.marks[place]!.locked }));
      }),
      onRemove: onGroup((place) => {
        let gone = false;
        edit((now) => {
          const edited = removeGroup(now, place, lookup);
          gone = edited.draft !== now;
          return edited;
        });
        if (gone) onSelect(null);
      }),
      onTakeOut: onGroup((_, code) => {
        edit((now) => moveUnits(now, [code], null, lookup));
      }),
      onTogether: onGroup((place, code) => {
        edit((now) => putTogether(now, code, place, lookup));
      }),
      onPoint,
    };
  }, [edit, selected, lookup, onSelect, onPoint]);
}
