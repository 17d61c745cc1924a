/**
 * What a measure is restated from: counts that stand side by side, add up to the people of a unit and
 * are restated together, so that shares of one total go into each of them alike.
 */
import { AGE_BANDS, type MeasureId, SEXES } from '@/geo/measures';
import { pyramidCell } from '../pyramid-items';
import { PYRAMID_CELLS, type Pyramids } from '../queries/pyramids';
import type { ProtectedFigure } from './draft';
import type { NativeRows } from './native-rows';

/** Counts of one unit, cell by cell; null where the source does not tell them or has no row. */
export type CountsOf = (code: string) => readonly (number | null)[] | null;

export interface Block {
  /** What each cell tells, as far as protecting people is concerned. */
  readonly figures: readonly ProtectedFigure[];
}

/** Bands of the broad age that holds the median of every population there is. */
const MIDDLE = AGE_BANDS.filter((band) => band >= 15 && band < 65);

export const BLOCKS = {
  people: { figures: ['people'] },
  sexes: { figures: ['sex_ratio', 'sex_ratio'] },
  under_15: { figures: ['under_15', 'under_15'] },
  age_65_over: { figures: ['age_65_over', 'age_65_over'] },
  /** Under 15, then each band up to 64 by sex, then 65 and over. */
  ages: {
    figures: [
      'under_15',
      ...MIDDLE.flatMap((band) => SEXES.map((sex) => ({ sex, band }))),
      'age_65_over',
    ],
  },
  pyramid: { figures: SEXES.flatMap((sex) => AGE_BANDS.map((band) => ({ sex, band }))) },
} as const satisfies Record<string, Block>;
export type BlockName = keyof typeof BLOCKS;

/** The block that each measure is made of. */
export const BLOCK_OF: Readonly<Record<MeasureId, BlockName>> = {
  people: 'people',
  density: 'people',
  sex_ratio: 'sexes',
  under_15: 'under_15',
  age_65_over: 'age_65_over',
  median_age: 'ages',
};

/** @param pyramids where the series has bands; without them the blocks of bands are not told */
export function countsOf(name: BlockName, rows: NativeRows, pyramids: Pyramids | null): CountsOf {
  const { columns, at } = rows;
  const rest = (all: number, part: number | null) => [part, part === null ? null : all - part];
  switch (name) {
    case 'people':
      return byRow((i) => [columns.persons[i]!]);
    case 'sexes':
      return byRow((i) => [columns.male[i]!, columns.female[i]!]);
    case 'under_15':
      return byRow((i) => rest(columns.persons[i]!, columns.under15[i]!));
    case 'age_65_over':
      return byRow((i) => rest(columns.persons[i]!, columns.age65Over[i]!));
    case 'ages':
      return byBands((i, band) => [
        columns.under15[i]!,
        ...MIDDLE.flatMap((age) => SEXES.map((sex) => band(pyramidCell(sex, age)))),
        columns.age65Over[i]!,
      ]);
    case 'pyramid':
      return byBands((_, band) => Array.from({ length: PYRAMID_CELLS }, (_, cell) => band(cell)));
    default:
      return name satisfies never;
  }

  function byRow(counts: (row: number) => (number | null)[]): CountsOf {
    return (code) => {
      const row = at.get(code);
      return row === undefined ? null : counts(row);
    };
  }
  function byBands(
    counts: (row: number, band: (cell: number) => number) => (number | null)[],
  ): CountsOf {
    if (!pyramids) return () => null;
    const place = new Map(pyramids.code.map((code, i) => [code, i]));
    return (code) => {
      const [row, unit] = [at.get(code), place.get(code)];
      if (row === undefined || unit === undefined) return null;
      return counts(row, (cell) => pyramids.persons[unit * PYRAMID_CELLS + cell]!);
    };
  }
}

/**
 * The age that half the people are below, from the counts of the block `ages`: within a band people are
 * taken to be spread evenly (the grouped-data quantile of `ageQuantile`).
 * @returns null when nobody is counted, and where it would lie below 15 or above 64
 */
export function medianOf(ages: ArrayLike<number>): number | null {
  let all = 0;
  for (let cell = 0; cell < ages.length; cell++) all += ages[cell]!;
  const half = all / 2;
  let below = ages[0]!;
  for (const [k, band] of MIDDLE.entries()) {
    const here = ages[1 + 2 * k]! + ages[2 + 2 * k]!;
    if (half >= below && half <= below + here && here > 0)
      return band + (5 * (half - below)) / here;
    below += here;
  }
  return null;
}
