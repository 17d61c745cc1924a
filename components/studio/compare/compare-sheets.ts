/** The tables of a comparison on their way into files: numbers raw, what is missing said by a word. */
import type { ComparedRow, Move } from '@/geo/plans';
import { STAYING } from '@/geo/plans';
import type { Sheet, SheetCell, SheetColumn } from '../../export/sheet';
import type { Words } from '../../states/words';
import type { ComparedHead } from './compared-head';
import { FORMS } from './compared-text';
import type { FailingUnit } from './failing-units';

const text = (header: string): SheetColumn => ({ header, kind: 'text' });
const number = (header: string, decimals?: number): SheetColumn => ({
  ...{ header, kind: 'number' },
  ...(decimals !== undefined && { decimals }),
});

/** Shares are written in percent, as on the screen. */
const cell = (id: ComparedRow['id'], value: number | null, t: Words): SheetCell => {
  if (value === null) return t('comparePlans.noFigure');
  return FORMS[id] === 'share' ? 100 * value : value;
};

/** A row a figure, and of every plan its value, what that leaves out, and whether it is the best. */
export function comparisonSheet(
  heads: readonly ComparedHead[],
  rows: readonly ComparedRow[],
  t: Words,
): Sheet {
  const said = (key: string, letter: string) => t(`comparePlans.export.${key}`, { letter });
  return {
    columns: [
      ...['section', 'figure', 'better'].map((key) => text(t(`comparePlans.export.${key}`))),
      ...heads.flatMap(({ letter, title }) => [
        number(`${letter}: ${title}`, 3),
        number(said('untold', letter)),
        text(said('best', letter)),
      ]),
    ],
    rows: rows.map(({ id, section, better, told, best }) => [
      t(`comparePlans.section.${section}`),
      t(`comparePlans.row.${id}`),
      t(`comparePlans.better.${better}`),
      ...told.flatMap(({ value, untold }, i): SheetCell[] => [
        cell(id, value, t),
        untold,
        best.includes(i) ? t('comparePlans.export.yes') : null,
      ]),
    ]),
  };
}

/** A row a unit and criterion that it misses. */
export function failingSheet(
  plans: readonly { readonly head: ComparedHead; readonly units: readonly FailingUnit[] }[],
  t: Words,
): Sheet {
  const said = (key: string) => t(`comparePlans.export.${key}`);
  return {
    columns: [
      ...['plan', 'unit', 'origin', 'criterion'].map((key) => text(said(key))),
      ...['value', 'threshold', 'percent'].map((key) => number(said(key), 1)),
    ],
    rows: plans.flatMap(({ head, units }) =>
      units.flatMap(({ name, isNew, criteria }): SheetCell[][] => {
        const first = [head.letter, name, t(`comparePlans.failing.${isNew ? 'isNew' : 'stays'}`)];
        if (criteria.length === 0)
          return [[...first, t('comparePlans.failing.everyTerrain'), null, null, null]];
        return criteria.map(({ criterion, value, threshold, percent }) => [
          ...first,
          t(`comparePlans.criterion.${criterion}`),
          ...[value, threshold, percent],
        ]);
      }),
    ),
  };
}

/** How units and groups of a pair are called in a file. */
export interface PairNames {
  readonly letters: readonly [string, string];
  readonly nameInA: (group: number) => string;
  readonly nameInB: (group: number) => string;
  readonly unitName: (code: string) => string;
}

/** A row a unit, or a part of one, that changes group. */
export function movesSheet(
  moves: readonly Move[],
  { letters, nameInA, nameInB, unitName }: PairNames,
  t: Words,
): Sheet {
  const staying = t('comparePlans.moves.staying');
  return {
    columns: [
      text(t('comparePlans.export.code')),
      text(t('comparePlans.export.unit')),
      number(t('comparePlans.export.people')),
      ...letters.map((letter) => text(t('comparePlans.moves.in', { letter }))),
    ],
    rows: moves.map(({ unit, a, b, people }) => [
      ...[unit, unitName(unit)],
      people ?? t('comparePlans.noFigure'),
      a === STAYING ? staying : nameInA(a),
      b === STAYING ? staying : nameInB(b),
    ]),
  };
}
