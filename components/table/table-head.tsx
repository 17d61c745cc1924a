import type { ReactTable } from '@tanstack/react-table';
import { useTranslations } from 'use-intl';
import type { features } from './unit-columns';
import styles from './unit-table.module.css';

interface Props<Row extends object> {
  table: ReactTable<typeof features, Row>;
  grid: string;
}

const SORT = { asc: 'ascending', desc: 'descending' } as const;
const ARROW = { asc: '↑', desc: '↓' } as const;

/** The headings, each a button that sorts; they stay in sight. */
export function TableHead<Row extends object>({ table, grid }: Props<Row>) {
  const t = useTranslations('table');
  return (
    <thead className={styles.head}>
      {table.getHeaderGroups().map((group) => (
        <tr
          key={group.id}
          aria-rowindex={1}
          className={styles.headRow}
          style={{ gridTemplateColumns: grid }}
        >
          {group.headers.map((header) => {
            const { column } = header;
            const { meta, header: name } = column.columnDef;
            const sorted = column.getIsSorted();
            return (
              <th
                key={header.id}
                scope="col"
                aria-sort={sorted ? SORT[sorted] : 'none'}
                className={meta?.numeric ? styles.number : styles.word}
              >
                <button
                  type="button"
                  className={styles.sort}
                  aria-label={t('sortBy', { column: String(name) })}
                  onClick={column.getToggleSortingHandler()}
                >
                  <span>
                    <table.FlexRender header={header} />
                    {sorted && <span aria-hidden> {ARROW[sorted]}</span>}
                  </span>
                  {meta?.unit && <span className={styles.unit}>{meta.unit}</span>}
                </button>
              </th>
            );
          })}
        </tr>
      ))}
    </thead>
  );
}
