'use client';
import { useEffect, useRef, useState } from 'react';
import type { Arrow, ArrowOverlay } from '@/components/layers/arrow-overlay';
import type { MapOwner } from '@/components/map/map-owner';
import type { Scheme } from '@/components/theme';

export interface HoveredArrow {
  key: string;
  x: number;
  y: number;
}

/**
 * Arrows over the map, once it has painted its units: what draws them is fetched then.
 * @returns the arrow under the pointer, and what draws them once it is there
 */
export function useArrows(
  owner: MapOwner | null,
  painted: boolean,
  arrows: readonly Arrow[],
  scheme: Scheme,
  onSelect: (key: string) => void,
) {
  const [overlay, setOverlay] = useState<ArrowOverlay | null>(null);
  const [hovered, setHovered] = useState<HoveredArrow | null>(null);
  const select = useRef(onSelect);
  select.current = onSelect;

  useEffect(() => {
    if (!owner || !painted) return;
    let gone = false;
    let made: ArrowOverlay | null = null;
    void import('@/components/layers/arrow-overlay').then((module) => {
      if (gone) return;
      made = new module.ArrowOverlay(owner.map, {
        onHover: setHovered,
        onSelect: (key) => select.current(key),
      });
      owner.setAbove(made);
      setOverlay(made);
    });
    return () => {
      gone = true;
      owner.setAbove(null);
      setOverlay(null);
    };
  }, [owner, painted]);

  useEffect(() => overlay?.draw(arrows, scheme), [overlay, arrows, scheme]);
  return { hovered, overlay };
}
