/** People of one unit by sex and band: its own, or those of a series on other units, restated. */
import { AGE_BANDS, SEXES } from '@/geo/measures';
import type { Unit } from '@/geo/units';
import { pyramid } from '../queries/pyramid';
import type { SeriesKey } from '../queries/unit-figures';
import type { Asking } from '../routers/trpc';
import type { Country } from './country';
import type { Guarded } from './draft';
import { restatedPyramids } from './restated-figures';
import { restatementOf } from './restatement';
import { CELL, type Figures } from './shapes';

export interface PyramidFigures {
  readonly guarded: readonly Guarded[];
  readonly read: (shown: readonly Figures[]) => {
    /** By sex in the order of `SEXES`; empty when the series has no pyramid of the unit. */
    readonly figures: readonly Figures[];
    /** How many restated figures are hidden because a figure behind them is. */
    readonly hidden: number;
  };
}

const NONE: PyramidFigures = { guarded: [], read: () => ({ figures: [], hidden: 0 }) };

export async function pyramidFigures(
  { release, threshold, signal }: Asking,
  country: Country,
  unit: Unit,
  key: SeriesKey,
): Promise<PyramidFigures> {
  const { series } = country.seriesFor(unit.level, key);
  if (!series?.hasAge || !series.hasSex) return NONE;
  if (series.edition === key.edition) {
    const rows = await pyramid(release, unit.code, key, signal);
    if (rows.band.length === 0) return NONE;
    return {
      guarded: SEXES.map((sex) => {
        const values = AGE_BANDS.map(() => 0);
        rows.sex.forEach((rowSex, i) => {
          if (rowSex === sex) values[AGE_BANDS.indexOf(rows.band[i]!)] = rows.persons[i]!;
        });
        return {
          series,
          values,
          code: () => unit.code,
          figure: (i) => ({ sex, band: AGE_BANDS[i]! }),
        };
      }),
      read: (figures) => ({ figures, hidden: 0 }),
    };
  }
  const restatement = await restatementOf(release, threshold, country, series, key.edition);
  if (!restatement) return NONE;
  const { guarded, read } = await restatedPyramids(release, restatement, [unit.code], signal);
  return {
    guarded,
    read: (shown) => {
      const { values, cells } = read(shown).figures;
      if (cells.every((cell) => cell === CELL.missing)) return { figures: [], hidden: 0 };
      const ofSex = (s: number) => [s * AGE_BANDS.length, (s + 1) * AGE_BANDS.length] as const;
      return {
        figures: SEXES.map((_, s) => ({
          values: values.slice(...ofSex(s)),
          cells: cells.slice(...ofSex(s)),
        })),
        hidden: cells.filter((cell) => cell === CELL.hidden).length,
      };
    },
  };
}
