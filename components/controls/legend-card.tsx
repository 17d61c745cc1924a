import { useTranslations } from 'use-intl';
import { MEASURES, type MeasureId } from '@/geo/measures';
import type { Histogram as Bins, Classes, Note } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import type { Painting } from '../map/painting';
import { estimatedSentence } from '../states/restated-sentence';
import { classColours, type Scheme } from '../theme';
import card from './card.module.css';
import { CircleKey } from './circle-key';
import { classLabels } from './class-labels';
import { type ClassChoice, ClassRows } from './class-rows';
import { Histogram } from './histogram';
import styles from './legend-card.module.css';

interface Props extends ClassChoice {
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
  open: boolean;
}

/** What the colours mean, how many units have each, and what is not coloured by a class. */
export function LegendCard(props: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const { histogram, scheme, painting, circles, highlighted, held } = props;
  const classes = circles ? null : props.classes;
  const breaks = classes?.breaks ?? [];
  const { decimals } = MEASURES[props.measure];
  const colours = classColours(scheme, breaks.length + 1);
  const estimated = estimatedSentence(props.notes, t, language);
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
      <ClassRows
        {...{ colours, painting, highlighted, held }}
        labels={classes ? classLabels(breaks, language, decimals) : []}
        onPoint={props.onPoint}
        onHold={props.onHold}
      >
        {props.approximate && (
          <li className={styles.row} data-testid="approximate-key">
            <span className={styles.about} />
            <span className={styles.words}>{t('approximate.title')}</span>
          </li>
        )}
      </ClassRows>
      {estimated && <p className={styles.source}>{estimated}</p>}
      {props.source && (
        <p className={styles.source}>{t('legend.source', { source: props.source })}</p>
      )}
    </section>
  );
}
