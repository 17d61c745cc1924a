import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { matrixOf, seriate } from '@/geo/flows';
import { Choice } from '../../controls/choice';
import { useLanguage } from '../../i18n/language';
import plain from '../../table/plain-table.module.css';
import { Scrolling } from '../../table/scrolling';
import { formatNumber } from '../../theme';
import { decadeOf, decadesUpTo } from './decades';
import styles from './flow-matrix.module.css';
import { MATRIX_ORDERS, type MatrixOrder, matrixOrder } from './matrix-order';
import type { FlowPicture } from './picture';

interface Props {
  picture: FlowPicture;
  onCorridor: (origin: number, destination: number) => void;
}

interface At {
  row: number;
  column: number;
}

/** The shade of a class of counts; the palest step is left to single movers. */
const SHADES = [0, 2, 3, 4, 5, 6];
const shadeOf = (decade: number): string =>
  `var(--dd-seq-${SHADES[Math.min(decade, SHADES.length - 1)]})`;

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Origins by destinations as a table of colours; the line above it tells the cell that is pointed at. */
export default function FlowMatrix({ picture, onCorridor }: Props) {
  const t = useTranslations('flowPictures');
  const language = useLanguage();
  const [order, setOrder] = useState<MatrixOrder>('north');
  const [at, setAt] = useState<At | null>(null);
  const [focus, setFocus] = useState<At>({ row: 0, column: 1 });
  const body = useRef<HTMLTableSectionElement>(null);
  const { view, totals, names, centres } = picture;
  const matrix = useMemo(() => matrixOf(view.pairs, view.movers), [view]);
  const places = useMemo(
    () => matrixOrder(order, totals, centres, () => seriate(matrix)),
    [order, totals, centres, matrix],
  );
  const movers = (from: number, to: number) => matrix.movers[from * matrix.places + to]!;
  const number = (count: number) => formatNumber(count, language);
  let most = 0;
  for (const from of places)
    for (const to of places) if (from !== to) most = Math.max(most, movers(from, to));

  const told = at ?? focus;
  const [from, to] = [places[told.row], places[told.column]];
  const move = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const clamp = (value: number) => Math.max(0, Math.min(places.length - 1, value));
    const next = { row: clamp(focus.row + step[0]), column: clamp(focus.column + step[1]) };
    setAt(null);
    setFocus(next);
    body.current?.querySelector<HTMLElement>(`[data-cell="${next.row} ${next.column}"]`)?.focus();
  };

  return (
    <section className={styles.picture}>
      <div className={styles.head}>
        <Choice
          label={t('matrix.order')}
          value={order}
          options={MATRIX_ORDERS.map((value) => ({ value, text: t(`matrix.orders.${value}`) }))}
          onChange={setOrder}
        />
        <ul className={styles.key} aria-label={t('matrix.key')}>
          <li>
            <span className={`${styles.swatch} ${styles.untold}`} />
            {t('matrix.few')}
          </li>
          {decadesUpTo(most).map((limit, k) => (
            <li key={limit}>
              <span className={styles.swatch} style={{ background: shadeOf(k) }} />
              {t('matrix.from', { count: number(limit) })}
            </li>
          ))}
        </ul>
      </div>
      <p className={styles.told} aria-live="polite">
        {from !== undefined && to !== undefined && from !== to
          ? t(movers(from, to) === 0 ? 'matrix.cellUntold' : 'matrix.cell', {
              origin: names[from]!,
              destination: names[to]!,
              movers: number(movers(from, to)),
              back:
                movers(to, from) === 0
                  ? t('matrix.untold')
                  : t('matrix.people', { count: number(movers(to, from)) }),
            })
          : t('matrix.within', { place: names[from ?? 0]! })}
      </p>
      <Scrolling label={t('matrix.title')}>
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table in which the arrow keys walk is a grid */}
        <table role="grid" className={styles.table} onPointerLeave={() => setAt(null)}>
          <caption className={plain.unseen}>{`${t('matrix.title')}: ${picture.subject}`}</caption>
          <thead>
            <tr>
              <td className={styles.corner}>{t('matrix.corner')}</td>
              {places.map((place, column) => (
                <th
                  key={place}
                  scope="col"
                  className={styles.column}
                  data-lit={column === told.column ? '' : undefined}
                >
                  <span>{names[place]}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={move}>
            {places.map((origin, row) => (
              <tr key={origin}>
                <th scope="row" className={styles.row} data-lit={row === told.row ? '' : undefined}>
                  {names[origin]}
                </th>
                {places.map((destination, column) => {
                  const count = movers(origin, destination);
                  const isOwn = origin === destination;
                  return (
                    <td
                      key={destination}
                      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see the table
                      role="gridcell"
                      tabIndex={row === focus.row && column === focus.column ? 0 : -1}
                      data-cell={`${row} ${column}`}
                      data-own={isOwn ? '' : undefined}
                      style={
                        isOwn || count === 0 ? undefined : { background: shadeOf(decadeOf(count)) }
                      }
                      className={`${styles.cell} ${isOwn || count > 0 ? '' : styles.untold}`}
                      aria-label={
                        isOwn ? t('matrix.own') : count === 0 ? t('matrix.untold') : number(count)
                      }
                      onPointerEnter={() => setAt({ row, column })}
                      onFocus={() => setFocus({ row, column })}
                      onClick={() => !isOwn && onCorridor(origin, destination)}
                      onKeyDown={(event) => {
                        if (event.key === 'Enter' && !isOwn) onCorridor(origin, destination);
                      }}
                    />
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolling>
    </section>
  );
}
