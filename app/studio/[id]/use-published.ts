'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Concept } from '@/geo/measures';
import type { Draft, PublishedFigures } from '@/geo/plans';
import type { ReleaseData } from '@/server/answers/shapes';
import { useTRPC } from '../../trpc';
import { type PublishedOf, publishedByPlace, publishedOf } from '../published-of';

const NOTHING: PublishedOf = () => undefined;

/**
 * What the release publishes of the plan's units where they are law on its day: a reform that was
 * adopted is judged by what was counted, not by sums over what was before. The same function while the
 * plan is edited; undefined while it is asked.
 */
export function usePublishedOf(
  { level, plan: { edition: from, effective } }: Draft,
  concept: Concept | null,
  { editions, series }: ReleaseData,
): PublishedOf | undefined {
  const { atlas } = useTRPC();
  const edition = editions.find((each) => each.edition === effective)?.edition;
  const date = series.find((each) => each.edition === edition && each.concept === concept)?.date;
  const wanted = edition !== undefined && date !== undefined && concept !== null;
  const law = useQuery(
    atlas.crosswalk.queryOptions(wanted ? { level, from, to: edition } : skipToken),
  );
  const table = useQuery(
    atlas.table.queryOptions(wanted ? { level, edition, date, concept } : skipToken),
  );
  return useMemo(() => {
    if (!wanted || law.isError || table.isError) return NOTHING;
    if (!law.data || !table.data) return undefined;
    return publishedOf(law.data.data, table.data.data);
  }, [wanted, law.isError, law.data, table.isError, table.data]);
}

/** The same by the place of each group that is law. */
export function usePublished(
  draft: Draft,
  concept: Concept | null,
  release: ReleaseData,
): ReadonlyMap<number, PublishedFigures> | undefined {
  const of = usePublishedOf(draft, concept, release);
  const { groups } = draft.plan;
  return useMemo(() => of && publishedByPlace(groups, of), [of, groups]);
}
