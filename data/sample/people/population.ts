import type { DuckDBConnection } from '@duckdb/node-api';
import { stage } from '../stage';
import { AGE_STEPS, type CommuneTotal } from './communes';
import { DATES, type SeriesDate } from './demography';
import { profiles } from './profiles';

/** How much a step makes a commune older, in log share per 100 years of age. */
const AGE_STEP = 0.55;
const PARTS = ['home', 'absent', 'temporary'] as const;

/**
 * Where each cell of a profile begins and ends when its weights are laid end to end on 0..1: ages
 * within sexes, for every province, day and step of age.
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
  ${PARTS.map((part) => `(${part}_upto - ${part}) / ${part}_whole AS ${part}_from, CASE WHEN sex = 'female' AND age = 100 THEN 1 ELSE ${part}_upto / ${part}_whole END AS ${part}_to`).join(', ')}
FROM summed`;

/**
 * The people of a cell: the whole numbers that fall on its stretch when the commune's total is laid
 * on the ruler, shifted by a share of a person that is the commune's own. The cells of a commune sum
 * to its total exactly, and over many communes each cell has its fair share.
 */
const cell = (part: string) =>
  `(floor(${part} * ${part}_to + ${part}_shift) - floor(${part} * ${part}_from + ${part}_shift))::INTEGER`;

const CONCEPTS = {
  permanent: 'home + absent',
  temporary: 'temporary',
  de_facto: 'home + temporary',
} as const;

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
  for (const date of DATES) {
    progress(date);
    const edition = `(SELECT max(edition) FROM edition WHERE edition <= '${date}')`;
    const concepts = Object.entries(CONCEPTS);
    await db.run(`
      INSERT INTO population
      WITH shifted AS (
        SELECT *, shift AS home_shift, (shift + 0.37) % 1 AS absent_shift,
          (shift + 0.71) % 1 AS temporary_shift
        FROM total WHERE date = '${date}'
      ), cell AS (
        SELECT code, sex, age, ${PARTS.map((part) => `${cell(part)} AS ${part}`).join(', ')}
        FROM shifted JOIN (FROM ruler WHERE date = '${date}') AS day USING (province, urban, step)
      )
      SELECT code, ${edition}, '${date}'::DATE,
        unnest([${concepts.map(([concept]) => `'${concept}'`).join(', ')}]::concept_t[]),
        sex, age, unnest([${concepts.map(([, sum]) => sum).join(', ')}])
      FROM cell`);
    for (const [concept] of concepts) {
      await db.run(`
        INSERT INTO series VALUES
        (${edition}, '${date}', '${concept}', 'commune', true, true, '${sourceOf(date)}')`);
    }
  }
}

/** The source that a day's figures name. */
export function sourceOf(date: SeriesDate): string {
  return date === '2019-04-01' ? 'sample-census' : 'sample-register';
}
