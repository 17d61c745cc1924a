import { ARRAY, INTEGER, VARCHAR } from '@duckdb/node-api';
import type { Draft } from '@/data/build/draft';
import { writeSideBySide } from '@/data/build/side-by-side';
import { stageColumns } from '@/data/build/stage-columns';
import { type Concept, MAX_AGE, SEXES } from '@/geo/measures';
import { editionOn } from '../units';
import type { CommuneTotal } from './communes';
import { DATES, type SeriesDate } from './demography';
import { CELLS, PARTS, type Part } from './profiles';
import { rulersOn } from './rulers';

/** Shares of a person that shift the parts of a commune apart from each other. */
const SHIFTS = { home: 0, absent: 0.37, temporary: 0.71 } as const;

/** The concepts that are told, in the order in which a release stores them. */
const CONCEPTS = {
  permanent: ['home', 'absent'],
  temporary: ['temporary'],
  de_facto: ['home', 'temporary'],
} as const satisfies Partial<Record<Concept, readonly Part[]>>;
type Told = keyof typeof CONCEPTS;

export type ShiftedTotal = CommuneTotal & {
  /** A share of a person, the commune's own. */
  readonly shift: number;
};

/** People by commune, sex and single year of age on a day. */
export interface DayOfPeople {
  readonly date: SeriesDate;
  /** Ordered by code. */
  readonly communes: readonly ShiftedTotal[];
  /** Of each concept the cells of every commune, row after row. */
  readonly cells: Readonly<Record<Told, Int32Array>>;
}

/**
 * The people of a cell are the whole numbers that fall on its stretch when the commune's total is laid
 * on the ruler, shifted by a share of a person that is the commune's own. The cells of a commune sum
 * to its total exactly, and over many communes each cell has its fair share.
 */
export function peopleOn(date: SeriesDate, totals: readonly ShiftedTotal[]): DayOfPeople {
  const communes = totals
    .filter((total) => total.date === date)
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const rulerOf = rulersOn(date);
  const parts = Object.fromEntries(
    PARTS.map((part) => [part, new Int32Array(communes.length * CELLS)]),
  ) as Record<Part, Int32Array>;
  communes.forEach((commune, row) => {
    const ruler = rulerOf(commune);
    for (const part of PARTS) {
      const [ends, people, cells] = [ruler[part], commune[part], parts[part]];
      const shift = (commune.shift + SHIFTS[part]) % 1;
      let before = 0;
      for (let cell = 0; cell < CELLS; cell++) {
        const upto = Math.floor(people * ends[cell]! + shift);
        cells[row * CELLS + cell] = upto - before;
        before = upto;
      }
    }
  });
  const sum = (a: Int32Array, b: Int32Array) => a.map((persons, cell) => persons + b[cell]!);
  return {
    ...{ date, communes },
    cells: {
      permanent: sum(parts.home, parts.absent),
      temporary: parts.temporary,
      de_facto: sum(parts.home, parts.temporary),
    },
  };
}

/** A day and concept: what one statement writes, commune after commune, in the order of a release. */
interface Job extends Pick<DayOfPeople, 'date' | 'communes'> {
  readonly concept: Told;
  readonly cells: Int32Array;
}

const list = (values: readonly (string | number)[], type: string) =>
  `[${values.map((value) => `'${value}'`).join(', ')}]::${type}[]`;
const EVERY_SEX = list(
  SEXES.flatMap((sex) => Array.from({ length: MAX_AGE + 1 }, () => sex)),
  'sex_t',
);
const EVERY_AGE = list(
  SEXES.flatMap(() => Array.from({ length: MAX_AGE + 1 }, (_, age) => age)),
  'UTINYINT',
);

const writeCells = ({ date, concept }: Job) => `
  INSERT INTO population
  SELECT code, '${editionOn(date)}'::DATE, '${date}'::DATE, '${concept}'::concept_t,
    unnest(${EVERY_SEX}), unnest(${EVERY_AGE}), unnest(persons)
  FROM commune_cells`;

/**
 * Fills `population`: permanent, temporary and de facto people by commune, sex and single year of age.
 * They are sums of the same three parts, so that registered and absent people follow without a
 * negative cell.
 * @param each told the people of a day, as soon as they are made
 */
export async function fillPopulation(
  draft: Pick<Draft, 'db' | 'connect'>,
  totals: readonly ShiftedTotal[],
  each: (day: DayOfPeople) => void,
): Promise<void> {
  const dates = DATES.filter((date) => totals.some((total) => total.date === date));
  function* jobs(): Generator<Job> {
    for (const date of dates) {
      const day = peopleOn(date, totals);
      each(day);
      for (const concept of Object.keys(CONCEPTS) as Told[]) {
        yield { date, concept, communes: day.communes, cells: day.cells[concept] };
      }
    }
  }
  await writeSideBySide(
    draft,
    jobs(),
    ({ communes, cells }, db) =>
      stageColumns(db, 'commune_cells', communes.length, {
        code: { type: VARCHAR, values: communes.map(({ code }) => code) },
        persons: { type: ARRAY(INTEGER, CELLS), values: cells },
      }),
    async (job, db) => {
      await db.run(writeCells(job));
    },
  );
  for (const date of dates) {
    for (const concept of Object.keys(CONCEPTS)) {
      await draft.db.run(`
        INSERT INTO series VALUES
        ('${editionOn(date)}', '${date}', '${concept}', 'commune', true, true, '${sourceOf(date)}')`);
    }
  }
}

/** The source that a day's figures name. */
export function sourceOf(date: SeriesDate): string {
  return date === '2019-04-01' ? 'sample-census' : 'sample-register';
}
