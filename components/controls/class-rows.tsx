import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../i18n/language';
import type { Painting } from '../map/painting';
import { formatNumber } from '../theme';
import type { ClassLabel } from './class-labels';
import styles from './legend-card.module.css';

/** The class that stands out, and how it is chosen. */
export interface ClassChoice {
  /** Held by a click, or pointed at. */
  readonly highlighted: number | null;
  readonly held: number | null;
  readonly onPoint: (group: number | null) => void;
  readonly onHold: (group: number | null) => void;
}

interface Props extends ClassChoice {
  /** The classes from low to high; empty where colours mean nothing. */
  labels: readonly ClassLabel[];
  colours: readonly string[];
  painting: Painting;
  /** Whether high classes stand above low ones, as on a scale. */
  highFirst?: boolean;
  /** Further rows, of what else is drawn. */
  children?: ReactNode;
}

/** The rows of a legend: every class with its units, then zero, hidden and missing where there are such. */
export function ClassRows(props: Props) {
  const { labels, colours, painting, highFirst = false, highlighted, held } = props;
  const t = useTranslations('legend');
  const language = useLanguage();
  const { counts, apart } = painting;
  const say = (label: ClassLabel): string => {
    switch (label.kind) {
      case 'all':
        return t('all');
      case 'below':
        return t('below', { to: label.to });
      case 'between':
        return t('between', { from: label.from, to: label.to });
      case 'from':
        return t('from', { from: label.from });
      default:
        return label satisfies never;
    }
  };
  const rows = labels.map((label, i) => ({ label, i }));
  if (highFirst) rows.reverse();
  return (
    <ul className={styles.rows}>
      {rows.map(({ label, i }) => (
        <li key={i}>
          <button
            type="button"
            className={styles.row}
            aria-pressed={held === i}
            data-testid={`class-${i}`}
            data-faint={highlighted !== null && highlighted !== i}
            onPointerEnter={(event) => event.pointerType === 'mouse' && props.onPoint(i)}
            onPointerLeave={() => props.onPoint(null)}
            onClick={() => props.onHold(held === i ? null : i)}
          >
            <span className={styles.swatch} style={{ background: colours[i] }} />
            <span className={styles.words}>{say(label).replaceAll('-', '−')}</span>
            <span className={styles.count}>{formatNumber(counts[i] ?? 0, language)}</span>
          </button>
        </li>
      ))}
      {(['zero', 'hidden', 'missing'] as const)
        .filter((reading) => apart[reading] > 0)
        .map((reading) => (
          <li key={reading} className={styles.row} data-testid={`class-${reading}`}>
            <span className={`${styles.swatch} ${styles[reading]}`} />
            <span className={styles.words}>{t(reading)}</span>
            <span className={styles.count}>{formatNumber(apart[reading], language)}</span>
          </li>
        ))}
      {props.children}
    </ul>
  );
}
