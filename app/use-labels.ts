'use client';
import { useMemo } from 'react';
import type { UnitsAnswer } from '@/components/answers';
import { labelsOf } from '@/components/map/labels';
import type { Language } from '@/components/theme';
import type { ReleaseData } from '@/server/answers/shapes';

/** The names on the map, made again only when they change. */
export function useLabels(
  places: ReleaseData['places'],
  provinces: UnitsAnswer | undefined,
  communes: UnitsAnswer | undefined,
  language: Language,
) {
  return useMemo(
    () => labelsOf(places, provinces?.data ?? null, communes?.data ?? null, language),
    [places, provinces, communes, language],
  );
}
