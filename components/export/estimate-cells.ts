/** Two more columns for figures that were restated: how much of a row is estimated, and by what. */
import type { Estimates } from '@/server/answers/shapes';
import { estimateAt } from '../states/estimate-at';
import type { Words } from '../states/words';
import type { SheetCell, SheetColumn } from './sheet';

/** None where the figures are those of the units themselves. */
export function estimateColumns(estimates: Estimates | null, t: Words): SheetColumn[] {
  return estimates
    ? [
        { header: t('restate.column'), kind: 'number', decimals: 1 },
        { header: t('restate.columnBasis'), kind: 'text' },
      ]
    : [];
}

/** The cells of a row under those columns. */
export function estimateCells(estimates: Estimates | null, at: number, t: Words): SheetCell[] {
  if (!estimates) return [];
  const estimate = estimateAt(estimates, at);
  return estimate
    ? [Number((100 * estimate.share).toFixed(4)), t(`restate.basis.${estimate.basis}`)]
    : [0, t('restate.counted')];
}
