'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { GroundAnswer } from '@/components/answers';
import type { CutPainted } from '@/components/studio/compare/compared-owner';
import { judgedConcept } from '@/components/studio/plan-views';
import type { Concept } from '@/geo/measures';
import type { Draft } from '@/geo/plans';
import { boundaryFile } from '../../boundary-file';
import { useRelease } from '../../use-atlas';
import type { Comparison } from './compare-desk';
import { DeskClient } from './desk-client';
import { usePublishedPlans } from './use-published-plans';

/** A worker's reply is made of typed arrays, and is asked for again only when something else is. */
const AS_SAID = {
  structuralSharing: false,
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
  retry: false,
} as const;

/** The people that plans are judged by; null where the release tells of none. */
function countedConcept({ data: { counts } }: GroundAnswer): Concept | null {
  const concept = judgedConcept({ counts });
  return counts.some(({ id }) => id === concept) ? concept : null;
}

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
  const published = usePublishedPlans(drafts, ground ? countedConcept(ground) : null);
  const ready = desk && release && ground && published && level && edition && drafts.length > 0;
  const comparison = useQuery({
    queryKey: ['comparison', ground?.question, release?.id, key, setId],
    queryFn: ready
      ? () => {
          const file = boundaryFile(release, level as Draft['level'], edition)?.url;
          const boundaries = file ? new URL(file, window.location.href).toString() : null;
          setDone(0);
          return desk.compare(
            { data: ground.data, edition, boundaries },
            { drafts, published, setId },
            setDone,
          );
        }
      : skipToken,
    ...AS_SAID,
  });
  return { desk, comparison, done };
}

/** Two of the plans against each other, by their places in the comparison. */
export function useBetween(desk: DeskClient | null, { run }: Comparison, a: number, b: number) {
  return useQuery({
    queryKey: ['between', run, a, b],
    queryFn: desk ? () => desk.ask({ kind: 'between', run, a, b }) : skipToken,
    ...AS_SAID,
  });
}

/** What the maps of the plans have in common; undefined until it is there. */
export function useDrawn(desk: DeskClient | null, { run }: Comparison) {
  return useQuery({
    queryKey: ['drawn', run],
    queryFn: desk ? () => desk.ask({ kind: 'draw', run }) : skipToken,
    ...AS_SAID,
  }).data;
}

/**
 * How the tiles of each plan are cut, in the order of their places.
 * @param a the plan that the others are held against; it is held against `b`
 */
export function useCuts(
  desk: DeskClient | null,
  { run, plans }: Comparison,
  a: number,
  b: number,
): readonly CutPainted[] {
  return useMemo(
    () =>
      plans.map((_, place): CutPainted => {
        const plan = { place, a, against: place === a ? b : a };
        return (source, at) =>
          desk?.ask({ kind: 'tile', run, plan, source, at }) ?? Promise.resolve(new ArrayBuffer(0));
      }),
    [desk, run, plans, a, b],
  );
}
