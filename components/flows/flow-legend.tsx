import { useTranslations } from 'use-intl';
import card from '../controls/card.module.css';
import { type ClassLabel, classLabels } from '../controls/class-labels';
import styles from '../controls/legend-card.module.css';
import { useLanguage } from '../i18n/language';
import type { Painting } from '../map/painting';
import { classColours, divergingColours, formatNumber, type Scheme } from '../theme';
import { LeftOut, type LeftOutProps } from './left-out';
import type { FlowMeasure, FlowPer } from './place-figures';
import { WidthKey } from './width-key';

interface Props {
  measure: FlowMeasure;
  per: FlowPer;
  scheme: Scheme;
  /** Limits between the classes, ascending; null where no unit has a figure. */
  limits: readonly number[] | null;
  painting: Painting;
  /** Who is counted and when, in one line. */
  subject: string;
  /** Movers of the widest arrow. */
  most: number;
  leftOut: LeftOutProps;
  source: string | null;
  highlighted: number | null;
  held: number | null;
  onPoint: (group: number | null) => void;
  onHold: (group: number | null) => void;
  open: boolean;
}

/** What colours and widths mean, and what is not drawn. */
export function FlowLegend(props: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const { limits, scheme, measure, per, highlighted, held } = props;
  const { counts, apart } = props.painting;
  const breaks = limits ?? [];
  const colours = (measure === 'net' ? divergingColours : classColours)(scheme, breaks.length + 1);
  const say = (label: ClassLabel) => {
    switch (label.kind) {
      case 'all':
        return t('legend.all');
      case 'below':
        return t('legend.below', { to: label.to });
      case 'between':
        return t('legend.between', { from: label.from, to: label.to });
      case 'from':
        return t('legend.from', { from: label.from });
    }
  };
  const minus = (text: string) => text.replaceAll('-', '−');
  // Gains stand above losses, as on a scale.
  const rows = limits ? classLabels(breaks, language, 0).map((label, i) => ({ label, i })) : [];
  const others = (['zero', 'hidden', 'missing'] as const).filter((reading) => apart[reading] > 0);
  return (
    <section
      className={`${card.card} ${styles.legend}`}
      data-open={props.open}
      aria-label={t('legend.title')}
    >
      <h2 className={card.caption}>{t(`migration.legend.${measure}.${per}`)}</h2>
      <p className={styles.subject}>{props.subject}</p>
      <ul className={styles.rows}>
        {rows.reverse().map(({ label, i }) => (
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
              <span className={styles.words}>{minus(say(label))}</span>
              <span className={styles.count}>{formatNumber(counts[i] ?? 0, language)}</span>
            </button>
          </li>
        ))}
        {others.map((reading) => (
          <li key={reading} className={styles.row} data-testid={`class-${reading}`}>
            <span className={`${styles.swatch} ${styles[reading]}`} />
            <span className={styles.words}>{t(`legend.${reading}`)}</span>
            <span className={styles.count}>{formatNumber(apart[reading], language)}</span>
          </li>
        ))}
      </ul>
      {props.most > 0 && <WidthKey most={props.most} />}
      <LeftOut {...props.leftOut} />
      {props.source && (
        <p className={styles.source}>{t('legend.source', { source: props.source })}</p>
      )}
    </section>
  );
}
