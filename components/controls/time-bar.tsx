import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { IsoDate } from '@/geo/units';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';
import card from './card.module.css';
import styles from './time-bar.module.css';
import { timeMarks } from './time-marks';

interface Props {
  dates: readonly IsoDate[];
  date: IsoDate;
  /** Days on which units were rearranged. */
  rearranged: readonly IsoDate[];
  /** Whether the class limits stay as they are while the date changes. */
  locked: boolean;
  onDate: (date: IsoDate) => void;
  onLocked: (locked: boolean) => void;
}

/** Long enough to read a map before the next. */
const STEP_MS = 1400;

/** The dates that there are, where they lie in time; they can be walked or played. */
export function TimeBar({ dates, date, rearranged, locked, onDate, onLocked }: Props) {
  const t = useTranslations('time');
  const language = useLanguage();
  const [playing, setPlaying] = useState(false);
  const at = dates.indexOf(date);
  const next = dates[at + 1];

  useEffect(() => {
    if (!playing) return;
    if (next === undefined) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => onDate(next), STEP_MS);
    return () => clearTimeout(timer);
  }, [playing, next, onDate]);

  if (dates.length < 2)
    return (
      <section className={`${card.card} ${styles.single}`} aria-label={t('label')}>
        {t('single', { date: formatDate(date, language) })}
      </section>
    );
  const play = () => {
    if (!playing && next === undefined) onDate(dates[0] as IsoDate);
    setPlaying(!playing);
  };
  const { stops, events } = timeMarks(dates, rearranged, date);
  return (
    <section className={`${card.card} ${styles.bar}`} aria-label={t('label')}>
      <button
        type="button"
        className={styles.play}
        aria-label={t(playing ? 'pause' : 'play')}
        onClick={play}
      >
        <svg viewBox="0 0 12 12" aria-hidden>
          <path d={playing ? 'M2 1h3v10H2zM7 1h3v10H7z' : 'M2 1l9 5-9 5z'} fill="currentColor" />
        </svg>
      </button>
      <fieldset className={styles.track}>
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
              aria-label={formatDate(day, language)}
              onChange={() => {
                setPlaying(false);
                onDate(day);
              }}
            />
            <span aria-hidden>{text}</span>
          </label>
        ))}
      </fieldset>
      <label className={styles.lock}>
        <input
          type="checkbox"
          checked={locked}
          onChange={(event) => onLocked(event.currentTarget.checked)}
        />
        {t('lock')}
      </label>
    </section>
  );
}
