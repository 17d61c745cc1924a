'use client';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Concept } from '@/geo/measures';
import type { Draft, PublishedFigures } from '@/geo/plans';
import type { Edition } from '@/geo/units';
import { useTRPC } from '../../trpc';
import { useRelease } from '../../use-atlas';
import { publishedByPlace, publishedOf } from '../published-of';

/** By the place of each group that is law; see `publishedByPlace`. */
export type PublishedPlan = ReadonlyMap<number, PublishedFigures>;
const NOTHING: PublishedPlan = new Map();

/**
 * What the release publishes of the units of each plan where they are law on its day, as the studio and
 * the dossier judge them. Undefined while it is asked.
 * @param concept the people that are judged; null where there are none
 */
export function usePublishedPlans(
  drafts: readonly Draft[],
  concept: Concept | null,
): readonly PublishedPlan[] | undefined {
  const { atlas } = useTRPC();
  const release = useRelease().data?.data;
  const [first] = drafts;
  const days = useMemo(() => [...new Set(drafts.map(({ plan }) => plan.effective))], [drafts]);
  const asked = days.flatMap((day) => {
    const edition = release?.editions.find((each) => each.edition === day)?.edition;
    const series = release?.series.find((s) => s.edition === edition && s.concept === concept);
    if (!first || !edition || !series || concept === null) return [];
    return [{ edition, date: series.date, level: first.level, from: first.plan.edition, concept }];
  });
  const laws = useQueries({
    queries: asked.map(({ level, from, edition }) =>
      atlas.crosswalk.queryOptions({ level, from, to: edition }),
    ),
  });
  const tables = useQueries({
    queries: asked.map(({ level, edition, date, concept: counted }) =>
      atlas.table.queryOptions({ level, edition, date, concept: counted }),
    ),
  });
  const waits = !release || [...laws, ...tables].some(({ isPending }) => isPending);
  const told = new Map<Edition, ReturnType<typeof publishedOf>>();
  asked.forEach(({ edition }, i) => {
    const [law, table] = [laws[i]?.data?.data, tables[i]?.data?.data];
    if (law && table) told.set(edition, publishedOf(law, table));
  });
  const key = [...told.keys()].join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: answers of one release are the same for its days
  return useMemo(
    () =>
      waits
        ? undefined
        : drafts.map(({ plan }) => {
            const of = told.get(plan.effective as string as Edition);
            return of ? publishedByPlace(plan.groups, of) : NOTHING;
          }),
    [waits, key, drafts],
  );
}
