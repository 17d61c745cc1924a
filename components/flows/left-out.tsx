import { useTranslations } from 'use-intl';
import { useLanguage } from '../i18n/language';
import { formatNumber, formatPercent } from '../theme';
import styles from './flows.module.css';

export interface LeftOutProps {
  /** Flows that are not drawn because others are larger: pairs and movers. */
  rest: { pairs: number; movers: number };
  /** Movers to and from abroad, who have no arrow on the map. */
  abroad: number;
  /** Movers whose pair of places is not told, for few people move between them. */
  hidden: number;
  /** All movers of the question, those not told by pair included. */
  all: number;
  /** Whether only places in sight are looked at. */
  inSight: boolean;
}

/** What the map does not draw, and why: nothing is silently missing. */
export function LeftOut({ rest, abroad, hidden, all, inSight }: LeftOutProps) {
  const t = useTranslations('migration.leftOut');
  const language = useLanguage();
  const words = useTranslations('restate');
  const table = useTranslations('migration.table');
  const share = (movers: number) => {
    const percent = all > 0 ? (100 * movers) / all : 0;
    // What is little is not written as nothing.
    return percent > 0 && percent < 1
      ? words('little', { share: formatPercent(1, language, 0) })
      : formatPercent(percent, language, 0);
  };
  const lines = [
    rest.pairs > 0 &&
      t('rest', { count: formatNumber(rest.pairs, language), share: share(rest.movers) }),
    abroad > 0 && t('abroad', { count: formatNumber(abroad, language) }),
    hidden > 0 &&
      t(inSight ? 'hiddenInSight' : 'hidden', {
        count: formatNumber(hidden, language),
        share: share(hidden),
      }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <div className={styles.leftOut} data-testid="left-out">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {hidden > 0 && (
        <details>
          <summary>{t('why')}</summary>
          <p>{table('protected')}</p>
        </details>
      )}
    </div>
  );
}
