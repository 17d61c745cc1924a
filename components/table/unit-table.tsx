import { type SortingState, useTable } from '@tanstack/react-table';
import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { TableAnswer } from '../answers';
import { DownloadMenu, type Downloads } from '../export/download-menu';
import { useLanguage } from '../i18n/language';
import { Empty } from '../states/empty';
import { Notes } from '../states/notes';
import { SampleBadge } from '../states/sample-badge';
import { TableCaption } from './table-caption';
import { TableFilter } from './table-filter';
import { features, unitColumns } from './unit-columns';
import { filterRows, unitRows } from './unit-rows';
import styles from './unit-table.module.css';
import { VirtualGrid } from './virtual-grid';

interface Props {
  answer: TableAnswer;
  /** The unit selected on the map, if any. */
  selected: string | null;
  onSelect: (code: string) => void;
  downloads: Downloads;
}

/** The map's twin: every unit with every measure, to be sorted, filtered and read by ear. */
export function UnitTable({ answer, selected, onSelect, downloads }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [sorting, setSorting] = useState<SortingState>([]);
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
  const grid = columns.map((column) => column.meta?.width).join(' ');

  return (
    <section className={styles.frame} aria-labelledby={`${id}caption`}>
      <div className={styles.bar}>
        <TableCaption id={`${id}caption`} rows={data} all={all.length} />
        {answer.provenance.sample && <SampleBadge />}
        <div className={styles.tools}>
          <TableFilter
            text={text}
            onText={(typed) => {
              setText(typed);
              scroller.current?.scrollTo({ top: 0 });
            }}
          />
          <DownloadMenu of="table" downloads={downloads} />
        </div>
      </div>
      <VirtualGrid
        {...{ table, grid, selected, onSelect, scroller }}
        label={t('table.label')}
        none={<Empty>{text === '' ? undefined : t('table.none', { text })}</Empty>}
      />
      <Notes notes={answer.notes} />
    </section>
  );
}
