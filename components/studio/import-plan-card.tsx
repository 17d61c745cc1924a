'use client';
import { Button, FileButton, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  type Draft,
  type ReadTable,
  readDelimited,
  readPlanTable,
  type TableQuestion,
  UnclosedQuote,
} from '@/geo/plans';
import styles from './import-plan.module.css';
import { ImportPlanReport } from './import-plan-report';
import { readTableFile, type TableFile } from './read-table-file';

interface Props {
  /** What the table is read against: the units of the plan's edition and its days. */
  against: Omit<TableQuestion, 'file' | 'rows' | 'title'>;
  onDraft: (draft: Draft) => void;
}

interface Read {
  readonly table: TableFile;
  readonly found: ReadTable;
}

type State =
  | { readonly is: 'idle' | 'working' }
  | { readonly is: 'failed'; readonly file: string; readonly row: number | null }
  | ({ readonly is: 'read' } & Read);

/** A plan from a table: a file or what is pasted, read at once, with every problem before it opens. */
export function ImportPlanCard({ against, onDraft }: Props) {
  const t = useTranslations('dossier.import');
  const [pasted, setPasted] = useState('');
  const [state, setState] = useState<State>({ is: 'idle' });

  const read = async (file: string, open: () => TableFile | Promise<TableFile>) => {
    setState({ is: 'working' });
    try {
      const table = await open();
      const title = table.file.replace(/\.[a-z]+$/i, '');
      const found = readPlanTable({ ...against, file: table.file, rows: table.rows, title });
      setState({ is: 'read', table, found });
    } catch (error) {
      if (!(error instanceof UnclosedQuote)) console.error(error);
      setState({ is: 'failed', file, row: error instanceof UnclosedQuote ? error.row : null });
    }
  };
  const fromPaste = () =>
    read(t('pasted'), () => ({ file: t('pasted'), rows: readDelimited(pasted), sheet: null }));

  return (
    <section className={styles.card} aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className={styles.help}>{t('help')}</p>
      <div className={styles.ways}>
        <FileButton
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(file) => file && void read(file.name, () => readTableFile(file))}
        >
          {(props) => (
            <Button {...props} variant="default" loading={state.is === 'working'}>
              {t('file')}
            </Button>
          )}
        </FileButton>
        <Textarea
          className={styles.paste}
          label={t('paste')}
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
          minRows={3}
          maxRows={8}
          autosize
        />
        <Button variant="default" disabled={pasted.trim() === ''} onClick={() => void fromPaste()}>
          {t('read')}
        </Button>
      </div>
      <div role="status">
        {state.is === 'working' && t('reading')}
        {state.is === 'failed' && (
          <p className={styles.failed}>
            {state.row === null
              ? t('failed', { file: state.file })
              : `${t('where', { file: state.file, row: state.row })}: ${t('rule.quote_open')}`}
          </p>
        )}
      </div>
      {state.is === 'read' && (
        <ImportPlanReport table={state.table} found={state.found} onDraft={onDraft} />
      )}
    </section>
  );
}
