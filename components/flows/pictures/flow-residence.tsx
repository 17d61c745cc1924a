import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { ResidenceData } from '@/server/answers/flow-shapes';
import { useLanguage } from '../../i18n/language';
import panel from '../../panel/panel.module.css';
import { EstimateMark } from '../../states/estimate-mark';
import { Hidden } from '../../states/figure-text';
import { PlainTable } from '../../table/plain-table';
import { Scrolling } from '../../table/scrolling';
import { formatNumber, formatSigned } from '../../theme';
import type { PlaceNames } from '../place-names';
import { SeriesChart } from '../series-chart';
import styles from './flow-residence.module.css';
import { type Residence, residenceOf } from './residence';

export type ResidenceKind = 'settled' | 'former';

interface Props {
  kind: ResidenceKind;
  data: ResidenceData;
  /** Number of the period or day that is shown. */
  time: number;
  /** That time in words. */
  when: string;
  names: PlaceNames;
  /** Number of the selected province; null for the whole country. */
  place: number | null;
  onPlace: (place: number) => void;
}

/** Pairs told beside the table. */
const TOLD = 15;

/** Whose registration became permanent, or where people lived before: by province and by pair of them. */
export default function FlowResidence({ kind, data, time, when, names, place, onPlace }: Props) {
  const t = useTranslations(`flowPictures.${kind}`);
  const language = useLanguage();
  const residence = useMemo(() => residenceOf(data, time), [data, time]);
  const { estimate, years } = data.times[time]!;
  const number = (value: number | null) =>
    value === null ? <Hidden /> : formatNumber(value, language);
  const touching = residence.pairs.filter(
    ({ origin, destination }) => place === null || origin === place || destination === place,
  );
  const told = touching.slice(0, TOLD);
  const sum = (pairs: Residence['pairs']) => pairs.reduce((all, { persons }) => all + persons, 0);
  const course = data.times.map((_, each) =>
    kind === 'settled' && place === null ? residenceOf(data, each).crossed : null,
  );
  return (
    <section className={styles.picture}>
      <p className={styles.lead}>
        {t('lead', {
          ...{ when, years: years ?? 0 },
          crossed: residence.crossed === null ? '…' : formatNumber(residence.crossed, language),
          within: formatNumber(residence.within, language),
        })}
      </p>
      <div className={styles.parts}>
        <Scrolling label={t('byPlace')}>
          <PlainTable
            caption={`${t('byPlace')} · ${when}`}
            columns={[
              { head: t('place') },
              { head: t('in'), numeric: true },
              { head: t('out'), numeric: true },
              { head: t('net'), numeric: true },
              { head: t('within'), numeric: true },
            ]}
            rows={[...residence.places]
              .sort((a, b) => (b.in ?? -1) - (a.in ?? -1) || a.place - b.place)
              .map((row) => ({
                key: names.code(row.place),
                cells: [
                  <button
                    key="place"
                    type="button"
                    className={panel.link}
                    aria-pressed={row.place === place}
                    onClick={() => onPlace(row.place)}
                  >
                    {names.of(row.place)}
                  </button>,
                  <span key="in">
                    <EstimateMark estimate={row.in === null ? null : estimate} />
                    {number(row.in)}
                  </span>,
                  number(row.out),
                  row.in === null || row.out === null ? (
                    <Hidden key="net" />
                  ) : (
                    formatSigned(row.in - row.out, language)
                  ),
                  number(row.within),
                ],
              }))}
          />
        </Scrolling>
        <div className={styles.side}>
          <PlainTable
            caption={place === null ? t('pairs') : t('pairsOf', { place: names.of(place) })}
            columns={[
              { head: t('from') },
              { head: t('to') },
              { head: t('persons'), numeric: true },
            ]}
            rows={told.map(({ origin, destination, persons }) => ({
              key: `${origin} ${destination}`,
              cells: [
                names.of(origin),
                names.of(destination),
                <span key="persons">
                  <EstimateMark estimate={estimate} />
                  {formatNumber(persons, language)}
                </span>,
              ],
            }))}
          />
          {touching.length > told.length && (
            <p className={styles.note}>
              {t('rest', {
                count: touching.length - told.length,
                persons: formatNumber(sum(touching.slice(TOLD)), language),
              })}
            </p>
          )}
          {residence.hidden > 0 && (
            <p className={styles.note}>
              {t('hidden', { persons: formatNumber(residence.hidden, language) })}
            </p>
          )}
          {kind === 'settled' && place === null && (
            <SeriesChart
              title={t('course')}
              periods={data.times.map((each) => each.when)}
              lines={[{ name: t('persons'), values: course }]}
              at={time}
              restated={data.times.map((each) => each.estimate !== null)}
            />
          )}
        </div>
      </div>
    </section>
  );
}
