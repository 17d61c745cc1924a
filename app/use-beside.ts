'use client';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import type { ChoroplethAnswer } from '@/components/answers';
import type { ReleaseData } from '@/server/answers/shapes';
import { type Beside, besideOn } from './beside';
import type { AskedView } from './search-params';
import { useTRPC } from './trpc';

/**
 * The same figures on the units of another day: the question of the map shown, with its very classes,
 * so that one colour means one thing on both sides.
 * @param shown the answer on the map; nothing is asked before it is there
 */
export function useBeside(
  release: ReleaseData,
  asked: Pick<AskedView, 'compare'>,
  shown: ChoroplethAnswer | undefined,
) {
  const { atlas } = useTRPC();
  const beside: Beside | null =
    shown && asked.compare !== null ? besideOn(release, asked.compare, shown.question.level) : null;
  const units = (level: 'province' | 'commune') =>
    atlas.units.queryOptions(
      beside && (level === 'province' || beside.level === 'commune')
        ? { level, edition: beside.edition }
        : skipToken,
    );
  const provinces = useQuery(units('province'));
  const communes = useQuery(units('commune'));
  const breaks = shown?.data.classes?.breaks ?? [];
  const choropleth = useQuery(
    atlas.choropleth.queryOptions(
      shown && beside
        ? {
            ...shown.question,
            ...beside,
            classes:
              breaks.length > 0
                ? { method: 'manual' as const, count: breaks.length + 1, breaks }
                : shown.question.classes,
          }
        : skipToken,
      { placeholderData: keepPreviousData },
    ),
  );
  return { beside, provinces, communes, choropleth };
}
