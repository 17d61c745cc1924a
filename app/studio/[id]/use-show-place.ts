'use client';
import { type RefObject, useCallback } from 'react';
import type { PlanMapHandle } from '@/components/studio/plan-map';
import { boxOfUnits, type PlanOutlines } from '@/components/studio/plan-outlines';
import { NO_GROUP } from '@/components/studio/plan-painting';
import type { Ground } from '@/geo/plans';

/**
 * Shows a unit on the map of the plan, with its group, or all units of a province.
 * @returns whether the ground of the plan has the place
 */
export function useShowPlace(
  map: RefObject<PlanMapHandle | null>,
  ground: Ground,
  outlines: PlanOutlines | null,
  groupOf: Int32Array,
  onPoint: (code: string) => void,
  onSelect: (place: number | null) => void,
): (code: string) => boolean {
  return useCallback(
    (code) => {
      const own = ground.indexOf.get(code);
      const within = ground.units.flatMap(({ parentCode }, unit) =>
        parentCode === code ? [unit] : [],
      );
      const box = outlines && boxOfUnits(outlines, own === undefined ? within : [own]);
      if (!box) return false;
      map.current?.show(box);
      if (own === undefined) return true;
      onPoint(code);
      if (groupOf[own] !== NO_GROUP) onSelect(groupOf[own]!);
      return true;
    },
    [map, ground, outlines, groupOf, onPoint, onSelect],
  );
}
