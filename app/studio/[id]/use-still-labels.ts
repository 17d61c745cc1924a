'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { stillLabels } from '@/components/studio/plan-labels';
import type { Language } from '@/components/theme';
import type { Draft, Ground } from '@/geo/plans';
import { shortName, shortNameEn } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import { useTRPC } from '../../trpc';

/** The names on the map that no pick changes. */
export function useStillLabels(
  ground: Ground,
  { level }: Draft,
  scope: Uint8Array,
  places: ReleaseData['places'],
  nameOf: (code: string) => string,
  language: Language,
) {
  const { data } = useQuery(
    useTRPC().atlas.units.queryOptions({ level: 'province', edition: ground.edition }),
  );
  const provinces = data?.data;
  const { units, shapes } = ground;
  return useMemo(() => {
    const short = language === 'vi' ? shortName : shortNameEn;
    // Provinces that are themselves the units are named as such.
    const named =
      level === 'province' || !provinces
        ? []
        : provinces.code.map((code, i) => ({
            name: short(nameOf(code)),
            ...{ lon: provinces.lon[i]!, lat: provinces.lat[i]! },
          }));
    return stillLabels({ units, shapes }, scope, named, places, language, (code) =>
      short(nameOf(code)),
    );
  }, [units, shapes, scope, provinces, places, nameOf, language, level]);
}
