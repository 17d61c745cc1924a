import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import styles from './plan-list.module.css';

const STEPS = ['pick', 'group', 'judge', 'hand'] as const;

/** No plan yet: what a plan is for, and how one begins. */
export function NoPlans({ onNew }: { onNew: () => void }) {
  const t = useTranslations('planList');
  return (
    <section className={styles.empty}>
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.first')}</p>
      <ol>
        {STEPS.map((step) => (
          <li key={step}>{t(`empty.steps.${step}`)}</li>
        ))}
      </ol>
      <Button onClick={onNew}>{t('new')}</Button>
    </section>
  );
}
