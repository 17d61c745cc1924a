import { useTranslations } from 'use-intl';
import type { Seasonality } from '@/geo/flows';
import { useLanguage } from '../../i18n/language';
import { Hidden } from '../../states/figure-text';
import { PlainTable } from '../../table/plain-table';
import { Scrolling } from '../../table/scrolling';
import { formatNumber, formatSignedPercent } from '../../theme';
import styles from './flow-seasons.module.css';
import { SeasonFactors } from './season-factors';
import { SeasonLines } from './season-lines';
import type { Seasons } from './seasons';

interface Props {
  /** Whose months they are, in words. */
  subject: string;
  seasons: Seasons;
  /** The year that stands out among the others. */
  year: number;
}

/** Chances below this are not written out. */
const LEAST_CHANCE = 0.001;
/** A pattern is more than chance below this. */
const SURE = 0.05;

/** The twelve months of several years, Tết marked in each, and what the years have in common. */
export default function FlowSeasons({ subject, seasons, year }: Props) {
  const t = useTranslations('flowPictures.seasons');
  const language = useLanguage();
  const { years, index, hidden } = seasons;
  const found = typeof index === 'string' ? null : index;
  const chance = (p: number) =>
    p < LEAST_CHANCE
      ? `< ${formatNumber(LEAST_CHANCE, language, 3)}`
      : `= ${formatNumber(p, language, 3)}`;
  const cell = (value: number | null | undefined) =>
    value == null ? <Hidden /> : formatNumber(value, language);
  return (
    <section className={styles.picture}>
      <Scrolling label={t('title')}>
        <div className={styles.charts}>
          <SeasonLines subject={subject} years={years} year={year} />
          {found && <SeasonFactors index={found} />}
        </div>
      </Scrolling>
      <div className={styles.words}>
        {found ? (
          <>
            <p>
              <TetSentence index={found} />
            </p>
            <p className={styles.note}>
              {t(found.p < SURE ? 'sure' : 'unsure', { chance: chance(found.p) })}{' '}
              {t('how', { dispersion: formatNumber(found.dispersion, language, 1) })}
            </p>
          </>
        ) : (
          <p>{t(`none.${index as Exclude<typeof index, object>}`, { count: hidden })}</p>
        )}
      </div>
      <Scrolling label={t('table')}>
        <div className={styles.months}>
          <PlainTable
            caption={`${t('table')}: ${subject}`}
            columns={[
              { head: t('month') },
              ...years.map((each) => ({ head: String(each.year), numeric: true })),
              ...(found ? [{ head: t('factor'), numeric: true }] : []),
            ]}
            rows={Array.from({ length: 12 }, (_, month) => ({
              key: String(month),
              cells: [
                t('monthOf', { month: month + 1 }),
                ...years.map(({ year: of, months, tet }) => (
                  <span key={of} data-tet={tet === month || undefined} className={styles.cell}>
                    {cell(months[month])}
                  </span>
                )),
                ...(found
                  ? [formatSignedPercent(100 * (found.months[month]! - 1), language, 0)]
                  : []),
              ],
            }))}
          />
        </div>
      </Scrolling>
      <p className={styles.note}>{t('marked')}</p>
    </section>
  );
}

/** What Tết does to the month in which it falls and to the one after it. */
function TetSentence({ index }: { index: Seasonality }) {
  const t = useTranslations('flowPictures.seasons');
  const language = useLanguage();
  const percent = (factor: number) => formatSignedPercent(100 * (factor - 1), language, 0);
  const told = (which: 'within' | 'after') => {
    const { factor, low, high } = index.tet[which];
    return t(`tet.${which}`, { change: percent(factor), low: percent(low), high: percent(high) });
  };
  return (
    <>
      {told('within')} {told('after')}
    </>
  );
}
