import type { CSSProperties } from 'react';
import { useTranslations } from 'use-intl';
import type { ComparedRow, ComparedSection, PlanSummary } from '@/geo/plans';
import { useLanguage } from '../../i18n/language';
import { Scrolling } from '../../table/scrolling';
import { formatDate } from '../../theme';
import { CompareCell } from './compare-cell';
import styles from './compare-table.module.css';
import type { ComparedHead } from './compared-head';

/** Rows that none of these decrees sets a floor for say nothing of any plan. */
const WHERE_SET: readonly string[] = ['failsWardShare', 'failsUrbanisation'];
/** Sections that a country without any plan has figures of. */
const BEFORE: readonly ComparedSection[] = ['standards', 'balance'];

interface Props {
  heads: readonly ComparedHead[];
  rows: readonly ComparedRow[];
  /** The same rows without any plan. */
  before: readonly ComparedRow[];
  summaries: readonly PlanSummary[];
  onRemove: (id: string) => void;
}

/** Every plan a column, every figure a row: with the direction in which it is better, and no score over all. */
export function CompareTable({ heads, rows, before, summaries, onRemove }: Props) {
  const t = useTranslations('comparePlans');
  const language = useLanguage();
  const shown = rows.filter(
    ({ id, told }) => !WHERE_SET.includes(id) || told.some(({ value }) => value !== null),
  );
  const sections = [...new Set(shown.map(({ section }) => section))];
  const atFirst = new Map(before.map((row) => [row.id, row.told[0]]));
  return (
    <>
      <p className={styles.caption}>{t('table.caption')}</p>
      <Scrolling label={t('table.label')}>
        <table
          className={styles.table}
          style={{ '--plans': heads.length } as CSSProperties}
          data-testid="compare-table"
        >
          <caption className={styles.unseen}>{t('table.label')}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                {t('table.figure')}
              </th>
              <th scope="col" className={styles.before}>
                {t('table.before')}
              </th>
              {heads.map(({ id, letter, title, href, effective, set }) => (
                <th key={id} scope="col" className={styles.head}>
                  <span className={styles.letter}>{letter}</span>
                  <a href={href} className={styles.title}>
                    {title}
                  </a>
                  <span className={styles.note}>
                    {t('table.effective', { date: formatDate(effective, language) })}
                  </span>
                  <span className={styles.note}>
                    {set === null ? t('rules.none') : t('rules.by', { set })}
                  </span>
                  <button type="button" className={styles.remove} onClick={() => onRemove(id)}>
                    {t('table.remove')}
                    <span className={styles.unseen}> {title}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          {sections.map((section) => (
            <tbody key={section}>
              <tr>
                <th scope="colgroup" colSpan={heads.length + 2} className={styles.section}>
                  {t(`section.${section}`)}
                </th>
              </tr>
              {shown
                .filter((row) => row.section === section)
                .map((row) => (
                  <tr key={row.id} data-row={row.id}>
                    <th scope="row" className={styles.row}>
                      {t(`row.${row.id}`)}
                      <span className={styles.note}>
                        <Direction better={row.better} />{' '}
                        <span className={styles.why}>{t(`why.${row.id}`)}</span>
                      </span>
                    </th>
                    <CompareCell
                      id={row.id}
                      told={
                        row.id === 'unitsAfter' || BEFORE.includes(section)
                          ? atFirst.get(row.id)
                          : undefined
                      }
                    />
                    {row.told.map((told, i) => (
                      <CompareCell
                        key={heads[i]?.id}
                        id={row.id}
                        told={told}
                        best={row.best.includes(i)}
                        summary={summaries[i]}
                      />
                    ))}
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </Scrolling>
    </>
  );
}

/** "Ít hơn là tốt hơn.": said of every row, so that nobody has to guess. */
function Direction({ better }: Pick<ComparedRow, 'better'>) {
  const t = useTranslations('comparePlans');
  return <span className={styles.direction}>{t(`better.${better}`)}</span>;
}
