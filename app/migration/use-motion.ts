'use client';
import { useReducedMotion } from '@mantine/hooks';
import { useEffect } from 'react';
import type { ArrowOverlay } from '@/components/layers/arrow-overlay';
import type { MapOwner } from '@/components/map/map-owner';
import type { Scheme } from '@/components/theme';

/** Lets dots travel along the arrows, unless the reader asked the system for less motion. */
export function useMotion(
  owner: MapOwner | null,
  overlay: ArrowOverlay | null,
  wanted: boolean,
  scheme: Scheme,
) {
  const still = useReducedMotion();
  useEffect(() => {
    if (!owner || !overlay || !wanted || still) return;
    let gone = false;
    let stop = () => {};
    void import('@/components/layers/travelling-dots').then(({ TravellingDots }) => {
      if (gone) return;
      const dots = new TravellingDots(owner.map.getContainer(), () => overlay.curves(), scheme);
      stop = () => dots.remove();
    });
    return () => {
      gone = true;
      stop();
    };
  }, [owner, overlay, wanted, still, scheme]);
}
