import { useTranslations } from 'use-intl';
import styles from './draft-gone.module.css';

interface Props {
  mapHref: string;
  studioHref: string;
}

/** What an address of a draft shows once the draft is no longer kept. */
export function DraftGone({ mapHref, studioHref }: Props) {
  const t = useTranslations('drafts');
  return (
    <main className={styles.page} role="alert">
      <h1>{t('gone')}</h1>
      <p>{t('goneWhy')}</p>
      <nav aria-label={t('label')}>
        <a href={studioHref}>{t('toPlans')}</a>
        <a href={mapHref}>{t('leave')}</a>
      </nav>
    </main>
  );
}
