import { MAX_AGE } from '@/geo/measures';
import type { Character } from '../provinces';
import {
  FERTILITY_SCHEDULE,
  HABITS,
  NATURAL_BOYS,
  type SeriesDate,
  TFR,
  yearsSinceCensus,
} from './demography';
import { dying } from './life';

/** People by sex and single year of age, as shares that sum to 1. */
export interface Ages {
  readonly male: Float64Array;
  readonly female: Float64Array;
}

/** Percent of the nation by five years of age on 1 April 2019, 0-4 to 85 and over; the shape is assumed. */
const PYRAMID_2019 = [
  8.4, 9, 7.3, 6.8, 6.9, 8.6, 8.6, 7.8, 7, 6.5, 6, 5.3, 4.4, 2.7, 1.5, 1.15, 0.9, 0.95,
] as const;
/** Birth years with more or fewer children than their neighbours, by which a cohort can be followed. */
const COHORTS: Record<number, number> = {
  1969: 0.95,
  1976: 1.07,
  1979: 0.95,
  1984: 1.05,
  1991: 0.96,
  1995: 0.97,
  2000: 1.08,
  2003: 0.93,
  2007: 1.06,
  2010: 0.97,
  2012: 1.1,
  2014: 0.97,
};
const FIRST_YEAR = 2019;
/** Until this year of birth boys were as many as nature has it. */
const NATURAL_YEAR = 2000;
const LAST_YEAR = 2026;

/** People registered for good, of a character, on a day; between two Aprils a weighted mean of both. */
export function agesOn(character: Character, date: SeriesDate): Ages {
  const years = yearsSinceCensus(date);
  const [whole, part] = [Math.floor(years), years % 1];
  const [now, next] = [history(character)[whole]!, history(character)[whole + 1]!];
  const mean = (sex: keyof Ages) =>
    now[sex].map((v, age) => v * (1 - part) + next[sex][age]! * part);
  return { male: mean('male'), female: mean('female') };
}

const histories = new Map<Character, Ages[]>();

/** Every April from 2019 on, each cohort a year older than the April before. */
function history(character: Character): Ages[] {
  const known = histories.get(character);
  if (known) return known;
  const years = [start(character)];
  for (let year = FIRST_YEAR; year < LAST_YEAR; year++) {
    years.push(nextYear(years.at(-1)!, character, year));
  }
  histories.set(character, years);
  return years;
}

function start(character: Character): Ages {
  const { ageing, boys } = HABITS[character];
  const male = new Float64Array(MAX_AGE + 1);
  const female = new Float64Array(MAX_AGE + 1);
  for (let age = 0; age <= MAX_AGE; age++) {
    const born = FIRST_YEAR - 1 - age;
    const people = density(age) * (COHORTS[born] ?? 1) * Math.exp((ageing * (age - 33)) / 100);
    const males = sexRatio(age, boys);
    male[age] = (people * males) / (1 + males);
    female[age] = people / (1 + males);
  }
  return scaled({ male, female });
}

/** Percent a year of age, between the middles of the five-year groups on a straight line. */
function density(age: number): number {
  if (age >= 85) return 0.075 * 0.77 ** (age - 85) * 2.9;
  const place = Math.max(0, Math.min(16.999, (age - 2) / 5));
  const [low, part] = [Math.floor(place), place % 1];
  const end = low === 16 ? 0.25 : PYRAMID_2019[low + 1]! / 5;
  return (PYRAMID_2019[low]! / 5) * (1 - part) + end * part;
}

/**
 * Males per female in 2019: as many as were born, and fewer with age as men leave and die earlier. The
 * fall is assumed, so that the nation has 99.1 males per 100 females, as the census found.
 */
function sexRatio(age: number, boys: number): number {
  const chosen = Math.max(0, Math.min(1, (FIRST_YEAR - 1 - age - NATURAL_YEAR) / 8));
  const born = NATURAL_BOYS + (boys - NATURAL_BOYS) * chosen;
  return born * Math.max(0.42, 1 - 0.0015 * age - 0.00024 * Math.max(0, age - 45) ** 2);
}

function nextYear(now: Ages, character: Character, year: number): Ages {
  const { settling, boys } = HABITS[character];
  const survive = (sex: keyof Ages) => {
    const next = new Float64Array(MAX_AGE + 1);
    for (let age = 0; age <= MAX_AGE; age++) {
      const arrived = age >= 20 && age < 35 ? 1 + settling : 1;
      next[Math.min(MAX_AGE, age + 1)]! += now[sex][age]! * (1 - dying(sex, age)) * arrived;
    }
    return next;
  };
  const born = birthsOf(now, character, year);
  const [male, female] = [survive('male'), survive('female')];
  male[0] = (born * boys * (1 - dying('male', 0))) / (1 + boys);
  female[0] = (born * (1 - dying('female', 0))) / (1 + boys);
  return scaled({ male, female });
}

/** Births within a year, in the unit of the ages. */
export function birthsOf({ female }: Ages, character: Character, year: number): number {
  let births = 0;
  FERTILITY_SCHEDULE.forEach((percent, group) => {
    const rate = (TFR[year] ?? TFR[2025]!) * HABITS[character].fertility * (percent / 100 / 5);
    for (let age = 15 + group * 5; age < 20 + group * 5; age++) births += female[age]! * rate;
  });
  return births;
}

/** Deaths within a year, in the unit of the ages. */
export function deathsOf(ages: Ages): number {
  let deaths = 0;
  for (const sex of ['male', 'female'] as const) {
    ages[sex].forEach((people, age) => {
      deaths += people * dying(sex, age);
    });
  }
  return deaths;
}

function scaled({ male, female }: Ages): Ages {
  const sum = male.reduce((a, b) => a + b, 0) + female.reduce((a, b) => a + b, 0);
  return { male: male.map((v) => v / sum), female: female.map((v) => v / sum) };
}
