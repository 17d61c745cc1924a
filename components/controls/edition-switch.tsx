import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Edition, IsoDate } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';
import { Choice } from './choice';
import styles from './edition-switch.module.css';

interface Props {
  editions: ReleaseData['editions'];
  /** The day whose units are shown: the first of an edition, or any other. */
  day: IsoDate;
  /** The edition that the figures were counted on. */
  own: Edition;
  onDay: (day: IsoDate) => void;
}

const OTHER = 'other';

/** On which units figures are shown: those of an edition by their numbers, or those of any day. */
export function EditionSwitch({ editions, day, own, onDay }: Props) {
  const t = useTranslations('edition');
  const language = useLanguage();
  const isFirst = editions.some(({ edition }) => edition === day);
  const [asking, setAsking] = useState(false);
  const first = editions[0]?.edition ?? day;
  const name = ({ edition, provinces, communes }: Props['editions'][number]) => {
    const date = formatDate(edition, language);
    const units = t(communes > 0 ? 'units' : 'provinces', { provinces, communes, date });
    return edition === own ? t('own', { units }) : units;
  };
  return (
    <div className={styles.switch}>
      <Choice
        label={t('label')}
        value={isFirst && !asking ? day : OTHER}
        shown={t('at', { date: formatDate(day, language) })}
        options={[
          ...editions.map((each) => ({ value: each.edition as string, text: name(each) })),
          { value: OTHER, text: t('otherDay') },
        ]}
        onChange={(chosen) => {
          setAsking(chosen === OTHER);
          if (chosen !== OTHER) onDay(chosen as IsoDate);
        }}
      />
      {(asking || !isFirst) && (
        <input
          type="date"
          className={styles.day}
          aria-label={t('day')}
          defaultValue={day}
          min={first}
          onChange={({ currentTarget: { value } }) => {
            // While a year is being typed it is one of long ago.
            if (value >= first) onDay(value as IsoDate);
          }}
        />
      )}
    </div>
  );
}
