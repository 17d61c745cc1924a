'use client';
import { useCallback, useState } from 'react';
import { autoLevel, type DrawnLevel, firstLevel } from './auto-level';
import type { AskedView } from './search-params';
import { DETAIL_FROM } from './use-outlines';

/** The level on the screen: the chosen one, or the one that the zoom calls for. */
export function useDrawnLevel(asked: AskedView, finest: DrawnLevel) {
  const [auto, setAuto] = useState<DrawnLevel>(() =>
    firstLevel({ ...asked, level: 'auto' }, 'commune'),
  );
  const [fine, setFine] = useState(() => (asked.z ?? 0) >= DETAIL_FROM);
  const onZoom = useCallback((zoom: number) => {
    setAuto((current) => autoLevel(zoom, current));
    // Once fetched, fine outlines stay.
    setFine((current) => current || zoom >= DETAIL_FROM);
  }, []);
  const chosen = asked.level === 'auto' ? auto : asked.level;
  return { level: finest === 'province' ? 'province' : chosen, fine, onZoom } as const;
}
