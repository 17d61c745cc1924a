/**
 * The people of a unit told in every way the cubes need. All of its figures are plain sums, so it can
 * be summed up the tree and added across concepts; the median is read off it last.
 */
import { AGE_BANDS, type Concept, MAX_AGE } from '@/geo/measures';
import { LEVELS, type Level } from '@/geo/units';

/** Single years of age of both sexes, and after them the age bands of men and those of women. */
const AGES = MAX_AGE + 1;
const BANDS = AGE_BANDS.length;

export interface Tally {
  readonly level: Level;
  /** Whether the people are told by sex, and by age. */
  readonly sexes: boolean;
  readonly ages: boolean;
  persons: number;
  male: number;
  female: number;
  readonly counts: Int32Array;
  /** A bit for each age band that the source tells of, the youngest lowest: also where nobody is. */
  bands: number;
}

export function emptyTally({ level, sexes, ages }: Pick<Tally, 'level' | 'sexes' | 'ages'>): Tally {
  const counts = new Int32Array(AGES + 2 * BANDS);
  return { level, sexes, ages, persons: 0, male: 0, female: 0, counts, bands: 0 };
}

/** Counts people of a sex (0 male, 1 female, 2 not told) and an age (over `MAX_AGE`: not told). */
export function count(tally: Tally, sex: number, age: number, persons: number): void {
  tally.persons += persons;
  if (sex === 0) tally.male += persons;
  if (sex === 1) tally.female += persons;
  if (age > MAX_AGE) return;
  const band = Math.min(BANDS - 1, Math.floor(age / 5));
  tally.bands |= 1 << band;
  tally.counts[age]! += persons;
  if (sex < 2) tally.counts[AGES + sex * BANDS + band]! += persons;
}

/** Adds the people of another tally, or takes them away. */
function add(to: Tally, from: Tally, sign: 1 | -1 = 1): void {
  to.persons += sign * from.persons;
  to.male += sign * from.male;
  to.female += sign * from.female;
  to.bands |= from.bands;
  for (let i = 0; i < to.counts.length; i++) to.counts[i]! += sign * from.counts[i]!;
}

/** The people of each band, men and then women. */
export const bandCounts = (tally: Tally): Int32Array => tally.counts.subarray(AGES);

/** The people from one age on to before another one. */
export function between(tally: Tally, from: number, to: number): number {
  let sum = 0;
  for (let age = from; age < to; age++) sum += tally.counts[age]!;
  return sum;
}

/**
 * The median age in completed years plus the part of the year that was passed: in the single year
 * that holds the middle person, people are taken as spread evenly. The open group is told as its
 * first age. Null where there are no ages or no people.
 */
export function medianAge(tally: Tally): number | null {
  if (!tally.ages) return null;
  const middle = tally.persons / 2;
  let passed = 0;
  for (let age = 0; age < AGES; age++) {
    const persons = tally.counts[age]!;
    if (persons > 0 && passed + persons >= middle) {
      return Math.min(MAX_AGE, age + (middle - passed) / persons);
    }
    passed += persons;
  }
  return null;
}

/** The tallies of a day by concept and code of the unit. */
export type Tallies = Map<Concept, Map<string, Tally>>;

/** A unit and the one right above it, on the day. */
export interface Branch {
  readonly level: Level;
  readonly parent: string | null;
}

/** Sums every level from those below it, for the concepts that give nothing for the level itself. */
export function rollUp(tallies: Tallies, tree: ReadonlyMap<string, Branch>): void {
  for (const level of LEVELS.slice(0, -1).reverse()) {
    for (const units of tallies.values()) {
      if ([...units.values()].some((tally) => tally.level === level)) continue;
      for (const [code, tally] of [...units]) {
        const parent = tree.get(code)?.parent;
        if (!parent || tree.get(parent)?.level !== level) continue;
        const sum = units.get(parent);
        const same = { sexes: tally.sexes, ages: tally.ages };
        const into = sum ? narrowed(sum, same) : emptyTally({ level, ...same });
        add(into, tally);
        units.set(parent, into);
      }
    }
  }
}

/** The same people told no finer than by what is given. */
function narrowed(tally: Tally, { sexes, ages }: Pick<Tally, 'sexes' | 'ages'>): Tally {
  if (tally.sexes <= sexes && tally.ages <= ages) return tally;
  return { ...tally, sexes: tally.sexes && sexes, ages: tally.ages && ages };
}

/** The concepts that follow from others by the identities of `geo/measures/concepts.ts`, in order. */
const DERIVED: readonly {
  readonly concept: Concept;
  readonly plus: readonly Concept[];
  readonly minus: readonly Concept[];
}[] = [
  { concept: 'registered', plus: ['permanent', 'temporary'], minus: [] },
  { concept: 'absent', plus: ['permanent', 'temporary'], minus: ['de_facto'] },
];

/** Adds each concept at every level where it is not given, for the units that have all of its parts. */
export function derive(tallies: Tallies): void {
  for (const { concept, plus, minus } of DERIVED) {
    const own = tallies.get(concept) ?? new Map<string, Tally>();
    const given = new Set([...own.values()].map(({ level }) => level));
    const [first, ...others] = [...plus, ...minus].map((part) => tallies.get(part));
    if (!first) continue;
    for (const [code, { level }] of first) {
      if (given.has(level)) continue;
      const parts = [first, ...others].map((units) => units?.get(code));
      if (!parts.every((part) => part !== undefined)) continue;
      const [told, ...rest] = parts;
      // A part without ages cannot be added to one with them, group by group.
      if (!told || rest.some((part) => part.ages !== told.ages)) continue;
      const sexes = parts.every((part) => part.sexes);
      const sum = emptyTally({ level, sexes, ages: told.ages });
      parts.forEach((part, i) => {
        add(sum, part, i < plus.length ? 1 : -1);
      });
      own.set(code, sum);
    }
    if (own.size > 0) tallies.set(concept, own);
  }
}
