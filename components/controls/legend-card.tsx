import { useTranslations } from 'use-intl';
import { MEASURES, type MeasureId } from '@/geo/measures';
import type { Histogram as Bins, Classes, Note } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import type { Painting } from '../map/painting';
import { estimatedSentence } from '../states/restated-sentence';
import { classColours, formatNumber, type Scheme } from '../theme';
import card from './card.module.css';
import { CircleKey } from './circle-key';
import { type ClassLabel, classLabels } from './class-labels';
import { Histogram } from './histogram';
import styles from './legend-card.module.css';

interface Props {
  /** All of one answer: the legend and the map are drawn from the same. */
  measure: MeasureId;
  scheme: Scheme;
  classes: Classes | null;
  histogram: Bins | null;
  /** How many units the map draws as what. */
  painting: Painting;
  /** Set where the figure is drawn as circles: their sizes are then explained, not colours. */
  circles: { most: number; largest: number } | null;
  units: number;
  /** Whether the borders on the map are only about where they were. */
  approximate: boolean;
  /** What is counted, of whom and when, in one line. */
  subject: string;
  /** What is said of the figures: of the notes, the legend tells what is estimated. */
  notes: readonly Note[];
  source: string | null;
  /** The class that stands out, held (by a click) or pointed at. */
  highlighted: number | null;
  held: number | null;
  onPoint: (group: number | null) => void;
  onHold: (group: number | null) => void;
  open: boolean;
}

/** What the colours mean, how many units have each, and what is not coloured by a class. */
export function LegendCard(props: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const { histogram, scheme, circles, highlighted, held } = props;
  const classes = circles ? null : props.classes;
  const { counts, apart } = props.painting;
  const breaks = classes?.breaks ?? [];
  const { decimals } = MEASURES[props.measure];
  const colours = classColours(scheme, breaks.length + 1);
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
  const estimated = estimatedSentence(props.notes, t, language);
  const others = (['zero', 'hidden', 'missing'] as const).filter((reading) => apart[reading] > 0);
  return (
    <section
      className={`${card.card} ${styles.legend}`}
      data-open={props.open}
      aria-label={t('legend.title')}
    >
      <div className={styles.head}>
        <h2 className={card.caption}>{t('legend.title')}</h2>
        <span className={styles.total}>{t('legend.units', { count: props.units })}</span>
      </div>
      <p className={styles.subject}>{props.subject}</p>
      {classes && histogram && (
        <Histogram
          className={styles.histogram}
          bins={histogram}
          breaks={breaks}
          colours={colours}
          highlighted={highlighted}
          label={t('legend.histogram', { count: props.units })}
        />
      )}
      {circles && <CircleKey {...circles} />}
      <ul className={styles.rows}>
        {classes &&
          classLabels(breaks, language, decimals).map((label, i) => (
            <li key={colours[i]}>
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
                <span className={styles.words}>{say(label)}</span>
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
        {props.approximate && (
          <li className={styles.row} data-testid="approximate-key">
            <span className={styles.about} />
            <span className={styles.words}>{t('approximate.title')}</span>
          </li>
        )}
      </ul>
      {estimated && <p className={styles.source}>{estimated}</p>}
      {props.source && (
        <p className={styles.source}>{t('legend.source', { source: props.source })}</p>
      )}
    </section>
  );
}
