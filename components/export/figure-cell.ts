import { CELL } from '@/geo/disclosure';
import { MEASURES, type MeasureId } from '@/geo/measures';
import type { Figure, Figures } from '@/server/answers/shapes';
import type { Words } from '../states/note-sentence';
import type { SheetCell, SheetColumn } from './sheet';

/** A figure for a file: the raw number, or the word for why there is none; hidden is never 0 or empty. */
export function figureCell({ value, cell }: Figure, t: Words): SheetCell {
  if (cell === CELL.hidden) return t('figure.hiddenWhy');
  return value ?? t('figure.missing');
}

/** The same of one place in a column of figures. */
export function figureCellAt(figures: Figures, at: number, t: Words): SheetCell {
  return figureCell(
    { value: figures.values[at] ?? null, cell: figures.cells[at] ?? CELL.missing },
    t,
  );
}

/** The column of a measure, its unit in the header: "Mật độ dân số (người/km²)". */
export function measureColumn(measure: MeasureId, t: Words): SheetColumn {
  const { unit, decimals } = MEASURES[measure];
  return {
    header: `${t(`measure.${measure}`)} (${t(`unit.${unit}`)})`,
    kind: 'number',
    decimals: measure === 'density' ? 1 : decimals,
  };
}
