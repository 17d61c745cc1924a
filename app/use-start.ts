import { useMemo } from 'react';
import { boxAround } from '@/components/map/outlines';
import type { ReleaseData } from '@/server/answers/shapes';

/** Where a map begins: on the camera of the address that the reader came with, else on the whole country. */
export function useStart(
  { lng, lat, z }: { lng: number | null; lat: number | null; z: number | null },
  release: Pick<ReleaseData, 'bounds' | 'places'>,
) {
  return useMemo(
    () => ({
      home: boxAround(release.bounds, release.places),
      camera: lng !== null && lat !== null && z !== null ? { lng, lat, z } : null,
    }),
    [lng, lat, z, release],
  );
}
