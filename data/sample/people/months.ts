import { lunarNewYear } from '@/geo/flows';
import { PROVINCES_BEFORE } from '../provinces';

/** Where movers go: to work in cities and industrial zones, or anywhere else, mostly home. */
export type Purpose = 'work' | 'other';

const WORKING = new Set(
  PROVINCES_BEFORE.filter(({ character }) =>
    ['metropolitan', 'industrial'].includes(character),
  ).map(({ code }) => code),
);

/** What a destination is moved to for. */
export const purposeOf = (destination: string): Purpose =>
  WORKING.has(destination) ? 'work' : 'other';

/** Studies and new contracts begin: assumed. */
const AUTUMN = [8, 9];
/** Cities closed, and workers went home: the third quarter of 2021, and October; assumed weights. */
const CLOSED = { year: 2021, from: 7, to: 10, work: 0.35, other: 2.6 } as const;

/**
 * Movers of each month of a year against those of an ordinary one: assumed. Few go to work in the
 * month of Tết and many in the month after it; many go home in the month before and that of Tết.
 */
export function monthWeights(year: number, purpose: Purpose): number[] {
  const tet = lunarNewYear(year).month;
  return Array.from({ length: 12 }, (_, i) => {
    const month = i + 1;
    let weight = 1;
    if (month === tet) weight *= purpose === 'work' ? 0.6 : 1.5;
    if (month === tet + 1 && purpose === 'work') weight *= 1.8;
    if (month === tet - 1 && purpose === 'other') weight *= 1.3;
    if (AUTUMN.includes(month) && purpose === 'work') weight *= 1.3;
    if (year === CLOSED.year && month >= CLOSED.from && month <= CLOSED.to)
      weight *= CLOSED[purpose];
    return weight;
  });
}

/** Stretches of 0..1 for the months of the years, by purpose. */
export function* monthRuler(years: readonly number[]) {
  for (const year of years)
    for (const purpose of ['work', 'other'] as const) {
      const weights = monthWeights(year, purpose);
      const all = weights.reduce((a, b) => a + b, 0);
      let start = 0;
      for (const [i, weight] of weights.entries()) {
        const stop = i === 11 ? 1 : start + weight / all;
        const month = `${year}-${String(i + 1).padStart(2, '0')}`;
        yield { year: String(year), purpose, month, start, stop };
        start = stop;
      }
    }
}
