import { useTranslations } from 'use-intl';
import { lunarNewYear, parsePeriod } from '@/geo/flows';
import styles from './part-stops.module.css';
import { periodText } from './period-words';

interface Props {
  /** The months or quarters of one year that can be shown, in the order of time. */
  periods: readonly string[];
  /** The one that is. */
  period: string;
  onPeriod: (period: string) => void;
}

/** The months or quarters of a year, to be chosen; the month of Tết is marked. */
export function PartStops({ periods, period, onPeriod }: Props) {
  const t = useTranslations();
  const { kind, first } = parsePeriod(period);
  const year = Math.floor(first / 12);
  const tet = year * 12 + lunarNewYear(year).month - 1;
  const label = t(`migration.by.${kind === 'quarter' ? 'quarters' : 'months'}`, {
    year: String(year),
  });
  return (
    <fieldset className={styles.parts}>
      <legend>{label}</legend>
      {periods.map((each) => {
        const part = parsePeriod(each);
        const isTet = kind === 'month' && part.first === tet;
        const short =
          kind === 'month'
            ? t('flowPictures.seasons.monthShort', { month: (part.first % 12) + 1 })
            : each.slice(5);
        return (
          <label key={each} data-tet={isTet || undefined} title={periodText(each, t)}>
            <input
              type="radio"
              name="part"
              checked={each === period}
              aria-label={
                isTet ? `${periodText(each, t)}, ${t('migration.by.tet')}` : periodText(each, t)
              }
              onChange={() => onPeriod(each)}
            />
            <span aria-hidden>{short}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
