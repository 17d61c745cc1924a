import { CloseButton, TextInput } from '@mantine/core';
import { type SortingState, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TableAnswer } from '../answers';
import { DownloadMenu, type Downloads } from '../export/download-menu';
import { useLanguage } from '../i18n/language';
import { Empty } from '../states/empty';
import { Notes } from '../states/notes';
import { SampleBadge } from '../states/sample-badge';
import { TableCaption } from './table-caption';
import { TableHead } from './table-head';
import { features, unitColumns } from './unit-columns';
import { filterRows, unitRows } from './unit-rows';
import styles from './unit-table.module.css';

interface Props {
  answer: TableAnswer;
  /** The unit selected on the map, if any. */
  selected: string | null;
  onSelect: (code: string) => void;
  downloads: Downloads;
}

const ROW_HEIGHT = 36;
const PAGE = 12;

/**
 * The map's twin: every unit with every measure, to be sorted, filtered and read by ear. Only the
 * rows in sight are in the page; `aria-rowcount` tells of the others.
 */
export function UnitTable({ answer, selected, onSelect, downloads }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [sorting, setSorting] = useState<SortingState>([]);
  const [active, setActive] = useState<string | null>(selected);
  const wanted = useDeferredValue(text);

  const columns = useMemo(() => unitColumns(t, language), [t, language]);
  const all = useMemo(() => unitRows(answer.data, language), [answer.data, language]);
  const data = useMemo(() => filterRows(all, wanted), [all, wanted]);
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.code,
    state: { sorting },
    onSortingChange: (change) => {
      setSorting(change);
      scroller.current?.scrollTo({ top: 0 });
    },
    enableMultiSort: false,
  });
  const rows = table.getRowModel().rows;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
  });
  const grid = columns.map((column) => column.meta?.width).join(' ');

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
    <section className={styles.frame} aria-labelledby={`${id}caption`}>
      <div className={styles.bar}>
        <TableCaption id={`${id}caption`} rows={data} all={all.length} />
        {answer.provenance.sample && <SampleBadge />}
        <div className={styles.tools}>
          <TextInput
            aria-label={t('table.filter')}
            placeholder={t('table.filter')}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              scroller.current?.scrollTo({ top: 0 });
            }}
            rightSection={
              text !== '' && (
                <CloseButton
                  size="sm"
                  aria-label={t('table.clearFilter')}
                  onClick={() => setText('')}
                />
              )
            }
          />
          <DownloadMenu of="table" downloads={downloads} />
        </div>
      </div>
      <div ref={scroller} className={styles.scroller}>
        <table
          className={styles.table}
          tabIndex={0}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's pattern for a table whose rows are chosen with the keyboard
          role="grid"
          aria-label={t('table.label')}
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
        {rows.length === 0 && (
          <div className={styles.none}>
            <Empty>{text === '' ? undefined : t('table.none', { text })}</Empty>
          </div>
        )}
      </div>
      <p id={`${id}keys`} className={styles.keys}>
        {t('table.keys')}
      </p>
      <Notes notes={answer.notes} />
    </section>
  );
}
