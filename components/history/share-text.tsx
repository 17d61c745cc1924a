import { useTranslations } from 'use-intl';
import type { Told } from '@/server/answers/past-shapes';
import { useLanguage } from '../i18n/language';
import { formatPercent } from '../theme';
import styles from './history.module.css';

/** A share with the rung it rests on; unknown is said, and an estimate is never shown as law. */
export function ShareText({ told, estimated }: { told: Told; estimated: boolean }) {
  const t = useTranslations();
  const language = useLanguage();
  if (told.share === null || told.basis === null)
    return <span className={styles.unknown}>{t('history.unknown')}</span>;
  const percent = told.share * 100;
  const text = formatPercent(percent, language, Number.isInteger(percent) ? 0 : 1);
  const basis = t(`restate.basis.${told.basis}`);
  return (
    <>
      <span className={styles.share}>{estimated ? t('history.about', { share: text }) : text}</span>
      <span className={styles.basis}>{estimated ? t('history.estimated', { basis }) : basis}</span>
    </>
  );
}
