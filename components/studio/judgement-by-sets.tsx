import { useTranslations } from 'use-intl';
import type { JudgedSideBySide, Judgement, StandardSet, Verdict, Yardstick } from '@/geo/plans';
import { Choice } from '../controls/choice';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';
import { ClassPoints } from './class-points';
import { criterionValue, needOf, percentText, thresholdText } from './dossier/criterion-text';
import styles from './judgement.module.css';

interface Props {
  judged: JudgedSideBySide;
  /** The group whose criteria are shown, and its name. */
  group: number;
  name: string;
  /** The yardstick that is chosen; that of the plan's own day is marked. */
  chosen: string;
  own: string;
  onChoose: (yardstick: string) => void;
}

const VERDICTS: readonly Verdict[] = ['meets', 'fails', 'not_judged'];

/** One group under a decree of the reader's choice, and the whole plan under each of them. */
export function JudgementBySets({ judged, group, name, chosen, own, onChoose }: Props) {
  const t = useTranslations();
  const called = useYardstickNames(own);
  const { columns, differing } = judged;
  const column = columns.find(({ by }) => by.id === chosen) ?? columns[0];
  if (!column) return <p>{t('judging.none')}</p>;
  const told = column.judged.groups[group];
  const judgement = told?.standards ?? null;
  return (
    <section className={styles.judgement} aria-label={t('judging.title')}>
      <Choice
        label={t('judging.by')}
        value={column.by.id}
        options={columns.map(({ by }) => ({ value: by.id, text: called(by) }))}
        onChange={onChoose}
      />
      {judgement ? <CriteriaTable name={name} judgement={judgement} /> : <p>{t('judging.none')}</p>}
      {column.by.rules.standards && <SourceOf set={column.by.rules.standards} />}
      <ClassPoints told={told?.classification ?? null} rules={column.by.rules} />
      <table className={styles.table}>
        <caption>{t('judging.beside')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('judging.by')}</th>
            {VERDICTS.map((verdict) => (
              <th key={verdict} scope="col" className={styles.number}>
                {t(`criteria.verdict.${verdict}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ by, judged: { verdicts } }) => (
            <tr key={by.id} data-chosen={by.id === column.by.id}>
              <th scope="row">{called(by)}</th>
              {VERDICTS.map((verdict) => (
                <td key={verdict} className={styles.number}>
                  {verdicts[verdict]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.small}>{t('judging.differing', { count: differing.length })}</p>
    </section>
  );
}

/** A yardstick by its decree, or by its day. */
function useYardstickNames(own: string) {
  const t = useTranslations('judging');
  const language = useLanguage();
  return ({ id, day, rules }: Yardstick): string => {
    const set = rules.standards?.id ?? id;
    if (id === own) return t('own', { set });
    return day === null ? set : t('ofDay', { date: formatDate(day, language) });
  };
}

const FIGURES: ReadonlySet<string> = new Set(['value', 'threshold', 'percent']);

function CriteriaTable({ name, judgement }: { name: string; judgement: Judgement }) {
  const t = useTranslations();
  const language = useLanguage();
  const verdict = t(`criteria.verdict.${judgement.verdict}`);
  return (
    <>
      <table className={styles.table}>
        <caption>{t('judging.group', { name, verdict })}</caption>
        <thead>
          <tr>
            {(['criterion', 'value', 'threshold', 'percent', 'result', 'sure'] as const).map(
              (column) => (
                <th
                  key={column}
                  scope="col"
                  className={FIGURES.has(column) ? styles.number : undefined}
                >
                  {t(`judging.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {judgement.criteria.map((told) => (
            <tr key={told.criterion} data-verdict={told.verdict}>
              <th scope="row">{t(`criteria.${told.criterion}`)}</th>
              <td className={styles.number}>
                {told.value === null
                  ? t('criteria.none')
                  : criterionValue(told, told.value, t, language)}
              </td>
              <td className={styles.number}>
                {told.threshold === null
                  ? t('criteria.standardUnknown')
                  : thresholdText(told, told.threshold, t, language)}
              </td>
              <td className={styles.number}>{percentText(told, language) || '–'}</td>
              <td>
                {t(`criteria.verdict.${told.verdict}`)}
                {told.why && ` (${t(`criteria.why.${told.why}`)})`}
                {needOf(told, t)}
              </td>
              <td>{t(`rules.confidence.${told.confidence}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {judgement.why && <p className={styles.small}>{t(`criteria.why.${judgement.why}`)}</p>}
      {judgement.notes.map((note) => (
        <p key={note.vi} className={styles.small}>
          {note[language]}.
        </p>
      ))}
    </>
  );
}

/** Where the numbers of a set are from, and when it is in force. */
function SourceOf({ set }: { set: StandardSet }) {
  const t = useTranslations('judging');
  const language = useLanguage();
  const from = formatDate(set.inForceFrom, language);
  return (
    <p className={styles.small}>
      {t('source', { source: set.source[language] })}{' '}
      {set.inForceTo === null
        ? t('inForce', { from })
        : t('inForceUntil', { from, to: formatDate(set.inForceTo, language) })}
    </p>
  );
}
