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
}

/** What the map does not draw, and why: nothing is silently missing. */
export function LeftOut({ rest, abroad, hidden, all }: LeftOutProps) {
  const t = useTranslations('migration.leftOut');
  const language = useLanguage();
  const share = (movers: number) => formatPercent(all > 0 ? (100 * movers) / all : 0, language, 0);
  const lines = [
    rest.pairs > 0 &&
      t('rest', { count: formatNumber(rest.pairs, language), share: share(rest.movers) }),
    abroad > 0 && t('abroad', { count: formatNumber(abroad, language) }),
    hidden > 0 && t('hidden', { count: formatNumber(hidden, language), share: share(hidden) }),
  ].filter((line) => line !== false);
  if (lines.length === 0) return null;
  return (
    <div className={styles.leftOut} data-testid="left-out">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
