import type { DuckDBConnection } from '@duckdb/node-api';
import { type Concept, MAX_AGE, SEXES } from '@/geo/measures';
import { stage } from '../stage';
import { AGE_STEPS, type CommuneTotal } from './communes';
import { DATES, type SeriesDate } from './demography';
import { profiles } from './profiles';

/** The cells of a ruler: single years of age within sexes. */
const CELLS = SEXES.length * (MAX_AGE + 1);
/** How much a step makes a commune older, in log share per 100 years of age. */
const AGE_STEP = 0.55;
const PARTS = ['home', 'absent', 'temporary'] as const;
type Part = (typeof PARTS)[number];

/**
 * Where each cell of a profile begins and ends when its weights are laid end to end on 0..1: ages
 * within sexes, for every province, day and step of age. Rulers of a day are numbered, and so are the
 * cells along them: one number finds a cell, and counting on from it walks the order of `population`.
 */
const RULERS = `
CREATE TEMP TABLE ruler AS
WITH stepped AS (
  SELECT province, urban, date, step, sex::sex_t AS sex, age,
    ${PARTS.map((part) => `${part} * ${part === 'temporary' ? '1' : `exp(${AGE_STEP} * step * (age - 35) / 100)`} AS ${part}`).join(', ')}
  FROM profile, range(-${AGE_STEPS}, ${AGE_STEPS + 1}) AS steps(step)
), summed AS (
  SELECT *, ${PARTS.map((part) => `sum(${part}) OVER upto AS ${part}_upto, sum(${part}) OVER whole AS ${part}_whole`).join(', ')}
  FROM stepped
  WINDOW upto AS (PARTITION BY province, urban, date, step ORDER BY sex, age),
    whole AS (PARTITION BY province, urban, date, step)
)
SELECT province, urban, date, step::INTEGER AS step, sex, age::UTINYINT AS age,
  (row_number() OVER (PARTITION BY date ORDER BY province, urban, step, sex, age) - 1)::INTEGER AS mark,
  ${PARTS.map((part) => `(${part}_upto - ${part}) / ${part}_whole AS ${part}_from, CASE WHEN sex = 'female' AND age = 100 THEN 1 ELSE ${part}_upto / ${part}_whole END AS ${part}_to`).join(', ')}
FROM summed`;

/** Shares of a person that shift the parts of a commune apart from each other. */
const SHIFTS = { home: 0, absent: 0.37, temporary: 0.71 } as const;

/**
 * The people of a cell: the whole numbers that fall on its stretch when the commune's total is laid
 * on the ruler, shifted by a share of a person that is the commune's own. The cells of a commune sum
 * to its total exactly, and over many communes each cell has its fair share.
 */
const cell = (part: Part) =>
  `(floor(${part} * ${part}_to + ${part}_shift) - floor(${part} * ${part}_from + ${part}_shift))::INTEGER`;

const CONCEPTS = {
  permanent: ['home', 'absent'],
  temporary: ['temporary'],
  de_facto: ['home', 'temporary'],
} as const satisfies Partial<Record<Concept, readonly Part[]>>;

/**
 * The rows of a day and concept, commune after commune in the order in which a release stores them:
 * what comes sorted costs little to sort.
 */
function rowsOf(date: SeriesDate, concept: keyof typeof CONCEPTS): string {
  const parts: readonly Part[] = CONCEPTS[concept];
  const each = (column: (part: Part) => string) => parts.map(column).join(', ');
  return `
    WITH day AS (
      FROM ruler WHERE date = '${date}'
    ), commune AS (
      SELECT code, first_mark,
        ${each((part) => `${part}, (shift + ${SHIFTS[part]}) % 1 AS ${part}_shift`)}
      FROM total JOIN (
        SELECT province, urban, step, min(mark) AS first_mark FROM day GROUP BY ALL
      ) USING (province, urban, step)
      WHERE date = '${date}' ORDER BY code
    ), cell AS (
      SELECT * EXCLUDE first_mark, first_mark + unnest(range(${CELLS}))::INTEGER AS mark FROM commune
    )
    SELECT code, ${editionOf(date)}, '${date}'::DATE, '${concept}'::concept_t, sex, age,
      ${parts.map(cell).join(' + ')}
    FROM cell JOIN day USING (mark)`;
}

const editionOf = (date: SeriesDate) =>
  `(SELECT max(edition) FROM edition WHERE edition <= '${date}')`;

/**
 * Fills `population`: permanent, temporary and de facto people by commune, sex and single year of age.
 * They are sums of the same three parts, so that registered and absent people follow without a
 * negative cell. `total` and `ruler` stay for the steps after this one.
 */
export async function fillPopulation(
  db: DuckDBConnection,
  totals: readonly (CommuneTotal & { shift: number })[],
  progress: (date: SeriesDate) => void,
): Promise<void> {
  await stage(
    db,
    'profile',
    {
      ...{ province: 'VARCHAR', urban: 'BOOLEAN', date: 'VARCHAR', sex: 'VARCHAR', age: 'INTEGER' },
      ...{ home: 'DOUBLE', absent: 'DOUBLE', temporary: 'DOUBLE' },
    },
    profiles(new Set(totals.map(({ province }) => province))),
  );
  await stage(
    db,
    'total',
    {
      ...{ code: 'VARCHAR', date: 'VARCHAR', province: 'VARCHAR', urban: 'BOOLEAN' },
      ...{ step: 'INTEGER', home: 'INTEGER', absent: 'INTEGER', temporary: 'INTEGER' },
      shift: 'DOUBLE',
    },
    totals,
  );
  await db.run(RULERS);
  // Joins as they are written: the communes pass along the ruler, and so keep their order.
  await db.run(`SET disabled_optimizers = 'join_order,build_side_probe_side'`);
  for (const date of DATES) {
    progress(date);
    for (const concept of Object.keys(CONCEPTS) as (keyof typeof CONCEPTS)[]) {
      await db.run(`INSERT INTO population ${rowsOf(date, concept)}`);
      await db.run(`
        INSERT INTO series VALUES
        (${editionOf(date)}, '${date}', '${concept}', 'commune', true, true, '${sourceOf(date)}')`);
    }
  }
  await db.run('RESET disabled_optimizers');
}

/** The source that a day's figures name. */
export function sourceOf(date: SeriesDate): string {
  return date === '2019-04-01' ? 'sample-census' : 'sample-register';
}
