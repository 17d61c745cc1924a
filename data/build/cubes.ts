/**
 * The cubes: sums of `population` for every unit of every level, which the map asks for. All in SQL,
 * so that tens of millions of rows take seconds.
 *
 * The steps meet in one narrow table, `tally`: a row for each unit, date, concept and group of five
 * years, with the people of each of the five single years (`a0`..`a4`), of both sexes, and in all.
 * Every one of its figures is a plain sum, so it can be summed up the tree and added across concepts;
 * the median is read off it last.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { MAX_AGE } from '@/geo/measures';
import { LEVELS } from '@/geo/units';

/** What names a figure of the cubes apart from the unit's level and code. */
const SERIES = 'edition, reference_date, concept';
const SUMS = ['a0', 'a1', 'a2', 'a3', 'a4', 'male', 'female', 'persons'];
const summed = SUMS.map((column) => `sum(${column})::INTEGER AS ${column}`).join(', ');

/** The concepts that follow from others by the identities of `geo/measures/concepts.ts`. */
const DERIVED = {
  registered: { plus: ['permanent', 'temporary'], minus: [] },
  absent: { plus: ['permanent', 'temporary'], minus: ['de_facto'] },
} as const;

/** The people of a series on its own level: one pass over all rows. */
const TALLY_GIVEN = `
CREATE TEMP TABLE tally AS
WITH summed AS (
  SELECT unit_code AS code, ${SERIES}, age // 5 AS band,
    ${[0, 1, 2, 3, 4].map((i) => `coalesce(sum(persons) FILTER (age % 5 = ${i}), 0)::INTEGER AS a${i}`).join(', ')},
    coalesce(sum(persons) FILTER (sex = 'male'), 0)::INTEGER AS male,
    coalesce(sum(persons) FILTER (sex = 'female'), 0)::INTEGER AS female,
    sum(persons)::INTEGER AS persons
  FROM population GROUP BY ALL
)
SELECT level, code, ${SERIES}, has_sex, has_age, band, ${SUMS.join(', ')}
FROM summed JOIN unit USING (code) JOIN series USING (level, ${SERIES})
WHERE valid_from <= edition AND (valid_to IS NULL OR edition < valid_to)`;

/** Sums a level from those below it, for the series that give nothing for the level itself. */
const rollUp = (level: string) => `
INSERT INTO tally
WITH given AS (SELECT DISTINCT ${SERIES} FROM tally WHERE level = '${level}')
SELECT '${level}', parent.code, ${SERIES}, has_sex, has_age, band, ${summed}
FROM tally
JOIN unit child ON child.code = tally.code AND child.level = tally.level
  AND child.valid_from <= edition AND (child.valid_to IS NULL OR edition < child.valid_to)
JOIN unit parent ON parent.code = child.parent_code AND parent.level = '${level}'
  AND parent.valid_from <= edition AND (parent.valid_to IS NULL OR edition < parent.valid_to)
ANTI JOIN given USING (${SERIES})
GROUP BY parent.code, ${SERIES}, has_sex, has_age, band`;

/** Adds a concept at every level where it is not given, for the units that have all of its parts. */
function derive(concept: keyof typeof DERIVED): string {
  const { plus, minus } = DERIVED[concept];
  const parts = [...plus, ...minus];
  const list = (concepts: readonly string[]) => concepts.map((c) => `'${c}'`).join(', ');
  const signed = SUMS.map(
    (column) =>
      `sum(CASE WHEN concept IN (${list(plus)}) THEN ${column} ELSE -${column} END)::INTEGER`,
  );
  return `
INSERT INTO tally
WITH given AS (
  SELECT DISTINCT level, edition, reference_date FROM tally WHERE concept = '${concept}'
), whole AS (
  SELECT level, code, edition, reference_date, bool_and(has_sex) AS sexes, bool_and(has_age) AS ages
  FROM tally WHERE concept IN (${list(parts)})
  GROUP BY ALL
  HAVING count(DISTINCT concept) = ${parts.length}
    -- A part without ages cannot be added to one with them, group by group.
    AND bool_and(has_age) = bool_or(has_age)
)
SELECT level, code, edition, reference_date, '${concept}', sexes, ages, band, ${signed.join(', ')}
FROM tally JOIN whole USING (level, code, edition, reference_date)
ANTI JOIN given USING (level, edition, reference_date)
WHERE concept IN (${list(parts)})
GROUP BY level, code, edition, reference_date, sexes, ages, band`;
}

