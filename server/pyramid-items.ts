/** How the figures of a row below its total stand side by side, for the mask of small counts. */
import type { Sex } from '@/geo/measures';
import type { Split } from './queries/protected-counts';

/** Cells of a pyramid: 18 bands of males, then 18 of females. */
const BANDS = 18;
export const pyramidCell = (sex: Sex, band: number): number =>
  (sex === 'male' ? 0 : BANDS) + band / 5;
const bandsOf = (from: number, to: number): number[] =>
  (['male', 'female'] as const).flatMap((sex) =>
    Array.from({ length: BANDS }, (_, i) => i * 5)
      .filter((band) => band >= from && band < to)
      .map((band) => pyramidCell(sex, band)),
  );

/** Sums of a pyramid in order: the sexes, and the three broad ages, which make up the total. */
export const PYRAMID_MARGINS = {
  male: Array.from({ length: BANDS }, (_, i) => i),
  female: Array.from({ length: BANDS }, (_, i) => BANDS + i),
  under_15: bandsOf(0, 15),
  aged_15_64: bandsOf(15, 65),
  age_65_over: bandsOf(65, 200),
};
export type Margin = keyof typeof PYRAMID_MARGINS;
export const BROAD_AGES = ['under_15', 'aged_15_64', 'age_65_over'] as const;

/** Where the named sums stand in a row, for each way of splitting; a sum not named is not published. */
export function placesOf(split: Split): Partial<Record<Margin, number>> {
  switch (split) {
    case 'pyramid': {
      const names = Object.keys(PYRAMID_MARGINS) as Margin[];
      return Object.fromEntries(names.map((name, m) => [name, 2 * BANDS + m]));
    }
    case 'ages':
      return { under_15: 0, aged_15_64: 1, age_65_over: 2 };
    case 'sexes':
      return { male: 0, female: 1 };
    case 'none':
      return {};
    default:
      return split satisfies never;
  }
}
