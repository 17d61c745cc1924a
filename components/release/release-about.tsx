import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import type { ReleaseData } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { SampleBadge } from '../states/sample-badge';
import { formatInstant } from '../theme';
import styles from './release.module.css';

/** Which release it is: its title, when it was built, and the hash by which two of them are the same. */
export function ReleaseAbout({ release }: { release: ReleaseData }) {
  const t = useTranslations('release');
  const language = useLanguage();
  const facts = [
    [t('id'), release.id],
    [t('built'), formatInstant(release.createdAt, language)],
    [t('hash'), <code key="hash">{release.contentHash}</code>],
  ] as const;
  return (
    <section className={styles.section} aria-labelledby="about-release">
      <h2 id="about-release" className={styles.heading}>
        {release.title[language]} {release.sample && <SampleBadge />}
      </h2>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
