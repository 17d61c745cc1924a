import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { IsoDate } from '@/geo/units';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';
import card from './card.module.css';
import { PlayIcon } from './play-icon';
import styles from './time-bar.module.css';
import { timeMarks } from './time-marks';
import { usePlaying } from './use-playing';

interface Props {
  dates: readonly IsoDate[];
  date: IsoDate;
  /** Days on which units were rearranged. */
  rearranged: readonly IsoDate[];
  /** What a date is called, where it stands for more than its day. */
  nameOf?: (date: IsoDate) => string;
  onDate: (date: IsoDate) => void;
  /** What is played, where a date stands for several finer ones; the dates themselves where left out. */
  steps?: { dates: readonly IsoDate[]; date: IsoDate; onDate: (date: IsoDate) => void };
  /** Below the line: what the chosen date is made of. */
  within?: ReactNode;
  /** Whether time goes on by itself, again and again. */
  endless?: boolean;
  /** Whether the class limits stay as they are while the date changes; left out where they always do. */
  lock?: { locked: boolean; onLocked: (locked: boolean) => void };
}

/** Pixels that the name of a date takes under the line, and the line before it is measured. */
const LABEL = 46;
const USUAL_WIDTH = 290;

/** The dates that there are, where they lie in time; they can be walked or played. */
export function TimeBar(props: Props) {
  const { dates, date, rearranged, nameOf, onDate, steps, within, lock, endless } = props;
  const t = useTranslations('time');
  const language = useLanguage();
  const { ref, width } = useElementSize<HTMLFieldSetElement>();
  const { playing, toggle, stop } = usePlaying(
    steps?.dates ?? dates,
    steps?.date ?? date,
    steps?.onDate ?? onDate,
    endless,
  );
  const name = nameOf ?? ((day: IsoDate) => formatDate(day, language));

  if (dates.length < 2 && !within)
    return (
      <section className={`${card.card} ${styles.single}`} aria-label={t('label')}>
        {t('single', { date: name(date) })}
      </section>
    );
  const { stops, events } = timeMarks(dates, rearranged, date, LABEL / (width || USUAL_WIDTH));
  return (
    <section className={`${card.card} ${styles.bar}`} aria-label={t('label')}>
      <button
        type="button"
        className={styles.play}
        aria-label={t(playing ? 'pause' : 'play')}
        onClick={toggle}
      >
        <PlayIcon playing={playing} />
      </button>
      <div className={styles.lines}>
        <fieldset ref={ref} className={styles.track}>
          <legend className={styles.legend}>{t('label')}</legend>
          {events.map(({ day, at: x }) => (
            <span key={day} className={styles.event} style={{ left: `${x * 100}%` }}>
              <span>{t('rearranged', { date: formatDate(day, language) })}</span>
            </span>
          ))}
          {stops.map(({ day, at: x, text }) => (
            <label key={day} className={styles.stop} style={{ left: `${x * 100}%` }}>
              <input
                type="radio"
                name="date"
                checked={day === date}
                aria-label={name(day)}
                onChange={() => {
                  stop();
                  onDate(day);
                }}
              />
              <span aria-hidden>{text}</span>
            </label>
          ))}
        </fieldset>
        {within}
      </div>
      {lock && (
        <label className={styles.lock}>
          <input
            type="checkbox"
            checked={lock.locked}
            onChange={(event) => lock.onLocked(event.currentTarget.checked)}
          />
          {t('lock')}
        </label>
      )}
    </section>
  );
}
