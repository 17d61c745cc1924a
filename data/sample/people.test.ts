import { feature } from 'topojson-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { lunarNewYear } from '@/geo/flows';
import { isInside, type MultiPolygon } from '@/geo/topology';
import {
  ABROAD_A_YEAR,
  BETWEEN_TO_2019,
  CRUDE_DEATH_RATE,
  DATES,
  E_IDENTITIES,
  MOVERS,
} from './people/demography';
import { MOVERS_BY_AGE } from './people/life';
import { PROVINCES_AFTER, PROVINCES_BEFORE } from './provinces';
import { type FilledSample, fillSample } from './testing/filled-sample';

let sample: FilledSample;
beforeAll(async () => {
  sample = await fillSample(2025);
});
afterAll(() => sample.remove());
const rows = (sql: string) => sample.rows(sql);
const value = (sql: string) => sample.value(sql);

describe('people', () => {
  test('of census day sum to the census of every province', async () => {
    const found = await rows(`
      SELECT province, sum(persons)::INTEGER FROM placed
      WHERE concept = 'de_facto' AND reference_date = '2019-04-01' GROUP BY ALL`);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(PROVINCES_BEFORE.map(({ code, census_2019 }) => [code, census_2019])),
    );
    expect(PROVINCES_BEFORE.reduce((sum, { census_2019 }) => sum + census_2019, 0)).toBe(
      96_208_984,
    );
  });

  test('registered at the merger sum to the resolution’s figure of every province', async () => {
    const found = await rows(`
      SELECT province, sum(persons)::INTEGER FROM placed
      WHERE concept IN ('permanent', 'temporary') AND reference_date = '2025-07-01' GROUP BY ALL`);
    expect(Object.fromEntries(found)).toEqual(
      Object.fromEntries(
        PROVINCES_AFTER.map(({ code, registered_2025 }) => [code, registered_2025]),
      ),
    );
  });

  test('of the nation are those of the survey of 2024 and the mean of 2025', async () => {
    const nation = (date: string) =>
      value(`SELECT sum(persons)::INTEGER FROM population
             WHERE concept = 'de_facto' AND reference_date = '${date}'`);
    expect(await nation('2024-04-01')).toBe(101_112_656);
    expect(await nation('2025-07-01')).toBe(102_300_000);
  });

  test('are told for every commune of the day by both sexes and 101 ages, in three concepts', async () => {
    const found = await rows(`
      SELECT reference_date::VARCHAR, count(*)::INTEGER, count(DISTINCT unit_code)::INTEGER
      FROM population GROUP BY ALL ORDER BY ALL`);
    expect(found).toEqual(
      DATES.map((date) => {
        const units = date === '2025-07-01' ? 3321 : 10_040;
        return [date, units * 2 * 101 * 3, units];
      }),
    );
    expect(await value('SELECT count(*)::INTEGER FROM series')).toBe(DATES.length * 3);
  });

  test('absent from home are never fewer than none, in any cell', async () => {
    const least = await rows(`
      WITH cell AS (
        PIVOT (SELECT unit_code, reference_date, sex, age, concept::VARCHAR AS concept, persons
               FROM population WHERE reference_date IN ('2019-04-01', '2025-07-01'))
        ON concept IN ('permanent', 'temporary', 'de_facto') USING sum(persons)
      )
      SELECT min(permanent + temporary - de_facto)::INTEGER, min(permanent)::INTEGER,
        min(temporary)::INTEGER, min(de_facto)::INTEGER FROM cell`);
    expect(least).toEqual([[0, 0, 0, 0]]);
  });

  test('have the ages that the statistics office found', async () => {
    const share = (date: string, ages: string) =>
      value(`SELECT (sum(persons) FILTER (${ages}) / sum(persons))::DOUBLE FROM population
             WHERE concept = 'de_facto' AND reference_date = '${date}'`);
    expect(Math.abs((await share('2024-04-01', 'age < 15')) - 0.233)).toBeLessThan(0.005);
    expect(Math.abs((await share('2024-04-01', 'age >= 65')) - 0.093)).toBeLessThan(0.005);
    expect(Math.abs((await share('2025-07-01', 'age < 15')) - 0.228)).toBeLessThan(0.005);
    expect(Math.abs((await share('2025-07-01', 'age >= 60')) - 0.145)).toBeLessThan(0.005);
  });

  test('are 99.1 males per 100 females on census day, and nearly so in every province', async () => {
    const ratio = `(100 * sum(persons) FILTER (sex = 'male') / sum(persons) FILTER (sex = 'female'))::DOUBLE`;
    const census = `concept = 'de_facto' AND reference_date = '2019-04-01'`;
    const nation = await value(`SELECT ${ratio} FROM population WHERE ${census}`);
    expect(Math.abs(nation - 99.1)).toBeLessThan(0.3);
    const provinces = await rows(
      `SELECT province, ${ratio} FROM placed WHERE ${census} GROUP BY ALL`,
    );
    expect(provinces.filter(([, males]) => Math.abs((males as number) - 99.1) > 6)).toEqual([]);
  });

  test('are more boys than girls when young, and more women than men when old', async () => {
    const ratio = (ages: string) =>
      value(`SELECT (100 * sum(persons) FILTER (sex = 'male')
               / sum(persons) FILTER (sex = 'female'))::DOUBLE
             FROM population WHERE concept = 'de_facto' AND reference_date = '2024-04-01' AND ${ages}`);
    expect(await ratio('age < 5')).toBeGreaterThan(109);
    expect(await ratio('age < 5')).toBeLessThan(113);
    expect(await ratio('age >= 70')).toBeLessThan(80);
  });

  test('are boys the more often in the mountains, the less in the Mekong delta, as at birth', async () => {
    const young = async (region: string) => {
      const own = PROVINCES_BEFORE.filter((p) => p.region === region).map(
        ({ code }) => `'${code}'`,
      );
      return value(`SELECT (100 * sum(persons) FILTER (sex = 'male')
                      / sum(persons) FILTER (sex = 'female'))::DOUBLE FROM placed
                    WHERE province IN (${own}) AND concept = 'permanent' AND age < 4
                      AND reference_date = '2023-04-01'`);
    };
    expect(Math.abs((await young('NM')) - 115.3)).toBeLessThan(2);
    expect(Math.abs((await young('RR')) - 113.2)).toBeLessThan(2);
    expect(Math.abs((await young('MD')) - 107.9)).toBeLessThan(2);
  });

  test('are older in the deltas than in the mountains, and younger where industry is', async () => {
    const young = new Map(
      (await rows(`
        SELECT province, (sum(persons) FILTER (age < 15) / sum(persons))::DOUBLE FROM placed
        WHERE concept = 'de_facto' AND reference_date = '2024-04-01' GROUP BY ALL`)) as [
        string,
        number,
      ][],
    );
    const workers = new Map(
      (await rows(`
        SELECT province, (sum(persons) FILTER (age BETWEEN 20 AND 34) / sum(persons))::DOUBLE
        FROM placed WHERE concept = 'de_facto' AND reference_date = '2024-04-01' GROUP BY ALL`)) as [
        string,
        number,
      ][],
    );
    expect(young.get('02')!).toBeGreaterThan(young.get('34')! + 0.05);
    expect(workers.get('74')!).toBeGreaterThan(workers.get('94')! + 0.05);
  });

  test('born in 2012 are more than their neighbours in every year', async () => {
    for (const date of DATES.slice(0, -1)) {
      const age = Number(date.slice(0, 4)) - 2013;
      const [around] = await rows(`
        SELECT (sum(persons) FILTER (age = ${age}))::INTEGER,
          (sum(persons) FILTER (age = ${age - 1}))::INTEGER,
          (sum(persons) FILTER (age = ${age + 1}))::INTEGER
        FROM population WHERE concept = 'permanent' AND reference_date = '${date}'`);
      const [cohort, younger, older] = around as [number, number, number];
      expect(cohort).toBeGreaterThan(younger);
      expect(cohort).toBeGreaterThan(older);
    }
  });
});

