import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Draft, ReadTable, TableProblem, TableRule } from '@/geo/plans';
import type { Words } from '../states/words';
import styles from './import-plan.module.css';
import type { TableFile } from './read-table-file';

interface Props {
  table: TableFile;
  found: ReadTable;
  onDraft: (draft: Draft) => void;
}

/** More of one sort than these are counted: a whole column may be at fault in one way. */
const SHOWN = 20;
const WEIGHT = { fault: 0, error: 1, warning: 2, info: 3 } as const;

/** What a table says, and everything in it that was not plain, before it is opened as a plan. */
export function ImportPlanReport({ table, found, onDraft }: Props) {
  const t = useTranslations('dossier.import');
  const { draft, problems, counts } = found;
  const byRule = new Map<TableRule, TableProblem[]>();
  for (const problem of problems)
    byRule.set(problem.rule, [...(byRule.get(problem.rule) ?? []), problem]);
  const sorts = [...byRule.values()].sort(([a], [b]) => WEIGHT[a!.severity] - WEIGHT[b!.severity]);
  return (
    <div className={styles.report}>
      {table.sheet && table.sheet.of > 1 && (
        <p>{t('sheets', { count: table.sheet.of, name: table.sheet.name })}</p>
      )}
      {draft && (
        <>
          <p className={styles.found}>
            {t('found', { groups: counts.groups, units: counts.units })}
          </p>
          <p>{t('rows', { read: counts.read, out: counts.keptOut, headings: counts.headings })}</p>
          {mostUnknown(found) && <p className={styles.warning}>{t('otherUnits')}</p>}
          <Button disabled={counts.groups === 0} onClick={() => onDraft(draft)}>
            {t('open')}
          </Button>
        </>
      )}
      {problems.length > 0 && (
        <>
          <h3>{t('problems', { count: problems.length })}</h3>
          <ul className={styles.problems}>
            {sorts.map((list) => (
              <ProblemsOfSort key={list[0]!.rule} list={list} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** Whether most rows name units that the chosen edition does not have: then it is of another day. */
export function mostUnknown({ problems, counts }: Pick<ReadTable, 'problems' | 'counts'>): boolean {
  const unknown = problems.filter(({ rule }) => rule === 'old_unit_unknown').length;
  return unknown > (counts.read + counts.keptOut) / 2;
}

function ProblemsOfSort({ list }: { list: readonly TableProblem[] }) {
  const t = useTranslations('dossier.import');
  const words = useTranslations();
  const more = list.length - SHOWN;
  return (
    <>
      {list.slice(0, SHOWN).map((problem) => (
        <li key={`${problem.row} ${problem.column} ${problem.value}`}>
          <span className={styles[problem.severity]}>{t(`severity.${problem.severity}`)}</span>
          <span>
            {problemText(problem, words)} <small>{placeOf(problem, words)}</small>
          </span>
        </li>
      ))}
      {more > 0 && (
        <li>
          <span />
          <span>{t('more', { count: more })}</span>
        </li>
      )}
    </>
  );
}

/** What is wrong, as a sentence. */
export function problemText({ rule, value, instead }: TableProblem, t: Words): string {
  const told = rule === 'kind_chosen' && instead ? t(`kind.${instead}`) : instead;
  return t(`dossier.import.rule.${rule}`, { value, instead: told ?? '–' });
}

function placeOf({ file, row, header }: TableProblem, t: Words): string {
  if (row === null) return file;
  return header === null
    ? t('dossier.import.where', { file, row })
    : t('dossier.import.whereColumn', { file, row, column: header });
}
