'use client';
import { useEffect, useState } from 'react';
import type { PlaceNames } from '@/components/flows/place-names';
import type { MapOwner } from '@/components/map/map-owner';

/**
 * Which places the map shows, told anew when it has come to rest.
 * @param places how many there are, abroad included
 * @returns undefined while all flows are wanted
 */
export function useInSight(
  owner: MapOwner | null,
  wanted: boolean,
  names: PlaceNames | null,
  places: number,
): Uint8Array | undefined {
  const [inSight, setInSight] = useState<Uint8Array>();
  useEffect(() => {
    if (!owner || !wanted || !names) {
      setInSight(undefined);
      return;
    }
    const look = () => {
      const bounds = owner.map.getBounds();
      const marks = Uint8Array.from({ length: places }, (_, place) => {
        const at = names.at(place);
        return Number(at !== null && bounds.contains([at[0], at[1]]));
      });
      setInSight((before) => (before && sameMarks(before, marks) ? before : marks));
    };
    look();
    owner.map.on('moveend', look);
    return () => {
      owner.map.off('moveend', look);
    };
  }, [owner, wanted, names, places]);
  return wanted ? inSight : undefined;
}

const sameMarks = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((mark, i) => mark === b[i]);
