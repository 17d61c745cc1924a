'use client';
import { useTranslations } from 'use-intl';
import type { GroundAnswer } from '@/components/answers';
import { DownloadMenu } from '@/components/export/download-menu';
import { Notes } from '@/components/states/notes';
import styles from '@/components/studio/compare/compare.module.css';
import { comparisonSheet, failingSheet } from '@/components/studio/compare/compare-sheets';
import { CompareTable } from '@/components/studio/compare/compare-table';
import type { ComparedHead } from '@/components/studio/compare/compared-head';
import { type FailingUnit, FailingUnits } from '@/components/studio/compare/failing-units';
import { planLetter } from '@/components/studio/compare/plan-letter';
import { useCompareDownloads } from '@/components/studio/compare/use-compare-downloads';
import { formatDate } from '@/components/theme';
import { type Draft, sideBySide } from '@/geo/plans';
import type { SavedPlan } from '@/server/answers/plan-shapes';
import { planAddress } from '../../addresses';
import type { Comparison } from './compare-desk';
import type { DeskClient } from './desk-client';
import { Pair } from './pair';
import type { AskedComparison } from './search-params';
import { useNames } from './use-names';

export interface PlanTogether {
  readonly plan: SavedPlan;
  /** On the units of the comparison. */
  readonly draft: Draft;
}

export interface SectionsProps {
  asked: AskedComparison;
  onAsk: (change: Partial<AskedComparison>) => void;
  answer: GroundAnswer;
  told: Comparison;
  desk: DeskClient | null;
  plans: readonly PlanTogether[];
}

/** What is told of plans that were compared: the figures, who fails, and two against each other. */
export function Sections(props: SectionsProps) {
  const { asked, onAsk, answer, told, plans } = props;
  const t = useTranslations();
  const language = asked.lang;
  const { unitName, groupName } = useNames(answer);
  const heads = plans.map(({ plan, draft }, i): ComparedHead => {
    return {
      ...{ id: plan.id, letter: planLetter(i), title: plan.title },
      ...{
        href: planAddress(plan.id, language),
        effective: draft.plan.effective,
      },
      set: told.plans[i]!.summary.standing.set,
    };
  });
  const summaries = told.plans.map(({ summary }) => summary);
  const rows = sideBySide(summaries);
  const failing = plans.map(({ draft }, i) => ({
    head: heads[i]!,
    units: summaries[i]!.standing.failing.map(({ group, unit, criteria }): FailingUnit => {
      const isNew = group >= 0;
      const name = isNew ? groupName(draft, group) : unitName(answer.data.code[unit]!);
      return { key: `${group} ${unit}`, name, isNew, criteria };
    }),
  }));
  const download = useCompareDownloads(answer, told.concept, heads);
  const sets = new Set(heads.map(({ set }) => set));
  return (
    <>
      <p className={styles.note}>
        {t('comparePlans.scope', {
          edition: formatDate(answer.question.edition, language),
          units: told.before.unitsBefore,
          concept: t(`concept.${told.concept}`),
        })}
      </p>
      {plans.length === 1 && <p className={styles.warning}>{t('comparePlans.one')}</p>}
      <section className={styles.section}>
        <div className={styles.bar}>
          <h2 className={styles.heading}>{t('comparePlans.table.title')}</h2>
          <DownloadMenu
            of="comparison"
            downloads={download(t('comparePlans.export.what'), () =>
              comparisonSheet(heads, rows, t),
            )}
          />
        </div>
        {sets.size > 1 && <p className={styles.warning}>{t('comparePlans.rules.differ')}</p>}
        <CompareTable
          {...{ heads, rows, summaries }}
          before={sideBySide([told.before])}
          onRemove={(id) => onAsk({ plans: asked.plans.filter((each) => each !== id) })}
        />
        <p className={styles.note}>
          {t('comparePlans.rules.beforeBy', { set: told.before.standing.set ?? 'none' })}
        </p>
        <Notes notes={answer.notes} />
      </section>
      <section className={styles.section}>
        <div className={styles.bar}>
          <h2 className={styles.heading}>{t('comparePlans.failing.title')}</h2>
          <DownloadMenu
            of="failing"
            downloads={download(t('comparePlans.export.failing'), () => failingSheet(failing, t))}
          />
        </div>
        {failing.map(({ head, units }) => (
          <FailingUnits key={head.id} letter={head.letter} title={head.title} units={units} />
        ))}
      </section>
      {plans.length > 1 && <Pair {...props} heads={heads} download={download} />}
    </>
  );
}
