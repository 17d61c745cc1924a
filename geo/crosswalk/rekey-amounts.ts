/** Re-keying of amounts that are not whole: square kilometres, sums behind a mean, weights. */
import type { Crosswalk, Subject } from './crosswalk';

/** Amounts by unit and cell, unit by unit; NaN where unknown. */
export interface AmountTable {
  readonly cells: number;
  readonly values: Float64Array;
}

/**
 * Restates amounts on the units of another date: each part is the amount times the share, and the
 * last part what is left, so that a unit's parts sum to it. NaN wherever an unknown amount or an
 * unknown share may arrive; 0 where nothing does.
 * @throws RangeError for a table of another size
 */
export function rekeyAmounts(
  crosswalk: Crosswalk,
  { cells, values }: AmountTable,
  subject: Subject,
): AmountTable {
  const { start, target } = crosswalk;
  const { share } = crosswalk[subject];
  const sources = crosswalk.from.codes.length;
  if (values.length !== sources * cells)
    throw new RangeError(`${values.length} amounts given when expected ${sources} x ${cells}`);
  const out = new Float64Array(crosswalk.to.codes.length * cells);
  for (let i = 0; i < sources; i++) {
    const entries: number[] = [];
    let told = 0;
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      if (share[e] === 0) continue;
      entries.push(e);
      told += share[e]!;
    }
    const complete = Math.abs(told - 1) < 1e-9;
    for (let c = 0; c < cells; c++) {
      const amount = values[i * cells + c]!;
      let left = amount;
      entries.forEach((e, k) => {
        const part = complete && k === entries.length - 1 ? left : amount * share[e]!;
        left -= part;
        out[target[e]! * cells + c]! += part;
      });
    }
  }
  return { cells, values: out };
}
