import { useTranslations } from 'use-intl';
import card from '../controls/card.module.css';
import { classLabels } from '../controls/class-labels';
import { type ClassChoice, ClassRows } from '../controls/class-rows';
import styles from '../controls/legend-card.module.css';
import { useLanguage } from '../i18n/language';
import { classColours, divergingColours, type Scheme } from '../theme';
import { ColumnKey } from './column-key';
import type { UnitColours } from './flow-picture';
import { LeftOut, type LeftOutProps } from './left-out';
import type { FlowMeasure, FlowPer } from './place-figures';
import { WidthKey } from './width-key';

interface Props extends ClassChoice {
  measure: FlowMeasure;
  per: FlowPer;
  scheme: Scheme;
  colours: UnitColours;
  /** Who is counted and when, in one line. */
  subject: string;
  /** Movers of the widest arrow. */
  most: number;
  leftOut: LeftOutProps;
  source: string | null;
  open: boolean;
}

/** What colours, columns and widths mean, and what is not drawn. */
export function FlowLegend(props: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const { scheme, measure, per, highlighted, held, onPoint, onHold } = props;
  const { drawing, limits, painting, most } = props.colours;
  const breaks = limits ?? [];
  const isFilled = drawing === 'fill' && limits !== null;
  return (
    <section
      className={`${card.card} ${styles.legend}`}
      data-open={props.open}
      aria-label={t('legend.title')}
    >
      <h2 className={card.caption}>{t(`migration.legend.${measure}.${per}`)}</h2>
      <p className={styles.subject}>{props.subject}</p>
      {drawing === 'columns' && <ColumnKey most={most} signed={measure === 'net'} />}
      <ClassRows
        {...{ painting, highlighted, held, onPoint, onHold }}
        highFirst
        labels={isFilled ? classLabels(breaks, language, 0) : []}
        colours={(measure === 'net' ? divergingColours : classColours)(scheme, breaks.length + 1)}
      />
      {props.most > 0 && <WidthKey most={props.most} />}
      <LeftOut {...props.leftOut} />
      {props.source && (
        <p className={styles.source}>{t('legend.source', { source: props.source })}</p>
      )}
    </section>
  );
}
