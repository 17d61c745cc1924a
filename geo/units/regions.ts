/**
 * The regions into which the provinces of Viet Nam are put for planning, by the day on which they hold.
 * Recalled and not compared with the texts: who shows them says so.
 */
import type { IsoDate } from './types';

export const REGIONS = [
  'northern_midlands_mountains',
  'red_river_delta',
  'north_central',
  'north_central_coast',
  'south_central_highlands',
  'central_highlands',
  'southeast',
  'mekong_delta',
] as const;
export type Region = (typeof REGIONS)[number];

interface RegionSet {
  /** The first day on which provinces are grouped so. */
  readonly since: IsoDate;
  readonly decree: string;
  /** Codes of provinces, from north to south. */
  readonly provinces: Readonly<Partial<Record<Region, readonly string[]>>>;
}

const codes = (text: string): readonly string[] => text.split(' ');

/** Newest first. */
const REGION_SETS: readonly RegionSet[] = [
  {
    since: '2025-07-01' as IsoDate,
    decree: '306/NQ-CP',
    provinces: {
      northern_midlands_mountains: codes('04 08 11 12 14 15 19 20 25'),
      red_river_delta: codes('01 22 24 31 33 37'),
      north_central: codes('38 40 42 44 46'),
      south_central_highlands: codes('48 51 52 56 66 68'),
      southeast: codes('75 79 80'),
      mekong_delta: codes('82 86 91 92 96'),
    },
  },
  {
    since: '2008-08-01' as IsoDate,
    decree: '81/2023/QH15',
    provinces: {
      northern_midlands_mountains: codes('02 04 06 08 10 11 12 14 15 17 19 20 24 25'),
      red_river_delta: codes('01 22 26 27 30 31 33 34 35 36 37'),
      north_central_coast: codes('38 40 42 44 45 46 48 49 51 52 54 56 58 60'),
      central_highlands: codes('62 64 66 67 68'),
      southeast: codes('70 72 74 75 77 79'),
      mekong_delta: codes('80 82 83 84 86 87 89 91 92 93 94 95 96'),
    },
  },
];

export interface RegionsOfDay {
  readonly decree: string;
  /** Those that there are, from north to south. */
  readonly regions: readonly Region[];
  /** For each province the place of its region. */
  readonly of: readonly number[];
}

/**
 * The regions of the provinces in force on a day.
 * @param provinces their codes
 * @returns null where they are not the provinces of the day: another country, or another time
 */
export function regionsOn(day: IsoDate, provinces: readonly string[]): RegionsOfDay | null {
  const set = REGION_SETS.find(({ since }) => since <= day);
  if (!set) return null;
  const regions = REGIONS.filter((region) => set.provinces[region]);
  const of = provinces.map((code) =>
    regions.findIndex((region) => set.provinces[region]!.includes(code)),
  );
  const known = regions.reduce((sum, region) => sum + set.provinces[region]!.length, 0);
  // Codes of another country may happen to be among them, but not all of them and no others.
  return of.includes(-1) || of.length !== known ? null : { decree: set.decree, regions, of };
}
