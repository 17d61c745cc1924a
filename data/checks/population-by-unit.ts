/**
 * What the checks ask of `population`, read off its rows in one pass: a row for each unit, date and
 * concept. Tens of millions of rows become some hundred thousand.
 */
import type { DuckDBConnection } from '@duckdb/node-api';

/** How many different ages the rows have, no age being one: a bit for each that a `UTINYINT` holds. */
const AGES = `coalesce(bit_count(bitstring_agg(age::INTEGER, 0, 255)), 0) + (count(*) > count(age))::INTEGER`;

const UNIT = 'unit_code, edition, reference_date, concept';
const sumOf = (column: string, where = 'true') =>
  `coalesce(sum(${column}) FILTER (${where}), 0)::HUGEINT`;

/** `cells` counts the different pairs of sex and age: as many as `rows` where no pair stands twice. */
const SQL = `
CREATE OR REPLACE TEMP TABLE population_by_unit AS
WITH by_sex AS (
  SELECT ${UNIT}, sex, count(*) AS rows, count(age) AS rows_with_age,
    ${AGES} AS cells,
    max(age) AS oldest, min(persons) AS fewest, sum(persons) AS persons,
    sum(persons) FILTER (age < 15) AS under_15, sum(persons) FILTER (age >= 65) AS age_65_over
  FROM population GROUP BY ALL
)
SELECT ${UNIT}, sum(rows) AS rows, ${sumOf('rows', 'sex IS NOT NULL')} AS rows_with_sex,
  sum(rows_with_age) AS rows_with_age, sum(cells) AS cells,
  max(oldest) AS oldest, min(fewest) AS fewest, sum(persons) AS persons,
  ${sumOf('persons', "sex = 'male'")} AS male, ${sumOf('persons', "sex = 'female'")} AS female,
  ${sumOf('under_15')} AS under_15, ${sumOf('age_65_over')} AS age_65_over
FROM by_sex GROUP BY ALL`;

/** Makes the temporary table `population_by_unit`, also beside a database opened to read. */
export async function sumPopulationByUnit(db: DuckDBConnection): Promise<void> {
  await db.run(SQL);
}
