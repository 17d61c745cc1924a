import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  type Ground,
  type Proposal,
  type Proposed,
  type ProposedPlan,
  planFigures,
} from '@/geo/plans';
import { ProposalCard } from './proposal-card';
import { reasonsOf } from './proposal-figures';
import styles from './proposals.module.css';
import { ProposalsScatter } from './proposals-scatter';

interface Props {
  ground: Ground;
  proposal: Proposal;
  proposed: Proposed;
  /** Whether it is still being looked for better ones. */
  searching: boolean;
  nameOf: (code: string) => string;
  onTake: (plan: ProposedPlan) => void;
}

/** What was found: how good it is, the plans against each other, and each of them. */
export function ProposalsResults({ ground, proposal, proposed, searching, nameOf, onTake }: Props) {
  const t = useTranslations('proposals');
  const { plans } = proposed;
  const [chosen, setChosen] = useState<number | null>(null);
  const figures = useMemo(
    () => plans.map((plan) => planFigures(proposal, plan)),
    [plans, proposal],
  );
  return (
    <section className={styles.results} aria-label={t('results')}>
      <Verdict
        proposed={proposed}
        proposal={proposal}
        met={Math.max(...figures.map(({ met }) => met))}
        searching={searching}
      />
      {plans.length > 1 && (
        <ProposalsScatter figures={figures} chosen={chosen} onChoose={setChosen} />
      )}
      <div className={styles.cards}>
        {plans.map((plan, p) => (
          <ProposalCard
            // biome-ignore lint/suspicious/noArrayIndexKey: plans are numbered by their place
            key={p}
            number={p + 1}
            {...{ ground, proposal, plan, nameOf }}
            figures={figures[p]!}
            reasons={reasonsOf(plans, figures, p)}
            chosen={chosen === p}
            onTake={() => onTake(plan)}
          />
        ))}
      </div>
    </section>
  );
}

/** How good the plans are, in plain words: proved, bounded, or only the best that was found. */
function Verdict({
  proposed: { bound, proved, greedy, countReached, cancelled },
  proposal,
  met,
  searching,
}: {
  proposed: Proposed;
  proposal: Proposal;
  met: number;
  searching: boolean;
}) {
  const t = useTranslations('proposals');
  return (
    <div className={styles.verdict} role="status">
      {!searching && (
        <p>
          {proved
            ? t(proposal.count ? 'provedCount' : 'proved', { met })
            : cancelled
              ? t('best', { met })
              : t('bounded', { met, bound })}{' '}
          {met > greedy && t('greedy', { greedy })}
        </p>
      )}
      {!countReached && <p>{t('countMissed')}</p>}
      {cancelled && !searching && <p>{t('cancelled')}</p>}
    </div>
  );
}
