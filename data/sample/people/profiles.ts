import { MAX_AGE, SEXES, type Sex } from '@/geo/measures';
import { PROVINCES_BEFORE } from '../provinces';
import { type Ages, agesOn } from './ageing';
import { DATE_AFTER, type SeriesDate } from './demography';
import { MOVERS_BY_AGE } from './life';
import { provinceTotals } from './province-totals';

/** Those at home, away and come for a time, of whom every concept is a sum. */
export const PARTS = ['home', 'absent', 'temporary'] as const;
export type Part = (typeof PARTS)[number];

/** The cells of people told by sex and age: single years, men first. */
export const CELLS = SEXES.length * (MAX_AGE + 1);
export const cellOf = (sex: Sex, age: number): number => SEXES.indexOf(sex) * (MAX_AGE + 1) + age;

/** Weights of the cells in the parts of a province's people. */
export type Profile = Readonly<Record<Part, Float64Array>>;

/** Women among movers: assumed. */
const WOMEN_AWAY = 0.52;
/** Towns have so many more people of 20 to 39 and fewer children and old people: assumed. */
const TOWN = { young: 1.12, others: 0.96 };
/** However many leave, some of each age stay. */
const LEAST_STAY = 0.12;

/**
 * The ages of those at home, away and come for a time, in every province of before the merger on a
 * day. Those away are movers by age, taken from the registered, who follow the province's character;
 * in Bình Dương or Cà Mau so many move that the pyramid shows it.
 * @returns by the province's code, of the country and of towns
 */
export function profilesOn(date: SeriesDate): Map<string, { country: Profile; town: Profile }> {
  const totals = provinceTotals(date);
  return new Map(
    PROVINCES_BEFORE.map(({ code, character, merged_into }) => {
      const { home, absent } = totals.get(date === DATE_AFTER ? merged_into : code)!;
      const awayShare = absent / (home + absent);
      const registered = agesOn(character, date);
      const profile = (urban: boolean) => profileOf(registered, awayShare, urban);
      return [code, { country: profile(false), town: profile(true) }];
    }),
  );
}

function profileOf(registered: Ages, awayShare: number, urban: boolean): Profile {
  const [home, absent, temporary] = PARTS.map(() => new Float64Array(CELLS)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (const sex of SEXES) {
    MOVERS_BY_AGE.forEach((moving, age) => {
      const town = urban ? (age >= 20 && age < 40 ? TOWN.young : TOWN.others) : 1;
      const all = registered[sex][age]! * town;
      const away = moving * (sex === 'female' ? WOMEN_AWAY : 1 - WOMEN_AWAY);
      const stay = Math.max(LEAST_STAY * all, all - awayShare * away);
      const cell = cellOf(sex, age);
      home[cell] = stay;
      absent[cell] = all - stay;
      temporary[cell] = away;
    });
  }
  return { home, absent, temporary };
}
