'use client';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { COUNTRY_CODE } from '@/geo/units';
import type { DrawnLevel } from './auto-level';
import { choroplethQuestion } from './questions';
import type { ShownView } from './resolve-view';
import type { AskedView } from './search-params';
import { useTRPC } from './trpc';

/** What the release holds: asked once a visit. */
export function useRelease() {
  return useQuery(useTRPC().atlas.release.queryOptions());
}

/**
 * The answers behind the picture. An older answer stays until the next has come, so that the map
 * never goes blank between two dates.
 */
export function useAnswers(asked: AskedView, shown: ShownView | null, level: DrawnLevel) {
  const { atlas } = useTRPC();
  const edition = shown?.edition;
  const provinces = useQuery(
    atlas.units.queryOptions(edition ? { level: 'province', edition } : skipToken),
  );
  const place = asked.place;
  const isProvince = place !== null && provinces.data?.data.code.includes(place);
  const wantsCommunes =
    shown?.finest === 'commune' &&
    (level === 'commune' || (place !== null && place !== COUNTRY_CODE && !isProvince));
  const communes = useQuery(
    atlas.units.queryOptions(edition && wantsCommunes ? { level: 'commune', edition } : skipToken),
  );
  const choropleth = useQuery(
    atlas.choropleth.queryOptions(shown ? choroplethQuestion(asked, shown, level) : skipToken, {
      placeholderData: keepPreviousData,
    }),
  );
  const profile = useQuery(
    atlas.profile.queryOptions(
      shown && edition
        ? {
            code: place ?? COUNTRY_CODE,
            edition,
            date: shown.series.date,
            concept: shown.series.concept,
          }
        : skipToken,
      { placeholderData: keepPreviousData },
    ),
  );
  return { provinces, communes, choropleth, profile };
}
