import { type ColumnDef, type SortingState, useTable } from '@tanstack/react-table';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { features } from './unit-columns';
import { filterRows } from './unit-rows';

interface Row {
  readonly code: string;
  /** What is searched: name and code without diacritics. */
  readonly folded: string;
}

/**
 * A long table of units that is sorted by a column and filtered by a text, and stands at its top again
 * after either.
 * @param sorted how it is sorted at first
 */
export function useUnitGrid<R extends Row>(
  columns: ColumnDef<typeof features, R>[],
  all: readonly R[],
  sorted: SortingState = [],
) {
  const scroller = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [sorting, setSorting] = useState(sorted);
  const wanted = useDeferredValue(text);
  const data = useMemo(() => filterRows(all, wanted), [all, wanted]);
  const toTop = () => scroller.current?.scrollTo({ top: 0 });
  const table = useTable({
    features,
    columns,
    data,
    getRowId: (row) => row.code,
    state: { sorting },
    onSortingChange: (change) => {
      setSorting(change);
      toTop();
    },
    enableMultiSort: false,
  });
  return {
    ...{ table, data, text, scroller },
    /** The widths of the columns, as a grid has them. */
    grid: columns.map((column) => column.meta?.width).join(' '),
    onText: (typed: string) => {
      setText(typed);
      toTop();
    },
  };
}
