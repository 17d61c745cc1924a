'use client';
import { useEffect, useRef } from 'react';
import type { PlaceNames } from '@/components/flows/place-names';
import type { MapOwner } from '@/components/map/map-owner';
import type { AskedFlows } from './search-params';

/** Goes to a newly selected corridor, where both its ends cannot be seen from here. */
export function useShowCorridor(
  owner: MapOwner | null,
  corridor: AskedFlows['corridor'],
  names: PlaceNames | null,
  indexOf: ReadonlyMap<string, number> | undefined,
) {
  const gone = useRef<string | null>(null);
  useEffect(() => {
    const key = corridor && `${corridor.from}-${corridor.to}`;
    if (!owner || !corridor || !names || !indexOf || gone.current === key) {
      if (!corridor) gone.current = null;
      return;
    }
    const ends = [corridor.from, corridor.to].map((code) => names.at(indexOf.get(code) ?? -1));
    const [a, b] = ends;
    if (!a || !b) return;
    gone.current = key;
    owner.camera.show([
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    ]);
  }, [owner, corridor, names, indexOf]);
}
