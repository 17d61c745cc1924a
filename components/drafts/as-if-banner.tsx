import { useTranslations } from 'use-intl';
import type { AsIfShown } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';
import styles from './as-if-banner.module.css';

interface Props {
  asIf: AsIfShown;
  /** Where the plan is edited; null where it is not saved. */
  planHref: string | null;
  /** The same view of what is law. */
  leaveHref: string;
}

/** Stands on every view of a draft: nobody may take it for law. */
export function AsIfBanner({ asIf, planHref, leaveHref }: Props) {
  const t = useTranslations('drafts');
  const language = useLanguage();
  return (
    <div className={styles.banner} role="note" data-as-if={asIf.draft}>
      <p>
        <strong>{t('title', { plan: asIf.plan ?? 'none' })}</strong>{' '}
        <span>{t('provisional', { effective: formatDate(asIf.effective, language) })}</span>
      </p>
      <nav aria-label={t('label')}>
        {planHref !== null && <a href={planHref}>{t('back')}</a>}
        <a href={leaveHref}>{t('leave')}</a>
      </nav>
    </div>
  );
}
