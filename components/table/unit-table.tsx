import { useId, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { TableAnswer } from '../answers';
import { DownloadMenu, type Downloads } from '../export/download-menu';
import { useLanguage } from '../i18n/language';
import { Empty } from '../states/empty';
import { Notes } from '../states/notes';
import { SampleBadge } from '../states/sample-badge';
import { TableCaption } from './table-caption';
import { TableFilter } from './table-filter';
import { unitColumns } from './unit-columns';
import { unitRows } from './unit-rows';
import styles from './unit-table.module.css';
import { useUnitGrid } from './use-unit-grid';
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
  const columns = useMemo(() => unitColumns(t, language), [t, language]);
  const all = useMemo(() => unitRows(answer.data, language), [answer.data, language]);
  const { table, data, text, scroller, grid, onText } = useUnitGrid(columns, all);
  return (
    <section className={styles.frame} aria-labelledby={`${id}caption`}>
      <div className={styles.bar}>
        <TableCaption id={`${id}caption`} rows={data} all={all.length} />
        {answer.provenance.sample && <SampleBadge />}
        <div className={styles.tools}>
          <TableFilter {...{ text, onText }} />
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
