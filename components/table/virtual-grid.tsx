import type { ReactTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from 'react';
import { useTranslations } from 'use-intl';
import { TableHead } from './table-head';
import type { features } from './unit-columns';
import styles from './unit-table.module.css';

interface Props<Row extends object> {
  table: ReactTable<typeof features, Row>;
  /** Widths of the columns, as a grid has them. */
  grid: string;
  label: string;
  /** The row that is selected elsewhere, if any. */
  selected: string | null;
  onSelect: (id: string) => void;
  /** What scrolls, so that a new order or filter begins at the top. */
  scroller: RefObject<HTMLDivElement | null>;
  /** What stands in place of the rows where there are none. */
  none: ReactNode;
}

const ROW_HEIGHT = 36;
const PAGE = 12;

/**
 * Rows without end, walked with the keyboard. Only those in sight are in the page; `aria-rowcount` tells
 * of the others.
 */
export function VirtualGrid<Row extends object>(props: Props<Row>) {
  const { table, grid, label, selected, onSelect, scroller, none } = props;
  const t = useTranslations('table');
  const id = useId();
  const [active, setActive] = useState<string | null>(selected);
  const rows = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  });
  const go = (index: number) => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    setActive(rows[to]?.id ?? null);
    virtual.scrollToIndex(to);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const at = rows.findIndex((row) => row.id === active);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: rows.length - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      go(to);
    } else if ((event.key === 'Enter' || event.key === ' ') && at >= 0 && active !== null) {
      event.preventDefault();
      onSelect(active);
    }
  };
  const inSight = virtual.getVirtualItems();
  const activeInSight = inSight.some((item) => rows[item.index]?.id === active);
  return (
    <>
      <div ref={scroller} className={styles.scroller}>
        <table
          className={styles.table}
          tabIndex={0}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's pattern for a table whose rows are chosen with the keyboard
          role="grid"
          aria-label={label}
          aria-describedby={`${id}keys`}
          aria-rowcount={rows.length + 1}
          aria-activedescendant={activeInSight ? `${id}${active}` : undefined}
          onKeyDown={onKeyDown}
        >
          <TableHead table={table} grid={grid} />
          <tbody className={styles.body} style={{ height: virtual.getTotalSize() }}>
            {inSight.map((item) => {
              const row = rows[item.index];
              return (
                row && (
                  <tr
                    key={row.id}
                    id={`${id}${row.id}`}
                    aria-rowindex={item.index + 2}
                    aria-selected={row.id === selected}
                    data-active={row.id === active || undefined}
                    className={styles.row}
                    style={{ gridTemplateColumns: grid, transform: `translateY(${item.start}px)` }}
                    onClick={() => {
                      setActive(row.id);
                      onSelect(row.id);
                    }}
                  >
                    {row.getAllCells().map((cell, i) => {
                      const Cell = i === 0 ? 'th' : 'td';
                      const { meta } = cell.column.columnDef;
                      return (
                        <Cell
                          key={cell.id}
                          scope={i === 0 ? 'row' : undefined}
                          className={meta?.numeric ? styles.number : styles.word}
                        >
                          <table.FlexRender cell={cell} />
                        </Cell>
                      );
                    })}
                  </tr>
                )
              );
            })}
          </tbody>
        </table>
        {rows.length === 0 && <div className={styles.none}>{none}</div>}
      </div>
      <p id={`${id}keys`} className={styles.keys}>
        {t('keys')}
      </p>
    </>
  );
}
