'use client';
import { useCallback, useState } from 'react';
import { autoLevel, type DrawnLevel, firstLevel } from './auto-level';
import type { AskedView } from './search-params';
import { DETAIL_FROM } from './use-outlines';

/** The level on the screen: the chosen one, or the one that the zoom calls for. */
export function useDrawnLevel(asked: Pick<AskedView, 'level' | 'z' | 'draw'>, finest: DrawnLevel) {
  const first = (draw: AskedView['draw']) =>
    firstLevel({ level: 'auto', z: asked.z, draw }, 'commune');
  const [auto, setAuto] = useState<Record<AskedView['draw'], DrawnLevel>>(() => ({
    fill: first('fill'),
    circles: first('circles'),
  }));
  const [fine, setFine] = useState(() => (asked.z ?? 0) >= DETAIL_FROM);
  const onZoom = useCallback((zoom: number) => {
    setAuto((current) => {
      const fill = autoLevel(zoom, current.fill, 'fill');
      const circles = autoLevel(zoom, current.circles, 'circles');
      return fill === current.fill && circles === current.circles ? current : { fill, circles };
    });
    // Once fetched, fine outlines stay.
    setFine((current) => current || zoom >= DETAIL_FROM);
  }, []);
  const chosen = asked.level === 'auto' ? auto[asked.draw] : asked.level;
  return { level: finest === 'province' ? 'province' : chosen, fine, onZoom } as const;
}
