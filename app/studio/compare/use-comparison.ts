'use client';
import { queryOptions, skipToken, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { GroundAnswer } from '@/components/answers';
import type { Draft, PlanDifference } from '@/geo/plans';
import { boundaryFile } from '../../boundary-file';
import { useRelease } from '../../use-atlas';
import type { Comparison } from './compare-desk';
import { DeskClient } from './desk-client';

/** A worker's reply is made of typed arrays, and is asked for again only when something else is. */
const AS_SAID = {
  structuralSharing: false,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  retry: false,
} as const;

/** The worker that compares, for as long as the page is open; null on the server. */
function useDesk(): DeskClient | null {
  const [desk, setDesk] = useState<DeskClient | null>(null);
  useEffect(() => {
    const made = new DeskClient();
    setDesk(made);
    return () => made.close();
  }, []);
  return desk;
}

/**
 * What the plans come to, worked out beside the page.
 * @param key names the drafts: plans and their revisions
 */
export function useComparison(
  ground: GroundAnswer | undefined,
  drafts: readonly Draft[],
  key: string,
  setId: string | null,
) {
  const desk = useDesk();
  const release = useRelease().data?.data;
  const [done, setDone] = useState(0);
  const { level, edition } = ground?.question ?? {};
  const ready = desk && release && ground && level && edition && drafts.length > 0;
  const comparison = useQuery({
    queryKey: ['comparison', ground?.question, release?.id, key, setId],
    queryFn: ready
      ? () => {
          const file = boundaryFile(release, level as Draft['level'], edition)?.url;
          const boundaries = file ? new URL(file, window.location.href).toString() : null;
          setDone(0);
          return desk.compare(
            { data: ground.data, edition, boundaries },
            { drafts, setId },
            setDone,
          );
        }
      : skipToken,
    ...AS_SAID,
  });
  return { desk, comparison, done };
}

const betweenQuery = (
  desk: DeskClient | null,
  comparison: Comparison | undefined,
  a: number,
  b: number,
) => {
  const run = comparison?.run;
  const known = desk && run !== undefined && a !== b;
  return queryOptions({
    queryKey: ['between', run, a, b],
    queryFn: known ? () => desk.between(run, a, b) : skipToken,
    ...AS_SAID,
  });
};

/** Two of the plans against each other, by their places in the comparison. */
export function useBetween(
  desk: DeskClient | null,
  comparison: Comparison | undefined,
  a: number,
  b: number,
) {
  return useQuery(betweenQuery(desk, comparison, a, b));
}

/** Plans against the one at a place: those differences that are known by now, by place. */
export function useBetweens(
  desk: DeskClient | null,
  comparison: Comparison,
  a: number,
  places: readonly number[],
): ReadonlyMap<number, PlanDifference> {
  const others = places.filter((place) => place !== a);
  const found = useQueries({
    queries: others.map((place) => betweenQuery(desk, comparison, a, place)),
  });
  const key = [comparison.run, a, ...others, ...found.map(({ dataUpdatedAt }) => dataUpdatedAt)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names what was found
  return useMemo(
    () =>
      new Map(
        others.flatMap((place, i) => {
          const data = found[i]?.data;
          return data ? [[place, data.difference] as const] : [];
        }),
      ),
    [key.join()],
  );
}
