'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { CELL } from '@/geo/disclosure';
import type { Concept } from '@/geo/measures';
import { type Draft, enactedGroups, type PublishedFigures } from '@/geo/plans';
import type { ReleaseData } from '@/server/answers/shapes';
import { useTRPC } from '../../trpc';

/**
 * What the release publishes of the plan's units where they are law on its day: a reform that was
 * adopted is judged by what was counted, not by sums over what was before. Undefined while it is asked.
 */
export function usePublished(
  { level, plan }: Draft,
  concept: Concept | null,
  { editions, series }: ReleaseData,
): ReadonlyMap<number, PublishedFigures> | undefined {
  const { atlas } = useTRPC();
  const edition = editions.find((each) => each.edition === plan.effective)?.edition;
  const date = series.find((each) => each.edition === edition && each.concept === concept)?.date;
  const wanted = edition !== undefined && date !== undefined && concept !== null;
  const law = useQuery(
    atlas.crosswalk.queryOptions(wanted ? { level, from: plan.edition, to: edition } : skipToken),
  );
  const table = useQuery(
    atlas.table.queryOptions(wanted ? { level, edition, date, concept } : skipToken),
  );
  return useMemo(() => {
    if (!wanted || law.isError || table.isError) return new Map();
    if (!law.data || !table.data) return undefined;
    const { code, areaKm2, measures } = table.data.data;
    const at = new Map(code.map((each, i) => [each, i]));
    const { values, cells } = measures.people;
    return new Map(
      [...enactedGroups(plan, law.data.data)].flatMap((g): [number, PublishedFigures][] => {
        const i = at.get(plan.groups[g]!.code);
        if (i === undefined) return [];
        const people = cells[i] === CELL.value ? (values[i] ?? null) : null;
        return [[g, { people, areaKm2: areaKm2[i] ?? null }]];
      }),
    );
  }, [wanted, law.isError, law.data, table.isError, table.data, plan]);
}
