'use client';
import { useCallback } from 'react';
import { unitsWithin } from '@/components/studio/plan-owner';
import { coloursNear, NO_GROUP } from '@/components/studio/plan-painting';
import {
  freeColour,
  type Ground,
  moveUnits,
  newGroup,
  placesOf,
  type UnitLookup,
} from '@/geo/plans';
import type { Position } from '@/geo/topology';
import type { EditedDraft } from './use-draft';

interface Picking {
  ground: Ground;
  edited: EditedDraft;
  lookup: UnitLookup;
  groupOf: Int32Array;
  scope: Uint8Array;
  selected: number | null;
  onSelect: (place: number | null) => void;
  /** A unit was asked for that is not worked on. */
  onOutside: (code: string) => void;
}

/** What a pick means, whichever way it comes: from the map, a ring, a list or the keyboard. */
export function usePicking(at: Picking) {
  const { ground, edited, lookup, groupOf, scope, selected, onSelect, onOutside } = at;
  const { draft, edit } = edited;

  /** Begins a group with units, or with none yet, and selects it. */
  const begin = useCallback(
    (codes: readonly string[]) => {
      const units = codes.flatMap((code) => ground.indexOf.get(code) ?? []);
      const near = coloursNear(ground, units, groupOf, draft.marks);
      const colour = freeColour(draft.marks, near);
      const { draft: next } = edit((now) => newGroup(now, codes, lookup, colour));
      if (next.plan.groups.length > draft.plan.groups.length) onSelect(next.plan.groups.length - 1);
    },
    [ground, groupOf, draft, edit, lookup, onSelect],
  );

  /** Puts units into the selected group, or into a new one where none is. */
  const add = useCallback(
    (codes: readonly string[]) => {
      if (codes.length === 0) return;
      if (selected === null) begin(codes);
      else edit((now) => moveUnits(now, codes, selected, lookup));
    },
    [selected, begin, edit, lookup],
  );

  /** Into the selected group, or out of it where the unit is in it already. */
  const toggle = useCallback(
    (code: string) => {
      const place = placesOf(draft.plan.groups, [code]).get(code);
      const whole = place && 'whole' in place ? place.whole : null;
      if (selected !== null && whole === selected)
        edit((now) => moveUnits(now, [code], null, lookup));
      else add([code]);
    },
    [draft, selected, add, edit, lookup],
  );

  /** A press on the map: without a selected group it first selects the one that is pressed. */
  const press = useCallback(
    (unit: number) => {
      const { code } = ground.units[unit]!;
      const group = groupOf[unit]!;
      if (group === NO_GROUP && !scope[unit]) onOutside(code);
      else if (selected === null && group !== NO_GROUP) onSelect(group);
      else toggle(code);
    },
    [ground, groupOf, scope, selected, onSelect, onOutside, toggle],
  );

  /** Every unit that is worked on and has its point within the ring. */
  const encircle = useCallback(
    (ring: Position[]) => {
      const inside = unitsWithin(ring, ground.units);
      add(inside.filter((unit) => scope[unit]).map((unit) => ground.units[unit]!.code));
    },
    [ground, scope, add],
  );

  return { begin, add, toggle, press, encircle };
}
