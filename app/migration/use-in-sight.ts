'use client';
import { useEffect, useState } from 'react';
import type { MapOwner } from '@/components/map/map-owner';
import type { NamedScene } from './use-scene';

/**
 * Which places the map shows, told anew when it has come to rest: of the many communes only the flows of
 * those in sight are drawn.
 * @returns undefined while all flows are wanted
 */
export function useInSight(
  owner: MapOwner | null,
  drawn: NamedScene | null,
): Uint8Array | undefined {
  const wanted = drawn?.scene.flows.level === 'commune';
  const names = drawn?.names;
  const places = drawn ? drawn.scene.flows.abroad + 1 : 0;
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
