import { useTranslations } from 'use-intl';
import type { ComparedId, Criterion, PlanSummary, Told } from '@/geo/plans';
import { useLanguage } from '../../i18n/language';
import { formatNumber } from '../../theme';
import styles from './compare-table.module.css';
import { comparedText, FORMS } from './compared-text';

const CRITERION: Partial<Record<ComparedId, Criterion>> = {
  ...{ failsPopulation: 'population', failsArea: 'area' },
  ...{ failsWardShare: 'ward_share', failsUrbanisation: 'urbanisation' },
};

interface Props {
  id: ComparedId;
  /** Without it the figure has no sense there. */
  told: Told | undefined;
  best?: boolean;
  /** What the plan comes to; not given for the country without a plan. */
  summary?: PlanSummary | undefined;
}

/** One figure of one plan: what it leaves out stands below it, and the best is marked by a word. */
export function CompareCell({ id, told, best = false, summary }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  if (!told) return <td className={styles.nothing}>–</td>;
  const { value, untold } = told;
  const criterion = CRITERION[id];
  const tally = criterion && summary?.standing.byCriterion[criterion];
  return (
    <td className={styles.cell} data-best={best || undefined}>
      <span className={value === null ? styles.noFigure : styles.value}>
        {comparedText(id, told, t, language)}
      </span>
      {best && <span className={styles.best}>{t('comparePlans.best')}</span>}
      {tally && (
        <span className={styles.note}>
          {t('comparePlans.tally', { meets: tally.meets, open: tally.not_judged })}
        </span>
      )}
      {value !== null && untold > 0 && !tally && id !== 'notJudged' && (
        <span className={styles.note}>
          {t(id === 'changesSeat' ? 'comparePlans.untoldSeats' : untoldBy(id), { count: untold })}
        </span>
      )}
      {summary && id === 'changesUnit' && summary.unitsTaken > 0 && (
        <span className={styles.note}>
          {t('comparePlans.inUnits', { units: formatNumber(summary.unitsTaken, language) })}
        </span>
      )}
    </td>
  );
}

/** Units that could not be judged may turn a verdict; units without figures are left out of a sum. */
const untoldBy = (id: ComparedId) =>
  FORMS[id] === 'share' || id === 'fails' || CRITERION[id]
    ? 'comparePlans.untoldVerdicts'
    : 'comparePlans.untold';
