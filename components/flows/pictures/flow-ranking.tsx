import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../../i18n/language';
import { Hidden } from '../../states/figure-text';
import { Scrolling } from '../../table/scrolling';
import { formatNumber, formatPercent } from '../../theme';
import styles from './flow-ranking.module.css';
import type { FlowPicture } from './picture';
import { RANKED_BY, type RankedBy, type RankingRow, rankingRows } from './ranking-rows';

interface Props {
  picture: FlowPicture;
  onPlace: (place: number) => void;
}

/** The places in a row: who gained, who lost, and how much of the coming and going stayed. */
export default function FlowRanking({ picture, onPlace }: Props) {
  const t = useTranslations('flowPictures');
  const language = useLanguage();
  const [by, setBy] = useState<RankedBy>('net');
  const [isUp, setUp] = useState(false);
  const rows = useMemo(() => rankingRows(picture, by, isUp), [picture, by, isUp]);
  const cell = (column: RankedBy, { [column]: value, isHidden }: RankingRow) => {
    if (value === null) return isHidden ? <Hidden /> : t('unknown');
    if (column === 'effectiveness') return signed(value, formatPercent(Math.abs(value), language));
    const decimals = column === 'rate' ? 1 : 0;
    const text = formatNumber(Math.abs(value), language, decimals);
    return column === 'net' || column === 'rate' ? signed(value, text) : text;
  };
  const sort = (column: RankedBy) => {
    setUp(column === by ? !isUp : false);
    setBy(column);
  };
  return (
    <section>
      <Scrolling label={t('ranking.title')}>
        <table className={styles.table}>
          <caption className={styles.caption}>{picture.subject}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.rank}>
                {t('ranking.rank')}
              </th>
              <th scope="col">{t('ranking.place')}</th>
              {RANKED_BY.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={column !== by ? 'none' : isUp ? 'ascending' : 'descending'}
                  className={styles.number}
                >
                  <button type="button" onClick={() => sort(column)}>
                    {t(`ranking.by.${column}`)}
                    <span aria-hidden>{column !== by ? '' : isUp ? '▲' : '▼'}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, rank) => (
              <tr key={row.place}>
                <td className={styles.rank}>{rank + 1}</td>
                <th scope="row">
                  <button type="button" onClick={() => onPlace(row.place)}>
                    {row.name}
                  </button>
                </th>
                {RANKED_BY.map((column) => (
                  <td
                    key={column}
                    className={styles.number}
                    data-by={column === by ? '' : undefined}
                  >
                    {cell(column, row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </section>
  );
}

const signed = (value: number, text: string) =>
  value > 0 ? `+${text}` : value < 0 ? `−${text}` : text;
