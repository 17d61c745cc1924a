'use client';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { Failed } from '@/components/states/failed';
import { Loading } from '@/components/states/loading';
import styles from '@/components/studio/compare/compare.module.css';
import { PlanProblems } from '@/components/studio/compare/plan-problems';
import type { Comparables } from '@/geo/plans';
import type { SavedPlan } from '@/server/answers/plan-shapes';
import { failureOf } from '../../failure';
import { useTRPC } from '../../trpc';
import { FOR_THE_VISIT } from '../use-ground';
import type { AskedComparison } from './search-params';
import { Sections } from './sections';
import { useComparison } from './use-comparison';

interface Props {
  asked: AskedComparison;
  onAsk: (change: Partial<AskedComparison>) => void;
  saved: readonly SavedPlan[];
  comparables: Comparables;
}

/** The plans that can be compared, worked out on their common ground. */
export function Compared({ asked, onAsk, saved, comparables }: Props) {
  const t = useTranslations('comparePlans');
  const { level, edition } = comparables;
  const together = useMemo(
    () =>
      comparables.plans.flatMap((stands, i) =>
        'draft' in stands ? [{ plan: saved[i]!, draft: stands.draft }] : [],
      ),
    [comparables, saved],
  );
  const drafts = useMemo(() => together.map(({ draft }) => draft), [together]);
  const key = together.map(({ plan }) => `${plan.id}@${plan.revision}`).join(' ');
  const figures = useQuery(useTRPC().studio.ground.queryOptions({ level, edition }, FOR_THE_VISIT));
  const failure = failureOf(figures);
  const answer = figures.data;
  const { desk, comparison, done } = useComparison(answer, drafts, key, asked.rules);
  const told = comparison.data;
  return (
    <>
      {comparables.plans.map((stands, i) => {
        const plan = saved[i]!;
        const at = together.findIndex((each) => each.plan === plan);
        return (
          <PlanProblems
            key={plan.id}
            title={plan.title}
            from={plan.edition}
            to={edition}
            stands={stands}
            strangers={told?.plans[at]?.strangers}
            doubles={told?.plans[at]?.doubles}
          />
        );
      })}
      {failure && <Failed {...failure} />}
      {comparison.isError && (
        <Failed sentence={t('failed')} onRetry={() => void comparison.refetch()} />
      )}
      {!told && !failure && !comparison.isError && (
        <>
          <p role="status" className={styles.note}>
            {t('working', { done: Math.min(done + 1, drafts.length), all: drafts.length })}
          </p>
          <Loading bars={8} />
        </>
      )}
      {told && answer && <Sections {...{ asked, onAsk, answer, told, desk }} plans={together} />}
    </>
  );
}
