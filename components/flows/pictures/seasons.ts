/** The months of several years beside each other, and what they have in common. */
import { lunarNewYear, parsePeriod, type Seasonality, seasonality } from '@/geo/flows';

export interface SeasonYear {
  readonly year: number;
  /** Movers of January to December; null for a month that is not told. */
  readonly months: readonly (number | null)[];
  /** The month of Tết, January 0. */
  readonly tet: number;
}

/** Why there is no index of seasons. */
export type NoSeasons = 'hidden' | 'short' | 'nobody';

export interface Seasons {
  readonly years: readonly SeasonYear[];
  readonly index: Seasonality | NoSeasons;
  /** Months that are not told. */
  readonly hidden: number;
}

const MONTHS = 12;
const FEWEST = 36;

/**
 * @param periods names of months in the order of time
 * @param values movers of each of them; null where that is not told
 */
export function seasonsOf(periods: readonly string[], values: readonly (number | null)[]): Seasons {
  const firsts = periods.map((period) => parsePeriod(period).first);
  const years = [...new Set(firsts.map((month) => Math.floor(month / MONTHS)))].map((year) => ({
    year,
    months: Array.from({ length: MONTHS }, (_, month) => {
      const at = firsts.indexOf(year * MONTHS + month);
      return at < 0 ? null : (values[at] ?? null);
    }),
    tet: lunarNewYear(year).month - 1,
  }));
  const hidden = values.filter((value) => value === null).length;
  return { years, hidden, index: indexOf(firsts, values) };
}

function indexOf(firsts: readonly number[], values: readonly (number | null)[]): Seasons['index'] {
  const isRun = firsts.every((month, k) => month === firsts[0]! + k);
  if (values.includes(null)) return 'hidden';
  if (!isRun || firsts.length < FEWEST) return 'short';
  try {
    return seasonality(
      values.map((value) => value ?? 0),
      firsts[0]!,
    );
  } catch (error) {
    if (error instanceof RangeError) return 'nobody';
    throw error;
  }
}
