import type { Row } from '@/data/build/insert-rows';
import { MAX_AGE, SEXES } from '@/geo/measures';
import { PROVINCES_BEFORE } from '../provinces';
import { CRUDE_DEATH_RATE, FERTILITY_SCHEDULE, HABITS, TFR } from './demography';
import { dying } from './life';
import type { DayOfPeople } from './population';
import { CELLS, cellOf } from './profiles';

/** Risk of dying in every cell. */
const DYING = Float64Array.from(
  SEXES.flatMap((sex) => Array.from({ length: MAX_AGE + 1 }, (_, age) => dying(sex, age))),
);

/**
 * The rows of `vital` of a day's year, but for their edition: births of a commune are its women's by
 * age at the province's fertility of the year, deaths its people's by sex and age at the risks of
 * dying, scaled to the nation's crude death rate. A year counts on the units in force at its day of
 * the series.
 */
export function vitalOn({ date, communes, cells }: DayOfPeople): Omit<Row<'vital'>, 'edition'>[] {
  const people = cells.de_facto;
  const fertility = fertilityOf(Number(date.slice(0, 4)));
  const births = new Float64Array(communes.length);
  const deaths = new Float64Array(communes.length);
  communes.forEach(({ province }, row) => {
    const rates = fertility.get(province)!;
    for (let cell = 0; cell < CELLS; cell++) {
      const persons = people[row * CELLS + cell]!;
      births[row]! += persons * rates[cell]!;
      deaths[row]! += persons * DYING[cell]!;
    }
  });
  const nation = people.reduce((sum, persons) => sum + persons, 0);
  const scale =
    (nation * CRUDE_DEATH_RATE) / 1000 / deaths.reduce((sum, expected) => sum + expected, 0);
  return communes.map(({ code, shift }, row) => ({
    ...{ unit_code: code, period: date.slice(0, 4) },
    births: Math.floor(births[row]! + shift),
    deaths: Math.floor(deaths[row]! * scale + shift),
  }));
}

/** Births a person in every cell, by province: none but of women of 15 to 49. */
function fertilityOf(year: number): Map<string, Float64Array> {
  return new Map(
    PROVINCES_BEFORE.map(({ code, character }) => {
      const rates = new Float64Array(CELLS);
      for (const [group, percent] of FERTILITY_SCHEDULE.entries()) {
        const rate = (TFR[year]! * HABITS[character].fertility * percent) / 100 / 5;
        for (let age = 15 + group * 5; age < 20 + group * 5; age++) {
          rates[cellOf('female', age)] = rate;
        }
      }
      return [code, rates];
    }),
  );
}
