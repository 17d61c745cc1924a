'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Draft, enactedBy, type Fault, type Plan } from '@/geo/plans';
import type { ReleaseData } from '@/server/answers/shapes';
import { useTRPC } from '../../trpc';

/** Told of units that another act changes; of a group that is law already the act is its own. */
const OF_OTHER_ACTS: readonly Fault['rule'][] = ['unit_changes_later', 'unit_changed_since'];

/**
 * The faults of a plan without those that its own law makes: a reform that was adopted opens as a plan,
 * and its units do change on its day.
 * @param plan the one that was checked
 * @param told by place of the group
 */
export function useOpenFaults(
  level: Draft['level'],
  plan: Plan,
  told: ReadonlyMap<number | null, readonly Fault[]>,
  { editions }: ReleaseData,
): ReadonlyMap<number | null, readonly Fault[]> {
  const isDoubtful = useMemo(
    () => [...told.values()].some((list) => list.some(({ rule }) => OF_OTHER_ACTS.includes(rule))),
    [told],
  );
  const edition = editions.find((each) => each.edition === plan.effective)?.edition;
  const wanted = isDoubtful && edition !== undefined;
  const law = useQuery(
    useTRPC().atlas.crosswalk.queryOptions(
      wanted ? { level, from: plan.edition, to: edition } : skipToken,
    ),
  );
  const enacted = useMemo(() => law.data && enactedBy(law.data.data), [law.data]);
  return useMemo(() => {
    if (!wanted || law.isError) return told;
    return new Map(
      [...told].flatMap(([group, faults]) => {
        // Until the law is known nothing is said of it.
        const of = group === null ? undefined : plan.groups[group];
        const isOwn = of !== undefined && (enacted === undefined || enacted(of));
        const left = isOwn ? faults.filter((f) => !OF_OTHER_ACTS.includes(f.rule)) : faults;
        return left.length > 0 ? [[group, left]] : [];
      }),
    );
  }, [wanted, law.isError, enacted, told, plan]);
}
