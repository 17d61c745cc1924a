'use client';
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Comparables, comparables, comparedEdition } from '@/geo/plans';
import type { SavedPlan } from '@/server/answers/plan-shapes';
import type { ToldProblem } from '@/server/errors';
import { failureOf } from '../../failure';
import { useTRPC } from '../../trpc';

export interface PlanProblem {
  readonly id: string;
  readonly problem: ToldProblem | null;
  readonly onRetry: () => void;
}

export interface ComparedPlans {
  readonly loading: boolean;
  /** Those that could be opened, in the order asked for; none until all is known. */
  readonly saved: readonly SavedPlan[];
  /** How they stand to each other, in the same order; null until all is known, or without any plan. */
  readonly comparables: Comparables | null;
  readonly problems: readonly PlanProblem[];
}

const NONE = { saved: [], comparables: null };

/** The saved plans of a comparison, those of earlier units brought to the latest ones. */
export function useComparedPlans(ids: readonly string[]): ComparedPlans {
  const { plans } = useTRPC();
  const opened = useQueries({ queries: ids.map((id) => plans.get.queryOptions({ id })) });
  const open = opened.flatMap(({ data }) => (data ? [data.data] : []));
  const waiting = opened.some(({ isPending }) => isPending);
  const edition = waiting ? null : comparedEdition(open.map(({ draft }) => draft));
  const older = open.filter(({ draft, level }) => {
    return edition !== null && level === open[0]?.level && draft.plan.edition < edition;
  });
  const carried = useQueries({
    queries: older.map(({ id }) => plans.carried.queryOptions({ id })),
  });
  const loading = waiting || carried.some(({ isPending }) => isPending);
  const key = [...open.map(({ id, revision }) => `${id} ${revision}`), loading].join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key names the plans and their revisions
  const found = useMemo(() => {
    if (loading) return NONE;
    const candidates = open.map((plan) => {
      const at = older.indexOf(plan);
      return { draft: plan.draft, carried: (at < 0 ? null : carried[at]?.data?.data) ?? null };
    });
    return { saved: open, comparables: comparables(candidates) };
  }, [key]);
  const problems = opened.flatMap((query, i) => {
    const failure = failureOf(query);
    return failure ? [{ id: ids[i]!, ...failure }] : [];
  });
  return { loading, ...found, problems };
}
