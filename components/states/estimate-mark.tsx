import { useTranslations } from 'use-intl';
import type { Estimate } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { estimateText } from './restated-sentence';
import styles from './states.module.css';

/** "≈" before a figure that is partly estimated, with how much and by what; nothing before others. */
export function EstimateMark({ estimate }: { estimate: Estimate | null }) {
  const t = useTranslations();
  const language = useLanguage();
  const text = estimate && estimateText(estimate, t, language);
  if (!text) return null;
  return (
    <span role="img" aria-label={text} title={text} className={styles.estimate}>
      ≈
    </span>
  );
}