/** The sums over all ages, in the order of `cube_unit`: a row's number stands for its unit and series. */
const TOTAL = `
CREATE TEMP TABLE total AS
SELECT level, code, ${SERIES}, bool_and(has_sex) AS sexes, bool_and(has_age) AS ages,
  sum(persons)::INTEGER AS persons,
  CASE WHEN sexes THEN sum(male)::INTEGER END AS male,
  CASE WHEN sexes THEN sum(female)::INTEGER END AS female,
  CASE WHEN ages THEN coalesce(sum(persons) FILTER (band < 3), 0)::INTEGER END AS under_15,
  CASE WHEN ages THEN coalesce(sum(persons) FILTER (band >= 13), 0)::INTEGER END AS age_65_over
FROM tally GROUP BY ALL
ORDER BY reference_date, concept, level, code`;

/** The tally of series with ages, by number: one narrow key to group, window and sort by. */
const NUMBERED = `
CREATE TEMP TABLE numbered AS
SELECT total.rowid AS id, total.persons AS whole, sexes, band, ${SUMS.map((c) => `tally.${c}`).join(', ')}
FROM tally JOIN total USING (level, code, ${SERIES}) WHERE ages`;

/**
 * The median age in completed years plus the part of the year that was passed: in the single year
 * that holds the middle person, people are taken as spread evenly. The open group is told as its
 * first age. Null where there are no ages or no people.
 */
const FILL_CUBE_UNIT = `
INSERT INTO cube_unit
WITH running AS (
  SELECT *, sum(persons) OVER (PARTITION BY id ORDER BY band) AS upto FROM numbered
), middle AS (
  SELECT id, band * 5 AS age, a0, a1, a2, a3, a4, whole / 2 - (upto - persons) AS rest
  FROM running WHERE upto * 2 >= whole AND (upto - persons) * 2 < whole
), median AS (
  SELECT id, least(${MAX_AGE}, age + CASE
    WHEN rest <= a0 THEN rest / a0
    WHEN rest <= a0 + a1 THEN 1 + (rest - a0) / a1
    WHEN rest <= a0 + a1 + a2 THEN 2 + (rest - a0 - a1) / a2
    WHEN rest <= a0 + a1 + a2 + a3 THEN 3 + (rest - a0 - a1 - a2) / a3
    ELSE 4 + (rest - a0 - a1 - a2 - a3) / a4
  END) AS median_age
  FROM middle
)
SELECT level, code, ${SERIES}, persons, male, female, under_15, age_65_over, median_age
FROM total LEFT JOIN median ON id = total.rowid
ORDER BY total.rowid`;

const FILL_CUBE_PYRAMID = `
INSERT INTO cube_pyramid
WITH published AS (
  SELECT id, least(85, band * 5) AS band, sum(male)::INTEGER AS male, sum(female)::INTEGER AS female
  FROM numbered WHERE sexes GROUP BY ALL
), split AS (
  FROM published SELECT id, 'male'::sex_t AS sex, band, male AS persons
  UNION ALL
  FROM published SELECT id, 'female'::sex_t AS sex, band, female AS persons
)
SELECT level, code, ${SERIES}, sex, band, split.persons
FROM split JOIN total ON id = total.rowid
ORDER BY id, sex, band`;

/** Fills `cube_unit` and `cube_pyramid` from `population`, `series` and `unit`. */
export async function fillCubes(db: DuckDBConnection): Promise<void> {
  await db.run(TALLY_GIVEN);
  const coarser = LEVELS.slice(0, -1).reverse();
  for (const level of coarser) await db.run(rollUp(level));
  for (const concept of Object.keys(DERIVED) as (keyof typeof DERIVED)[]) {
    await db.run(derive(concept));
  }
  await db.run(TOTAL);
  await db.run(NUMBERED);
  await db.run('DROP TABLE tally');
  await db.run(FILL_CUBE_UNIT);
  await db.run(FILL_CUBE_PYRAMID);
  await db.run('DROP TABLE numbered; DROP TABLE total');
}
