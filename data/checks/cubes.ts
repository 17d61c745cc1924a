import type { Concept } from '@/geo/measures';
import { inForceOn } from './in-force';
import type { Check } from './run-checks';
import { sqlCheck } from './sql-check';

const SERIES = 'edition, reference_date, concept';
const WHO = "concat_ws(' ', code, concept, reference_date";

/**
 * An identity between concepts, in every row of a cube whose unit has all of them.
 * @param signs what each concept counts for where the sum of all is to be nothing
 */
function identity(
  id: string,
  claim: string,
  cube: string,
  key: string,
  signs: Partial<Record<Concept, 1 | -1>>,
): Check {
  const used = Object.entries(signs);
  const signed = used.map(([concept, sign]) => `WHEN '${concept}' THEN ${sign} * persons`);
  return sqlCheck(
    id,
    claim,
    `SELECT concat_ws(' ', ${key}, sum(CASE concept ${signed.join(' ')} END), 'too many')
     FROM ${cube} WHERE concept IN (${used.map(([concept]) => `'${concept}'`).join(', ')})
     GROUP BY ${key}
     HAVING count(*) = ${used.length} AND sum(CASE concept ${signed.join(' ')} END) <> 0`,
  );
}

const UNIT_KEY = 'level, code, edition, reference_date';
const PYRAMID_KEY = `${UNIT_KEY}, sex, band`;
const REGISTERED = 'registered = permanent + temporary';
const REGISTERED_SIGNS = { registered: 1, permanent: -1, temporary: -1 } as const;
const DE_FACTO = 'de_facto = permanent - absent + temporary';
const DE_FACTO_SIGNS = { de_facto: 1, permanent: -1, absent: 1, temporary: -1 } as const;

/** The cubes against the rows they were summed from, and against themselves. */
export const cubeChecks: readonly Check[] = [
  sqlCheck(
    'cube-is-sum-of-rows',
    'For every unit with rows of its own the cube holds their sums, in all and by sex and age.',
    `WITH own AS (
       SELECT level, unit_code AS code, ${SERIES}, persons,
         CASE WHEN rows_with_sex > 0 THEN male END AS male,
         CASE WHEN rows_with_sex > 0 THEN female END AS female,
         CASE WHEN rows_with_age > 0 THEN under_15 END AS under_15,
         CASE WHEN rows_with_age > 0 THEN age_65_over END AS age_65_over
       FROM population_by_unit JOIN unit ON unit.code = unit_code AND ${inForceOn('unit', 'edition')}
     )
     SELECT ${WHO}, own.persons, 'in rows', cube.persons, 'in the cube')
     FROM own LEFT JOIN cube_unit cube USING (level, code, ${SERIES})
     WHERE cube.persons IS DISTINCT FROM own.persons OR cube.male IS DISTINCT FROM own.male
       OR cube.female IS DISTINCT FROM own.female OR cube.under_15 IS DISTINCT FROM own.under_15
       OR cube.age_65_over IS DISTINCT FROM own.age_65_over`,
  ),
  sqlCheck(
    'cube-sums-up-the-tree',
    'Where a level has no series of its own, every unit is the sum of the units right below it.',
    `WITH summed AS (
       SELECT parent.level, parent.code, ${SERIES}, sum(persons) AS persons
       FROM cube_unit JOIN unit child USING (level, code)
       JOIN unit parent ON parent.code = child.parent_code
       WHERE ${inForceOn('child', 'edition')} AND ${inForceOn('parent', 'edition')}
       GROUP BY ALL
     )
     SELECT ${WHO}, summed.persons, 'below', cube.persons, 'in the cube')
     FROM summed LEFT JOIN cube_unit cube USING (level, code, ${SERIES})
     SEMI JOIN series USING (${SERIES})
     ANTI JOIN series own_level USING (level, ${SERIES})
     WHERE cube.persons IS DISTINCT FROM summed.persons`,
  ),
  sqlCheck(
    'sexes-sum-to-total',
    'Men and women of a unit sum to its people.',
    `SELECT ${WHO}, male, '+', female, 'against', persons) FROM cube_unit
     WHERE male + female <> persons`,
  ),
  sqlCheck(
    'pyramid-sums-to-cube',
    'The age groups of a sex sum to the people of that sex, in every unit with sexes and ages.',
    `WITH summed AS (
       SELECT level, code, ${SERIES}, coalesce(sum(persons) FILTER (sex = 'male'), 0) AS male,
         coalesce(sum(persons) FILTER (sex = 'female'), 0) AS female
       FROM cube_pyramid GROUP BY ALL
     )
     SELECT ${WHO}, 'pyramid', summed.male, summed.female, 'cube', cube.male, cube.female)
     FROM (FROM cube_unit WHERE male IS NOT NULL AND under_15 IS NOT NULL) cube
     FULL JOIN summed USING (level, code, ${SERIES})
     WHERE summed.male IS DISTINCT FROM cube.male OR summed.female IS DISTINCT FROM cube.female`,
  ),
  sqlCheck(
    'cube-not-negative',
    'No figure of the cubes is negative.',
    `SELECT ${WHO}, persons) FROM cube_unit
     WHERE least(persons, male, female, under_15, age_65_over) < 0
     UNION ALL
     SELECT ${WHO}, sex, band, persons) FROM cube_pyramid WHERE persons < 0`,
  ),
  sqlCheck(
    'median-age-in-range',
    'A median age is there where there are people with ages, and lies between 0 and 100.',
    `SELECT ${WHO}, median_age) FROM cube_unit
     WHERE (median_age IS NOT NULL) <> (under_15 IS NOT NULL AND persons > 0)
       OR NOT coalesce(median_age, 0) BETWEEN 0 AND 100`,
  ),
  identity(
    'registered-identity',
    `For every unit with all of them, ${REGISTERED}.`,
    'cube_unit',
    UNIT_KEY,
    REGISTERED_SIGNS,
  ),
  identity(
    'de-facto-identity',
    `For every unit with all of them, ${DE_FACTO}.`,
    'cube_unit',
    UNIT_KEY,
    DE_FACTO_SIGNS,
  ),
  identity(
    'registered-identity-by-age',
    `For every sex and age group with all of them, ${REGISTERED}.`,
    'cube_pyramid',
    PYRAMID_KEY,
    REGISTERED_SIGNS,
  ),
  identity(
    'de-facto-identity-by-age',
    `For every sex and age group with all of them, ${DE_FACTO}.`,
    'cube_pyramid',
    PYRAMID_KEY,
    DE_FACTO_SIGNS,
  ),
];
