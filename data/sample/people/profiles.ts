import { SEXES, type Sex } from '@/geo/measures';
import { PROVINCES_BEFORE } from '../provinces';
import { agesOn } from './ageing';
import { DATES, type SeriesDate } from './demography';
import { MOVERS_BY_AGE } from './life';
import { provinceTotals } from './province-totals';

/** Weights of the ages of a province's people, of three parts; each part sums to 1. */
export interface ProfileRow {
  readonly province: string;
  readonly urban: boolean;
  readonly date: SeriesDate;
  readonly sex: Sex;
  readonly age: number;
  readonly home: number;
  readonly absent: number;
  readonly temporary: number;
}

/** Women among movers: assumed. */
const WOMEN_AWAY = 0.52;
/** Towns have so many more people of 20 to 39 and fewer children and old people: assumed. */
const TOWN = { young: 1.12, others: 0.96 };
/** However many leave, some of each age stay. */
const LEAST_STAY = 0.12;

/**
 * The ages of those at home, away and come for a time, in every province on every day. Those away
 * are movers by age, taken from the registered, who follow the province's character; in Bình Dương
 * or Cà Mau so many move that the pyramid shows it.
 * @param provinces codes of those that are wanted
 */
export function* profiles(provinces: ReadonlySet<string>): Generator<ProfileRow> {
  for (const date of DATES) {
    const totals = provinceTotals(date);
    for (const { code, character, merged_into } of PROVINCES_BEFORE) {
      if (!provinces.has(code)) continue;
      const { home, absent } = totals.get(date === DATES.at(-1) ? merged_into : code)!;
      const awayShare = absent / (home + absent);
      const registered = agesOn(character, date);
      for (const urban of [false, true]) {
        const cells = SEXES.flatMap((sex) =>
          MOVERS_BY_AGE.map((moving, age) => {
            const town = urban ? (age >= 20 && age < 40 ? TOWN.young : TOWN.others) : 1;
            const all = registered[sex][age]! * town;
            const away = moving * (sex === 'female' ? WOMEN_AWAY : 1 - WOMEN_AWAY);
            const stay = Math.max(LEAST_STAY * all, all - awayShare * away);
            return { sex, age, home: stay, absent: all - stay, temporary: away };
          }),
        );
        const sum = (part: 'home' | 'absent' | 'temporary') =>
          cells.reduce((total, cell) => total + cell[part], 0);
        const [homes, absents, temporaries] = [sum('home'), sum('absent'), sum('temporary')];
        for (const cell of cells) {
          yield {
            ...{ province: code, urban, date, sex: cell.sex, age: cell.age },
            home: cell.home / homes,
            absent: cell.absent / absents,
            temporary: cell.temporary / temporaries,
          };
        }
      }
    }
  }
}
