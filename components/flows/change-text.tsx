import { useTranslations } from 'use-intl';
import { useLanguage } from '../i18n/language';
import { formatNumber, formatPercent, formatSignedPercent } from '../theme';
import { FALSE_MARKS, type MarkedChange } from './corridors';
import styles from './flows.module.css';
import { periodText } from './period-words';

/** A change against the year before, with a star where it is more than chance. */
export function ChangeText({ change }: { change: MarkedChange | null }) {
  const t = useTranslations('migration.change');
  const language = useLanguage();
  if (!change) return null;
  if (change.ratio === null) return <span className={styles.change}>{t('new')}</span>;
  const percent = (ratio: number) =>
    Number.isFinite(ratio) ? formatSignedPercent(100 * (ratio - 1), language) : '∞';
  const range = t('range', { low: percent(change.low), high: percent(change.high) });
  const mark = t(change.marked ? 'marked' : 'unmarked');
  return (
    <span
      className={styles.change}
      data-marked={change.marked || undefined}
      title={`${range} ${mark}`}
    >
      {percent(change.ratio)}
      {change.marked && (
        <span aria-label={mark} role="img">
          *
        </span>
      )}
    </span>
  );
}

/** Which test the stars come from, and how many of them may be false. */
export function TestNote({ dispersion, before }: { dispersion: number; before: string }) {
  const t = useTranslations();
  const language = useLanguage();
  const few = formatPercent(100 * FALSE_MARKS, language, 0);
  return (
    <details className={styles.test}>
      <summary>{t('migration.change.star', { period: periodText(before, t) })}</summary>
      <p>
        {dispersion > 1
          ? t('migration.change.dispersed', {
              dispersion: formatNumber(dispersion, language, 1),
              few,
            })
          : t('migration.change.exact', { few })}
      </p>
      <p>{t('migration.change.missing')}</p>
    </details>
  );
}