describe('births and deaths', () => {
  test('are as many as fertility and mortality say', async () => {
    const found = await rows(`
      SELECT period, (1000 * sum(births) / sum(persons))::DOUBLE,
        (1000 * sum(deaths) / sum(persons))::DOUBLE
      FROM vital JOIN (
        SELECT unit_code, edition, year(reference_date)::VARCHAR AS period, sum(persons) AS persons
        FROM population WHERE concept = 'de_facto' GROUP BY ALL
      ) USING (unit_code, edition, period) GROUP BY ALL ORDER BY ALL`);
    expect(found.map(([period]) => period)).toEqual(DATES.map((date) => date.slice(0, 4)));
    for (const [, births, deaths] of found as [string, number, number][]) {
      expect(births).toBeGreaterThan(11.5);
      expect(births).toBeLessThan(16.5);
      expect(Math.abs(deaths - CRUDE_DEATH_RATE)).toBeLessThan(0.05);
    }
  });
});

describe('movers', () => {
  const BETWEEN = `length(origin_code) = 2 AND length(destination_code) = 2 AND length(period) = 4`;

  test('between provinces are as many as the facts say', async () => {
    const found = await rows(`
      SELECT period, sum(movers)::INTEGER FROM flow
      WHERE ${BETWEEN} AND edition = '2019-01-01' GROUP BY ALL ORDER BY ALL`);
    expect(found).toEqual(
      [2019, 2020, 2021, 2022, 2023, 2024].map((year) => [String(year), MOVERS[year]!.between]),
    );
    const years = [2020, 2021, 2022, 2023, 2024];
    expect(years.reduce((sum, year) => sum + MOVERS[year]!.between, 0)).toBe(1_600_000);
  });

  test('go to the Southeast and leave the Mekong delta, every year', async () => {
    const codes = (region: string) =>
      PROVINCES_BEFORE.filter((p) => p.region === region).map(({ code }) => `'${code}'`);
    const net = async (region: string, year: number) =>
      value(`SELECT (sum(movers) FILTER (destination_code IN (${codes(region)}))
               - sum(movers) FILTER (origin_code IN (${codes(region)})))::INTEGER
             FROM flow WHERE ${BETWEEN} AND period = '${year}'`);
    for (const year of [2019, 2020, 2021, 2022, 2023, 2024]) {
      expect(await net('SE', year)).toBeGreaterThan(0.4 * MOVERS[year]!.between);
      expect(await net('MD', year)).toBeLessThan(-0.25 * MOVERS[year]!.between);
    }
    expect(Math.abs((await net('SE', 2020)) - 338_800)).toBeLessThan(3000);
    expect(await net('MD', 2020)).toBeLessThan(-200_000);
  });

  test('are 20 to 39 years old, six of ten', async () => {
    const share = await value(`
      SELECT (sum(movers) FILTER (age_group IN ('20-24', '25-29', '30-34', '35-39')) / sum(movers))::DOUBLE
      FROM flow WHERE ${BETWEEN} AND sex IS NOT NULL`);
    expect(Math.abs(share - 0.618)).toBeLessThan(0.02);
    expect(Math.abs(MOVERS_BY_AGE.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-12);
  });

  test('between communes of two provinces sum to the movers between the two', async () => {
    const unequal = await rows(`
      WITH placed AS (
        SELECT edition, period, o.parent_code AS origin, d.parent_code AS destination, movers
        FROM flow
        JOIN unit o ON o.code = origin_code AND o.level = 'commune' AND o.valid_from <= edition
          AND (o.valid_to IS NULL OR edition < o.valid_to)
        JOIN unit d ON d.code = destination_code AND d.level = 'commune' AND d.valid_from <= edition
          AND (d.valid_to IS NULL OR edition < d.valid_to)
      ), fine AS (
        SELECT period, origin, destination, sum(movers) AS movers FROM placed
        WHERE origin <> destination GROUP BY ALL
      ), coarse AS (
        SELECT period, origin_code AS origin, destination_code AS destination, sum(movers) AS movers
        FROM flow WHERE ${BETWEEN} GROUP BY ALL
      )
      FROM fine FULL JOIN coarse USING (period, origin, destination)
      WHERE fine.movers IS DISTINCT FROM coarse.movers LIMIT 3`);
    expect(unequal).toEqual([]);
  });

  test('leave for abroad and come back, of communes as many as of provinces', async () => {
    const found = await rows(`
      SELECT length(origin_code) = 2, sum(movers)::INTEGER, count(DISTINCT period)::INTEGER FROM flow
      WHERE destination_code = 'ABROAD' AND length(period) = 4 GROUP BY ALL ORDER BY ALL`);
    const all = ABROAD_A_YEAR.leave * DATES.length;
    expect(found).toEqual([
      [false, all, DATES.length],
      [true, all, DATES.length],
    ]);
  });

  test('go to work after Tết, and sum over the months of a year to the year', async () => {
    const bySeason = await rows(`
      SELECT right(period, 2)::INTEGER AS month, sum(movers)::INTEGER FROM flow
      WHERE length(origin_code) = 2 AND destination_code = '79' AND period LIKE '2023-%'
      GROUP BY ALL ORDER BY month`);
    const { month: tet } = lunarNewYear(2023);
    const movers = bySeason.map(([, count]) => count as number);
    expect(movers[tet]).toBeGreaterThan(2 * movers[tet - 1]!);
    const year = await value(`SELECT sum(movers)::INTEGER FROM flow
      WHERE length(origin_code) = 2 AND destination_code = '79' AND period = '2023'`);
    expect(movers.reduce((a, b) => a + b, 0)).toBe(year);
  });

  test('who lived elsewhere five years before the census are those of the facts, among all of five and over', async () => {
    const moved = await value(`SELECT sum(persons)::INTEGER FROM former_residence
      WHERE unit_code <> former_code AND former_code <> 'ABROAD'`);
    expect(moved).toBe(BETWEEN_TO_2019);
    const all = await value('SELECT sum(persons)::INTEGER FROM former_residence');
    expect(all).toBe(
      await value(`SELECT sum(persons)::INTEGER FROM population
        WHERE reference_date = '2019-04-01' AND concept = 'de_facto' AND age >= 5`),
    );
  });

  test('who settle for good are fewer than those who came', async () => {
    expect(
      await rows(`
        SELECT period FROM concept_move c WHERE origin_code <> destination_code GROUP BY period
        HAVING sum(persons) NOT BETWEEN 1 AND
          (SELECT sum(movers) FROM flow f WHERE f.period = c.period AND sex IS NOT NULL)`),
    ).toEqual([]);
  });
});

describe('cards, households and schools', () => {
  test('have no more holders than people, and the nation’s e-identity accounts', async () => {
    expect(
      await value('SELECT count(*)::INTEGER FROM indicator WHERE numerator > denominator'),
    ).toBe(0);
    const accounts = await value(`
      SELECT sum(numerator)::INTEGER FROM indicator
      WHERE measure = 'e_identity' AND reference_date = '2025-07-01'`);
    expect(Math.abs(accounts / E_IDENTITIES - 1)).toBeLessThan(0.02);
    const size = await value(`
      SELECT (sum(denominator) / sum(numerator))::DOUBLE FROM indicator WHERE measure = 'household'`);
    expect(size).toBeGreaterThan(3.2);
    expect(size).toBeLessThan(3.8);
  });

  test('stand on their own commune’s ground', async () => {
    const units = feature(sample.communes, sample.communes.objects.units!);
    if (units.type !== 'FeatureCollection') throw new TypeError('no units');
    const shapes = new Map(units.features.map(({ id, geometry }) => [id, geometry]));
    const schools = (await rows('SELECT unit_code, lon, lat FROM school')) as [
      string,
      number,
      number,
    ][];
    const astray = schools.filter(([code, lon, lat]) => {
      const shape = shapes.get(code)!;
      if (shape.type === 'Polygon') return !isInside([shape.coordinates as never], [lon, lat]);
      return !isInside((shape as { coordinates: unknown }).coordinates as MultiPolygon, [lon, lat]);
    });
    expect(schools.length).toBeGreaterThan(20_000);
    expect(astray).toEqual([]);
  });

  test('of a level have about as many places as children of its ages', async () => {
    const ratio = await value(`
      SELECT ((SELECT sum(places) FROM school WHERE level = 'primary') / sum(persons))::DOUBLE
      FROM population WHERE concept = 'de_facto' AND reference_date = '2025-07-01'
        AND age BETWEEN 6 AND 10`);
    expect(Math.abs(ratio - 1)).toBeLessThan(0.03);
  });
});
