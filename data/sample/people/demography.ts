/**
 * The figures that the sample's people follow. Sources: census of 1 April 2019; mid-term survey of
 * 1 April 2024; statistics office, yearly reports to 2025; resolution 202/2025/QH15 for registered
 * people. What is marked "assumed" is the sample's own.
 */
import type { Character } from '../provinces';

/** De facto people of the nation on the days of the sample's series; others are interpolated. */
export const NATION = {
  '2019-04-01': 96_208_984,
  '2024-04-01': 101_112_656,
  /** Mean population of 2025, about that of its middle. */
  '2025-07-01': 102_300_000,
} as const;

export const DATES_BEFORE = [
  '2019-04-01',
  '2020-04-01',
  '2021-04-01',
  '2022-04-01',
  '2023-04-01',
  '2024-04-01',
] as const;
export const DATE_AFTER = '2025-07-01';
export type SeriesDate = (typeof DATES_BEFORE)[number] | typeof DATE_AFTER;
export const DATES: readonly SeriesDate[] = [...DATES_BEFORE, DATE_AFTER];

/** Years since the census of 2019. */
export function yearsSinceCensus(date: SeriesDate): number {
  return date === DATE_AFTER ? 6.25 : Number(date.slice(0, 4)) - 2019;
}

/** Children a woman, by year: facts of 2019, 2023, 2024 and 2025; between them a straight line. */
export const TFR: Record<number, number> = {
  2019: 2.09,
  2020: 2.06,
  2021: 2.03,
  2022: 1.99,
  2023: 1.96,
  2024: 1.91,
  2025: 1.93,
};
/** Percent of the births by the mother's five years of age from 15, 2025. */
export const FERTILITY_SCHEDULE = [9.11, 29.28, 31.38, 19.48, 9.09, 1.37, 0.17] as const;
/** Boys per girl at birth where nothing chooses between them: assumed up to the birth year 2000. */
export const NATURAL_BOYS = 1.06;
/** Deaths a year per 1,000 people, 2025. */
export const CRUDE_DEATH_RATE = 6.1;

/** How a province lives, by its character. */
export interface Habit {
  /** TFR against the nation's: the regional TFRs of 2019 (2.43 mountains, 1.56 Southeast, 1.80 Mekong). */
  readonly fertility: number;
  /**
   * Boys per girl at birth since about 2008: those of 2023 in the mountains, the Red River delta and
   * the Mekong delta; elsewhere what makes the nation's 1.114 of 2024.
   */
  readonly boys: number;
  /** Assumed: older (positive) or younger people in 2019, in log share per 100 years of age. */
  readonly ageing: number;
  /** Assumed: people of 20 to 34 who settle for good, a year, of those of this age. */
  readonly settling: number;
  /** Assumed: de facto growth from the census to mid-2025, before it is fitted to the nation. */
  readonly growth: number;
  /** Assumed: temporary and absent people against the nation's mean, by person. */
  readonly temporary: number;
  readonly absent: number;
}
export const HABITS: Record<Character, Habit> = {
  metropolitan: {
    fertility: 0.79,
    boys: 1.113,
    ageing: 0.1,
    settling: 0.015,
    growth: 1.13,
    temporary: 2.3,
    absent: 0.3,
  },
  industrial: {
    fertility: 0.93,
    boys: 1.113,
    ageing: -0.3,
    settling: 0.012,
    growth: 1.11,
    temporary: 2.1,
    absent: 0.5,
  },
  delta: {
    fertility: 1.12,
    boys: 1.132,
    ageing: 0.7,
    settling: -0.006,
    growth: 1.045,
    temporary: 0.4,
    absent: 1,
  },
  mekong: {
    fertility: 0.86,
    boys: 1.079,
    ageing: 0.55,
    settling: -0.012,
    growth: 1.005,
    temporary: 0.25,
    absent: 1.6,
  },
  coast: {
    fertility: 1.11,
    boys: 1.113,
    ageing: 0.2,
    settling: -0.006,
    growth: 1.045,
    temporary: 0.5,
    absent: 1.2,
  },
  highland: {
    fertility: 1.16,
    boys: 1.113,
    ageing: -1,
    settling: 0,
    growth: 1.065,
    temporary: 0.6,
    absent: 0.9,
  },
  mountain: {
    fertility: 1.16,
    boys: 1.153,
    ageing: -0.9,
    settling: -0.002,
    growth: 1.07,
    temporary: 0.3,
    absent: 0.8,
  },
};
/** Bình Dương: the province with the most temporary residents. */
export const MOST_TEMPORARY = { province: '74', factor: 2 };

/**
 * Movers of a year. Between provinces: the five years to 2019 (3.2 % of 88.4 million, a fifth of them
 * a year), 695,100 in 2020, and 1.6 million in the five years to 2024, whose other four share the
 * rest as assumed; 2025 assumed. Within provinces: 1.6 million within districts and 0.7 million
 * between districts in the five years to 2024, and in proportion of 6.4 million in those to 2019.
 */
export const MOVERS: Record<number, { between: number; districts: number; near: number }> = {
  2019: { between: 565_760, districts: 217_400, near: 496_840 },
  2020: { between: 695_100, districts: 180_000, near: 400_000 },
  2021: { between: 180_000, districts: 110_000, near: 260_000 },
  2022: { between: 220_000, districts: 130_000, near: 300_000 },
  2023: { between: 250_000, districts: 140_000, near: 320_000 },
  2024: { between: 254_900, districts: 140_000, near: 320_000 },
  2025: { between: 260_000, districts: 140_000, near: 320_000 },
};
/** Net gain of the regions, of all who moved between provinces in 2020; the last two are the rest. */
export const NET_OF_REGION = {
  SE: 338_800 / 695_100,
  RR: 67_400 / 695_100,
  NC: -143_900 / 695_100,
  MD: -0.3,
  NM: -0.054,
  CH: -0.0234,
} as const;
/** Net gain in the five years to 2019 of the provinces that gained most; the small ones are assumed. */
export const NET_OF_PROVINCE: Record<string, number> = {
  '01': 252_885,
  '27': 116_762,
  '31': 20_000,
  '22': 10_000,
  '74': 486_283,
  '75': 134_724,
  '77': 10_000,
  '79': 682_575,
};
/** Movers between provinces in the five years to 2019. */
export const BETWEEN_TO_2019 = 2_828_800;
/** Who leave the country and come back in a year: assumed. */
export const ABROAD_A_YEAR = { leave: 110_000, come: 60_000 } as const;
/** E-identity accounts, April 2025. */
export const E_IDENTITIES = 62_000_000;
