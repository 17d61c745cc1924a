import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type Crossing, type OrderedMatrix, STAYING } from '@/geo/plans';
import { ChipButton } from '../../controls/chip-button';
import { useLanguage } from '../../i18n/language';
import type { ComparedHead } from './compared-head';
import { crossingText } from './compared-text';
import { isDirection, matrixPage, nextCell } from './matrix-page';
import styles from './moved-matrix.module.css';

/** Rows at once: more would be slow to draw, and nobody reads them together. */
const ROWS = 40;
/** Units of a cell that are named; the others are counted. */
const NAMED = 12;

interface Props {
  a: ComparedHead;
  b: ComparedHead;
  order: OrderedMatrix;
  /** For each group of A its counterpart in B, or -1. */
  counterpart: Int32Array;
  /** What a group is called, by its place. */
  nameInA: (group: number) => string;
  nameInB: (group: number) => string;
  unitName: (code: string) => string;
}

/** Who would live with whom by one plan and by the other: groups that are alike in both are left out. */
export function MovedMatrix(props: Props) {
  const { a, b, order, counterpart, nameInA, nameInB, unitName } = props;
  const t = useTranslations('comparePlans.matrix');
  const language = useLanguage();
  const [from, setFrom] = useState(0);
  const [at, setAt] = useState<readonly [number, number] | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const page = useMemo(() => matrixPage(order, from, ROWS), [order, from]);
  const first = page.cells[0]?.findIndex(Boolean) ?? -1;
  const stop = at && page.cells[at[0]]?.[at[1]] ? at : ([0, first] as const);
  const chosen = at && page.cells[at[0]]?.[at[1]];
  const rowName = (group: number) => (group === STAYING ? t('staying') : nameInA(group));
  const columnName = (group: number) => (group === STAYING ? t('staying') : nameInB(group));

  const move = (event: KeyboardEvent) => {
    if (!isDirection(event.key)) return;
    event.preventDefault();
    const next = nextCell(page, stop, event.key);
    if (!next) return;
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join(' ')}"]`)?.focus();
  };
  const turn = (to: number) => {
    setFrom(to);
    setAt(null);
  };
  const counted = ({ people, unknown }: Pick<Crossing, 'people' | 'unknown'>) =>
    crossingText(people, unknown, language);
  const said = (crossing: Crossing) => {
    const { a: row, b: column, units } = crossing;
    return t('cell', {
      from: rowName(row),
      to: columnName(column),
      people: counted(crossing),
      units: units.length,
    });
  };

  if (order.rows.length === 0) return <p className={styles.note}>{t('none')}</p>;
  return (
    <div className={styles.matrix}>
      <p className={styles.note}>
        {t('intro', { a: a.letter, b: b.letter })}{' '}
        {order.alike > 0 && t('alike', { count: order.alike })}{' '}
        {order.cells.some(({ unknown }) => unknown > 0) && t('unknown')}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll here */}
      <div role="group" aria-label={t('label')} tabIndex={0} className={styles.scroller}>
        <table ref={table} className={styles.table} data-testid="moved-matrix">
          <caption className={styles.unseen}>{t('caption', { a: a.title, b: b.title })}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.corner}>
                <span className={styles.cornerA}>{t('rows', { letter: a.letter })}</span>
                <span className={styles.cornerB}>{t('columns', { letter: b.letter })}</span>
              </th>
              {page.columns.map((group) => (
                <th key={group} scope="col" className={styles.column}>
                  <span>{columnName(group)}</span>
                </th>
              ))}
              <th scope="col" className={styles.sum}>
                {t('sum')}
              </th>
            </tr>
          </thead>
          <tbody onKeyDown={move}>
            {page.rows.map((group, r) => (
              <tr key={group}>
                <th scope="row" className={styles.row}>
                  {rowName(group)}
                </th>
                {page.columns.map((column, c) => {
                  const cell = page.cells[r]?.[c];
                  const same = group !== STAYING && counterpart[group] === column;
                  return (
                    <td key={column} className={styles.cell} data-same={same || undefined}>
                      {cell && (
                        <button
                          type="button"
                          data-cell={`${r} ${c}`}
                          tabIndex={stop[0] === r && stop[1] === c ? 0 : -1}
                          aria-label={said(cell)}
                          aria-pressed={chosen === cell}
                          onClick={() => setAt([r, c])}
                          onFocus={() => setAt([r, c])}
                        >
                          {counted(cell)}
                        </button>
                      )}
                    </td>
                  );
                })}
                <td className={styles.sum}>
                  {counted(
                    order.cells.reduce(
                      (sum, { a: row, people, unknown }) =>
                        row === group
                          ? { people: sum.people + people, unknown: sum.unknown + unknown }
                          : sum,
                      { people: 0, unknown: 0 },
                    ),
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {order.rows.length > ROWS && (
        <div className={styles.pages}>
          {from > 0 && <ChipButton onClick={() => turn(from - ROWS)}>{t('before')}</ChipButton>}
          <span>
            {t('page', {
              from: from + 1,
              to: Math.min(from + ROWS, order.rows.length),
              all: order.rows.length,
            })}
          </span>
          {from + ROWS < order.rows.length && (
            <ChipButton onClick={() => turn(from + ROWS)}>{t('next')}</ChipButton>
          )}
        </div>
      )}
      <p role="status" className={styles.told}>
        {chosen ? (
          <>
            <strong>{said(chosen)}</strong> {chosen.units.slice(0, NAMED).map(unitName).join(', ')}{' '}
            {chosen.units.length > NAMED && t('others', { count: chosen.units.length - NAMED })}
          </>
        ) : (
          t('hint')
        )}
      </p>
    </div>
  );
}
