/** People, flows, vital events, coverage and schools of the tiny country, by formula and frozen. */
import { type Concept, MAX_AGE, SEXES, type Sex } from '@/geo/measures';
import { COUNTRY_CODE, type Edition, type IsoDate, isoDate, type Level } from '@/geo/units';
import { TINY_AFTER, TINY_BEFORE, tinyUnit, tinyUnitsOf } from './tiny-country';

export interface TinySeries {
  edition: Edition;
  referenceDate: IsoDate;
  concept: Concept;
  level: Level;
  hasSex: boolean;
  hasAge: boolean;
  sourceId: string;
}
export interface TinyPopulation {
  unitCode: string;
  edition: Edition;
  referenceDate: IsoDate;
  concept: Concept;
  sex: Sex | null;
  age: number | null;
  persons: number;
}

export const TINY_DATE_BEFORE = isoDate('2024-12-31');
export const TINY_DATE_AFTER = isoDate('2025-12-31');
const dates = [
  { edition: TINY_BEFORE, referenceDate: TINY_DATE_BEFORE },
  { edition: TINY_AFTER, referenceDate: TINY_DATE_AFTER },
];
/** The concepts that are given; `registered` and `absent` follow from them. */
export const TINY_CONCEPTS = ['permanent', 'temporary', 'de_facto'] as const;

export const tinySources = [
  {
    id: 'tiny',
    title: 'Số liệu mẫu nhỏ',
    titleEn: 'Tiny test data',
    publisher: null,
    licence: null,
  },
] as const;

export const tinySeries: readonly TinySeries[] = dates.flatMap((date) =>
  TINY_CONCEPTS.map((concept) => ({
    ...date,
    concept,
    level: 'commune' as const,
    hasSex: true,
    hasAge: true,
    sourceId: 'tiny',
  })),
);

/** Newborns of each sex a year: the size of a unit. Trường Sa's cells stay below 5. */
const SIZES: Readonly<Record<string, number>> = {
  '00001': 60,
  '00004': 140,
  '00007': 35,
  '00101': 48,
  '00104': 90,
  '00201': 210,
  '00204': 12,
  '00207': 3,
};

/** Permanent, temporary and absent people of one cell; no more are absent than are permanent. */
function cell(unitCode: string, sex: Sex, age: number, year: number) {
  const size = (SIZES[unitCode] ?? 0) + (year === 2025 ? 2 : 0);
  const alive = (MAX_AGE + 1 - age) / (MAX_AGE + 1);
  const girls = sex === 'female' ? 0.9 + age / 500 : 1;
  const permanent = Math.round(size * alive * girls);
  const moves = age >= 20 && age < 40 ? 0.2 : 0.05;
  const temporary = Math.round(permanent * moves * (unitCode === '00201' ? 2 : 0.5));
  const absent = Math.min(permanent, Math.round(permanent * moves));
  return { permanent, temporary, de_facto: permanent - absent + temporary };
}

export const tinyPopulation: readonly TinyPopulation[] = dates.flatMap((date) =>
  tinyUnitsOf('commune', date.edition).flatMap((unit) =>
    SEXES.flatMap((sex) =>
      Array.from({ length: MAX_AGE + 1 }, (_, age) => {
        const people = cell(unit.code, sex, age, Number(date.referenceDate.slice(0, 4)));
        return TINY_CONCEPTS.map((concept) => ({
          unitCode: unit.code,
          ...date,
          concept,
          sex,
          age,
          persons: people[concept],
        }));
      }).flat(),
    ),
  ),
);

/** The people of a unit of any level on one of the two dates, summed from the rows above. */
export function tinyPersons(
  code: string,
  referenceDate: IsoDate,
  concept: (typeof TINY_CONCEPTS)[number],
  where: { sex?: Sex; from?: number; to?: number } = {},
): number {
  const edition = referenceDate < TINY_AFTER ? TINY_BEFORE : TINY_AFTER;
  const belongs = (unitCode: string): boolean =>
    code === COUNTRY_CODE || unitCode === code || tinyUnit(unitCode, edition).parentCode === code;
  return tinyPopulation
    .filter(
      (row) =>
        row.referenceDate === referenceDate &&
        row.concept === concept &&
        (where.sex === undefined || row.sex === where.sex) &&
        (where.from === undefined || Number(row.age) >= where.from) &&
        (where.to === undefined || Number(row.age) <= where.to) &&
        belongs(row.unitCode),
    )
    .reduce((sum, row) => sum + row.persons, 0);
}

export const tinyFlows = [
  { origin: '00101', destination: '00201', edition: TINY_BEFORE, period: '2024', movers: 41 },
  { origin: '00001', destination: '00004', edition: TINY_BEFORE, period: '2024', movers: 12 },
  { origin: '00207', destination: '00201', edition: TINY_BEFORE, period: '2024', movers: 3 },
  { origin: '00201', destination: 'ABROAD', edition: TINY_BEFORE, period: '2024', movers: 7 },
  { origin: '00001', destination: '00201', edition: TINY_AFTER, period: '2025', movers: 55 },
  { origin: 'ABROAD', destination: '00204', edition: TINY_AFTER, period: '2025', movers: 6 },
] as const;

export const tinyVitals = dates.flatMap(({ edition, referenceDate }) =>
  tinyUnitsOf('commune', edition).map((unit) => ({
    unitCode: unit.code,
    edition,
    period: referenceDate.slice(0, 4),
    births: 2 * (SIZES[unit.code] ?? 0),
    deaths: SIZES[unit.code] ?? 0,
  })),
);

export const tinyIndicators = dates.flatMap(({ edition, referenceDate }) =>
  tinyUnitsOf('commune', edition).map((unit) => {
    const people = tinyPersons(unit.code, referenceDate, 'permanent');
    return {
      unitCode: unit.code,
      edition,
      referenceDate,
      measure: 'id_card',
      numerator: Math.floor(people * 0.8),
      denominator: people,
    };
  }),
);

export const tinySchools = tinyUnitsOf('commune', TINY_AFTER).map((unit) => ({
  id: `mau-${unit.code}`,
  unitCode: unit.code,
  name: `Trường Tiểu học Mẫu ${unit.code}`,
  level: 'primary' as const,
  places: 10 * (SIZES[unit.code] ?? 0),
  lon: unit.lon ?? 0,
  lat: unit.lat ?? 0,
}));
