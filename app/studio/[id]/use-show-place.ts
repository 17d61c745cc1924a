'use client';
import { type RefObject, useCallback, useRef } from 'react';
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
  // The same for every pick: the bar at the top is not drawn anew for one.
  const now = useRef(groupOf);
  now.current = groupOf;
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
      const group = now.current[own]!;
      if (group !== NO_GROUP) onSelect(group);
      return true;
    },
    [map, ground, outlines, onPoint, onSelect],
  );
}
