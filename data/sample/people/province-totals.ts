import { PROVINCES_AFTER, PROVINCES_BEFORE } from '../provinces';
import { shareOut } from '../share-out';
import {
  DATES,
  type DATES_BEFORE,
  HABITS,
  MOST_TEMPORARY,
  NATION,
  type SeriesDate,
  yearsSinceCensus,
} from './demography';

/**
 * People of a unit on a day in three parts, of which every concept is a sum: permanent = at home +
 * absent, de facto = at home + temporary, registered = all three.
 */
export interface Parts {
  /** Registered for good, and there. */
  readonly home: number;
  /** Registered for good, and away. */
  readonly absent: number;
  /** There, and registered for good elsewhere. */
  readonly temporary: number;
}

/** At least this share of the registered is away, even where people come to. */
const LEAST_ABSENT = 0.025;
/** Absent people who are abroad, and so temporary nowhere: assumed. */
const ABROAD = 560_000;
/** Movers in 2019 against mid-2025: assumed. */
const MOVERS_2019 = 0.82;

/**
 * The 34 provinces on 2025-07-01: registered people exactly as the facts give them, de facto people
 * that sum to the nation's and grew from the census by the provinces' character.
 */
export function totalsAfter(): Map<string, Parts> {
  const grown = PROVINCES_AFTER.map(({ code }) =>
    PROVINCES_BEFORE.filter(({ merged_into }) => merged_into === code).reduce(
      (sum, { census_2019, character }) => sum + census_2019 * HABITS[character].growth,
      0,
    ),
  );
  const most = PROVINCES_AFTER.map(({ registered_2025 }) => registered_2025 * (1 - LEAST_ABSENT));
  const deFacto = shareOut(NATION['2025-07-01'], fitBelow(grown, most, NATION['2025-07-01']));
  const absent = PROVINCES_AFTER.map(({ registered_2025 }, i) => registered_2025 - deFacto[i]!);
  const away = absent.reduce((a, b) => a + b, 0);
  const temporary = shareOut(
    away - ABROAD,
    PROVINCES_AFTER.map(({ code }, i) => (deFacto[i]! * temporaryWeight(code)) / grown[i]!),
  );
  return new Map(
    PROVINCES_AFTER.map(({ code }, i) => [
      code,
      { home: deFacto[i]! - temporary[i]!, absent: absent[i]!, temporary: temporary[i]! },
    ]),
  );
}

/** The 63 provinces in the shape of mid-2025, not rounded: what the earlier years lead to. */
function shapes(): Map<string, Parts> {
  const after = totalsAfter();
  return new Map(
    PROVINCES_BEFORE.map((province): [string, Parts] => {
      const parts = after.get(province.merged_into)!;
      const peers = PROVINCES_BEFORE.filter((p) => p.merged_into === province.merged_into);
      const share = (weight: (p: (typeof peers)[number]) => number) =>
        weight(province) / peers.reduce((sum, peer) => sum + weight(peer), 0);
      const deFacto =
        (parts.home + parts.temporary) * share((p) => p.census_2019 * HABITS[p.character].growth);
      const temporary = parts.temporary * share((p) => temporaryOf(p));
      const absent = parts.absent * share((p) => p.census_2019 * HABITS[p.character].absent);
      return [province.code, { home: deFacto - temporary, absent, temporary }];
    }),
  );
}

/** The 63 provinces on a day before the merger; on census day de facto people are the census's. */
export function totalsBefore(date: (typeof DATES_BEFORE)[number]): Map<string, Parts> {
  const years = yearsSinceCensus(date);
  const ends = shapes();
  const end = (code: string) => ends.get(code)!;
  const grown = PROVINCES_BEFORE.map(({ code, census_2019 }) => {
    const { home, temporary } = end(code);
    return census_2019 * ((home + temporary) / census_2019) ** (years / 6.25);
  });
  const deFacto =
    years === 0
      ? PROVINCES_BEFORE.map(({ census_2019 }) => census_2019)
      : shareOut(nationOn(date), grown);
  const pace = MOVERS_2019 + ((1 - MOVERS_2019) * years) / 6.25;
  return new Map(
    PROVINCES_BEFORE.map(({ code }, i) => {
      const parts = end(code);
      const scale = (pace * deFacto[i]!) / (parts.home + parts.temporary);
      const temporary = Math.round(parts.temporary * scale);
      const absent = Math.round(parts.absent * scale);
      return [code, { home: deFacto[i]! - temporary, absent, temporary }];
    }),
  );
}

/** De facto people of the nation: facts, and between two of them equal growth each year. */
export function nationOn(date: SeriesDate): number {
  const known: Partial<Record<SeriesDate, number>> = NATION;
  const [start, end] = [NATION['2019-04-01'], NATION['2024-04-01']];
  return known[date] ?? Math.round(start * (end / start) ** (yearsSinceCensus(date) / 5));
}

/** Scales values up or down to a total, none above its limit. */
function fitBelow(values: readonly number[], limits: readonly number[], total: number): number[] {
  let fitted = [...values];
  for (let round = 0; round < 60; round++) {
    const factor = total / fitted.reduce((a, b) => a + b, 0);
    fitted = fitted.map((value, i) => Math.min(limits[i]!, value * factor));
  }
  return fitted;
}

function temporaryOf({ code, census_2019, character }: (typeof PROVINCES_BEFORE)[number]): number {
  const factor = code === MOST_TEMPORARY.province ? MOST_TEMPORARY.factor : 1;
  return census_2019 * HABITS[character].growth * HABITS[character].temporary * factor;
}

function temporaryWeight(after: string): number {
  return PROVINCES_BEFORE.filter(({ merged_into }) => merged_into === after).reduce(
    (sum, province) => sum + temporaryOf(province),
    0,
  );
}

/** Every day of the series, with the provinces then in force. */
export function provinceTotals(date: SeriesDate): Map<string, Parts> {
  return date === DATES.at(-1)
    ? totalsAfter()
    : totalsBefore(date as (typeof DATES_BEFORE)[number]);
}
