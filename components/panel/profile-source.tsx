import { useTranslations } from 'use-intl';
import type { Provenance } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { SampleBadge } from '../states/sample-badge';
import styles from './panel.module.css';

/** Where the figures come from, in one small line. */
export function ProfileSource({ provenance }: { provenance: Provenance }) {
  const t = useTranslations('profile');
  const language = useLanguage();
  const { source, releaseTitle, sample } = provenance;
  return (
    <footer className={styles.source}>
      {sample && <SampleBadge />}
      <span>
        {source
          ? t('source', { source: language === 'vi' ? source.title : source.titleEn })
          : t('noSource')}
      </span>
      <span>{t('release', { release: releaseTitle[language] })}</span>
    </footer>
  );
}
