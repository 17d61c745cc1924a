'use client';
import { useCallback, useMemo, useState } from 'react';
import type { Box } from '@/components/map/outlines';
import type { ReleaseData } from '@/server/answers/shapes';
import { firstPictureOf } from './first-picture';
import type { AskedView } from './search-params';

/**
 * The picture that stands for the map until the map has painted; gone for good once the map moves,
 * and as soon as something else is asked than the page came with.
 * @param first the address that the page came with
 * @param home what the map shows first
 */
export function useFirstPicture(
  first: AskedView,
  asked: AskedView,
  release: ReleaseData,
  home: Box,
  painted: boolean,
) {
  const [addresses] = useState(() => firstPictureOf(first, release));
  const [moved, setMoved] = useState(false);
  const leave = useCallback(() => setMoved(true), []);
  const now = useMemo(() => firstPictureOf(asked, release), [asked, release]);
  const gone = painted || moved || now?.light !== addresses?.light;
  return { picture: addresses && { addresses, home, places: release.places, gone }, leave };
}
