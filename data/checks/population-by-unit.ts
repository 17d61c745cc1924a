/**
 * What the checks ask of `population`, read off its rows in one pass: a row for each unit, date and
 * concept. Tens of millions of rows become some hundred thousand.
 */
import type { DuckDBConnection } from '@duckdb/node-api';

/** A bit for each age, and one for none: ages past the range share the last, and only look alike. */
const AGE_BIT = '1::HUGEINT << least(coalesce(age, 125), 126)::INTEGER';
/** How many different ages the rows of a sex have. */
const agesWhere = (sex: string) =>
  `coalesce(bit_count(bit_or(${AGE_BIT}) FILTER (sex IS NOT DISTINCT FROM ${sex}))::INTEGER, 0)`;

/** `cells` counts the different pairs of sex and age: as many as `rows` where no pair stands twice. */
const SQL = `
CREATE OR REPLACE TEMP TABLE population_by_unit AS
SELECT unit_code, edition, reference_date, concept,
  count(*) AS rows, count(sex) AS rows_with_sex, count(age) AS rows_with_age,
  ${["'male'", "'female'", 'NULL'].map(agesWhere).join(' + ')} AS cells,
  max(age) AS oldest, min(persons) AS fewest, sum(persons) AS persons,
  coalesce(sum(persons) FILTER (sex = 'male'), 0) AS male,
  coalesce(sum(persons) FILTER (sex = 'female'), 0) AS female,
  coalesce(sum(persons) FILTER (age < 15), 0) AS under_15,
  coalesce(sum(persons) FILTER (age >= 65), 0) AS age_65_over
FROM population GROUP BY ALL`;

/** Makes the temporary table `population_by_unit`, also beside a database opened to read. */
export async function sumPopulationByUnit(db: DuckDBConnection): Promise<void> {
  await db.run(SQL);
}
