import { Button, Progress } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { AdoptionJob } from '@/server/answers/adoption-shapes';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';
import styles from './adopt-dialog.module.css';

interface Props {
  job: AdoptionJob;
  /** What keeps the plan from being law, in sentences. */
  faults: ReactNode;
  /** The map on what was made. */
  mapHref: string | null;
  onCancel: () => void;
  /** Back to the questions; absent where nothing is to be asked again. */
  onAgain: () => void;
}

/** A work of adopting or withdrawing: how far it is, and what became of it. */
export function AdoptProgress({ job, faults, mapHref, onCancel, onAgain }: Props) {
  const t = useTranslations('adoption');
  const language = useLanguage();
  const { act, state, step, done, reason, result } = job;
  if (state === 'running') {
    const percent = Math.round(done * 100);
    return (
      <div className={styles.work} aria-live="polite">
        <p>
          <strong>{t(`working.${act}`)}</strong>: {t(`steps.${step}`)}
        </p>
        <Progress value={percent} aria-label={t(`working.${act}`)} />
        <p className={styles.percent}>{t('percent', { done: percent })}</p>
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    );
  }
  if (state === 'done') {
    const effective = result?.effective ? formatDate(result.effective, language) : '';
    return (
      <div className={styles.work} role="status">
        <p>
          <strong>{t(`done.${act}`, { effective })}</strong>
        </p>
        {mapHref !== null && (
          <Button component="a" href={mapHref}>
            {t('toMap')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className={styles.work} role="alert">
      <p>
        <strong>{t(state)}</strong>
      </p>
      {faults}
      {reason !== null && <p lang="en">{reason}</p>}
      <Button variant="default" onClick={onAgain}>
        {t('again')}
      </Button>
    </div>
  );
}
