import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { QualityAnswer } from '../answers';
import { useLanguage } from '../i18n/language';
import { Empty } from '../states/empty';
import { defectName } from '../states/note-sentence';
import { tellingText } from '../states/telling';
import { PlainTable } from '../table/plain-table';
import { Scrolling } from '../table/scrolling';
import { formatNumber } from '../theme';
import styles from './release.module.css';
import { Severity } from './severity';

interface Props {
  answer: QualityAnswer;
  /** Show one defect, or all with null; the page starts again. */
  onDefect: (defect: string | null) => void;
  /** Show the page that begins after this many rows. */
  onOffset: (offset: number) => void;
}

/** The defects of the input: how many of each, and the rows of the one that is asked for. */
export function QualitySection({ answer: { question, data }, onDefect, onOffset }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const all = data.counts.reduce((sum, { count }) => sum + count, 0);
  const { offset, limit, defect: asked } = question;
  const choices = [
    { key: '', defect: null, severity: null, name: t('quality.all'), count: all },
    ...data.counts.map(({ defect, severity, count }) => ({
      key: `${defect} ${severity}`,
      defect,
      severity,
      name: defectName(defect, t),
      count,
    })),
  ];
  return (
    <section className={styles.section} aria-labelledby="quality">
      <h2 id="quality" className={styles.heading}>
        {t('quality.title')}
      </h2>
      <p className={styles.intro}>{t('quality.intro', { count: all })}</p>
      {all > 0 && (
        <fieldset className={styles.counts} aria-label={t('quality.filter')}>
          {choices.map(({ key, defect, severity, name, count }) => (
            <button
              key={key}
              type="button"
              className={styles.count}
              aria-pressed={(asked ?? null) === defect}
              onClick={() => onDefect(defect)}
            >
              {severity ? <Severity of={severity}>{name}</Severity> : name}
              <b>{formatNumber(count, language)}</b>
            </button>
          ))}
        </fieldset>
      )}
      {data.rows.length === 0 ? (
        <Empty>{t('quality.none')}</Empty>
      ) : (
        <>
          <Scrolling label={t('quality.title')}>
            <QualityRows rows={data.rows} />
          </Scrolling>
          <nav className={styles.pages} aria-label={t('quality.title')}>
            <Button
              variant="default"
              size="xs"
              disabled={offset === 0}
              onClick={() => onOffset(Math.max(0, offset - limit))}
            >
              {t('quality.previous')}
            </Button>
            <span aria-live="polite">
              {t('quality.range', {
                from: offset + 1,
                to: offset + data.rows.length,
                total: data.total,
              })}
            </span>
            <Button
              variant="default"
              size="xs"
              disabled={offset + data.rows.length >= data.total}
              onClick={() => onOffset(offset + limit)}
            >
              {t('quality.next')}
            </Button>
          </nav>
        </>
      )}
    </section>
  );
}

function QualityRows({ rows }: { rows: QualityAnswer['data']['rows'] }) {
  const t = useTranslations();
  const language = useLanguage();
  const columns = ['defect', 'where', 'unit', 'field', 'found', 'expected', 'action'].map(
    (column) => ({ head: t(`quality.${column}`) }),
  );
  const done = (action: string) =>
    t.has(`quality.actions.${action}`) ? t(`quality.actions.${action}`) : action;
  return (
    <PlainTable
      caption={t('quality.title')}
      hideCaption
      columns={columns}
      rows={rows.map((row) => ({
        key: String(row.id),
        cells: [
          <Severity key="defect" of={row.severity}>
            {defectName(row.defect, t)}
          </Severity>,
          <span key="where">
            {row.file}
            {row.row !== null && (
              <span className={styles.aside}>{t('quality.row', { row: row.row })}</span>
            )}
          </span>,
          <span key="unit">
            {row.unitName}
            {row.unitCode !== null && <span className={styles.aside}>{row.unitCode}</span>}
          </span>,
          row.field,
          row.found !== null && tellingText(row.found, t, language),
          row.expected !== null && tellingText(row.expected, t, language),
          done(row.action),
        ],
      }))}
    />
  );
}
