import { useTranslations } from 'use-intl';
import type { AdoptionPreview } from '@/server/answers/adoption-shapes';
import styles from './adopt-dialog.module.css';

interface Props {
  preview: AdoptionPreview;
  /** People of the units that would be new; null where they are not known. */
  people: number | null;
}

/** What would happen to the units if the plan became law. */
export function AdoptOutcome({ preview: { base, before, after }, people }: Props) {
  const t = useTranslations('adoption.outcome');
  if (!after) return null;
  const counts = ['communes', 'provinces'] as const;
  return (
    <section className={styles.outcome} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <dl>
        {counts.map((level) => (
          <div key={level}>
            <dt>{t(level)}</dt>
            <dd>
              {t(before[level] === after[level] ? 'same' : 'change', {
                before: before[level],
                after: after[level],
              })}
            </dd>
          </div>
        ))}
        {people !== null && (
          <div>
            <dt>{t('people')}</dt>
            <dd>{t('peopleCount', { people })}</dd>
          </div>
        )}
      </dl>
      <p>{t('base', { base })}</p>
    </section>
  );
}
