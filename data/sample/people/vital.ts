import type { DuckDBConnection } from '@duckdb/node-api';
import { MAX_AGE, SEXES } from '@/geo/measures';
import { PROVINCES_BEFORE } from '../provinces';
import { stage } from '../stage';
import { CRUDE_DEATH_RATE, DATES, FERTILITY_SCHEDULE, HABITS, TFR } from './demography';
import { dying } from './life';

/**
 * Fills `vital`: births of a commune are its women's by age at the province's fertility of the year,
 * deaths its people's by sex and age at the risks of dying, scaled to the nation's crude death rate.
 * A year counts on the units in force at its day of the series. Needs `total` of the population step.
 */
export async function fillVital(db: DuckDBConnection): Promise<void> {
  await stage(
    db,
    'birth_rate',
    { date: 'VARCHAR', province: 'VARCHAR', age: 'INTEGER', rate: 'DOUBLE' },
    birthRates(),
  );
  await stage(
    db,
    'death_rate',
    { sex: 'VARCHAR', age: 'INTEGER', rate: 'DOUBLE' },
    SEXES.flatMap((sex) =>
      Array.from({ length: MAX_AGE + 1 }, (_, age) => ({ sex, age, rate: dying(sex, age) })),
    ),
  );
  await db.run(`
    INSERT INTO vital
    WITH expected AS (
      SELECT unit_code, edition, reference_date,
        coalesce(sum(persons * birth_rate.rate) FILTER (population.sex = 'female'), 0) AS births,
        sum(persons * death_rate.rate) AS deaths, sum(persons) AS persons
      FROM population
      JOIN total ON total.code = unit_code AND total.date = reference_date::VARCHAR
      JOIN death_rate ON death_rate.sex = population.sex::VARCHAR AND death_rate.age = population.age
      LEFT JOIN birth_rate ON birth_rate.date = total.date AND birth_rate.province = total.province
        AND birth_rate.age = population.age
      WHERE concept = 'de_facto'
      GROUP BY ALL
    ), scaled AS (
      SELECT *, sum(persons) OVER nation * ${CRUDE_DEATH_RATE / 1000} / sum(deaths) OVER nation AS scale
      FROM expected WINDOW nation AS (PARTITION BY reference_date)
    )
    SELECT unit_code, scaled.edition, year(reference_date)::VARCHAR,
      floor(births + shift)::INTEGER, floor(deaths * scale + shift)::INTEGER
    FROM scaled JOIN total ON total.code = unit_code AND total.date = reference_date::VARCHAR`);
}

function* birthRates() {
  for (const date of DATES) {
    const tfr = TFR[Number(date.slice(0, 4))]!;
    for (const { code: province, character } of PROVINCES_BEFORE) {
      for (const [group, percent] of FERTILITY_SCHEDULE.entries()) {
        const rate = (tfr * HABITS[character].fertility * percent) / 100 / 5;
        for (let age = 15 + group * 5; age < 20 + group * 5; age++) {
          yield { date, province, age, rate };
        }
      }
    }
  }
}
