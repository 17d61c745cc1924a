import { useMemo } from 'react';
import type { Shown } from '@/components/map/map-owner';

/** What the map shows, with names in large letters on a big screen. */
export function useLarge<T extends Shown | null>(shown: T, isBig: boolean): T {
  return useMemo(
    () => (shown && isBig ? { ...shown, look: { ...shown.look, large: true } } : shown),
    [shown, isBig],
  );
}
