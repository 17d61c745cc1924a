import { useTranslations } from 'use-intl';
import { useLanguage } from '../i18n/language';
import { formatNumber, formatPercent } from '../theme';
import { planLetter } from './compare/plan-letter';
import styles from './plan-cards.module.css';

/** A plan among others of the same ground. */
export interface PlanCardFigures {
  readonly id: string;
  readonly title: string;
  /** Where it opens; null for the one that is open. */
  readonly href: string | null;
  /** Units that it makes. */
  readonly groups: number;
  /** Whether the program proposed it. */
  readonly proposed: boolean;
  /** Units that meet every standard among those that it makes, 0..1; null while it is not known. */
  readonly meets: number | null;
}

interface Props {
  /** Lettered in this order, as on the page that compares them. */
  plans: readonly PlanCardFigures[];
  /** The page that compares them; null while there is only one. */
  compareHref: string | null;
}

/**
 * The plans that compete, a small card each: A, B, C with their groups and what meets the standards. What
 * the percentages are of is said once below, so that the group in hand keeps its room.
 */
export function PlanCards({ plans, compareHref }: Props) {
  const t = useTranslations('comparePlans.cards');
  const language = useLanguage();
  return (
    <nav className={styles.strip} aria-label={t('label')}>
      <ul className={styles.cards}>
        {plans.map(({ id, title, href, groups, proposed, meets }, i) => {
          const said = (
            <>
              <span className={styles.head}>
                <span>{planLetter(i)}</span>
                <span className={styles.share} title={t(meets === null ? 'unknown' : 'meets')}>
                  {meets === null ? '–' : formatPercent(100 * meets, language, 0)}
                </span>
              </span>
              <span className={styles.title} title={title}>
                {title}
              </span>
              <span className={styles.note}>
                {t(proposed ? 'proposed' : 'groups', { count: groups })}
              </span>
            </>
          );
          return (
            <li key={id}>
              {href === null ? (
                <div className={styles.card} aria-current="true">
                  {said}
                </div>
              ) : (
                <a className={styles.card} href={href}>
                  {said}
                </a>
              )}
            </li>
          );
        })}
      </ul>
      <div className={styles.foot}>
        <span className={styles.note}>{t('share')}</span>
        {compareHref !== null && (
          <a className={styles.compare} href={compareHref}>
            {t('compare', { count: formatNumber(plans.length, language) })}
          </a>
        )}
      </div>
    </nav>
  );
}
