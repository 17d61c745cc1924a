import { ABROAD } from '@/data/tables';
import { MAX_AGE } from '@/geo/measures';
import { inForceOn } from './in-force';
import type { Check } from './run-checks';
import { sqlCheck } from './sql-check';

/** Every unit that carries rows of a table is in force in the edition that the rows name. */
const unitsInForce = (table: string, unitColumn: string, rows = table): Check =>
  sqlCheck(
    `${table}-units-in-force`,
    `Every unit of "${table}" is in force in the edition of its row.`,
    `SELECT concat_ws(' ', used.code, 'in edition', used.edition)
     FROM (SELECT DISTINCT ${unitColumn} AS code, edition FROM ${rows}) AS used
     ANTI JOIN unit ON unit.code = used.code AND ${inForceOn('unit', 'used.edition')}`,
  );

const notNegative = (table: string, columns: readonly string[]): Check =>
  sqlCheck(
    `${table}-not-negative`,
    `No count of "${table}" is negative.`,
    `SELECT concat_ws(' ', ${columns.join(', ')}, 'in', ${table}) FROM ${table}
     WHERE least(${columns.join(', ')}) < 0`,
  );

const SERIES = 'edition, reference_date, concept';

/** The figures as given. */
export const figureChecks: readonly Check[] = [
  unitsInForce('population', 'unit_code'),
  unitsInForce(
    'flow',
    'code',
    `(SELECT edition, unnest([origin_code, destination_code]) AS code FROM flow)
     WHERE code <> '${ABROAD}'`,
  ),
  unitsInForce('vital', 'unit_code'),
  unitsInForce('indicator', 'unit_code'),
  unitsInForce(
    'school',
    'unit_code',
    '(SELECT unit_code, (SELECT max(edition) FROM edition) AS edition FROM school)',
  ),
  notNegative('population', ['persons']),
  notNegative('flow', ['movers']),
  notNegative('vital', ['births', 'deaths']),
  notNegative('indicator', ['numerator', 'denominator']),
  notNegative('school', ['places']),
  sqlCheck(
    'ages-in-range',
    `Every age is a single year from 0 to ${MAX_AGE}.`,
    `SELECT concat_ws(' ', 'age', age, 'of', unit_code) FROM population WHERE age > ${MAX_AGE}`,
  ),
  sqlCheck(
    'population-in-series',
    'Every row of "population" belongs to a series of its level, split by sex and age as the series tells.',
    `WITH kind_of_row AS (
       SELECT unit_code, ${SERIES},
         bool_and(sex IS NOT NULL) AS all_sex, bool_or(sex IS NOT NULL) AS any_sex,
         bool_and(age IS NOT NULL) AS all_age, bool_or(age IS NOT NULL) AS any_age
       FROM population GROUP BY ALL
     )
     SELECT concat_ws(' ', unit_code, concept, reference_date, 'edition', p.edition)
     FROM kind_of_row p
     JOIN unit ON code = unit_code AND ${inForceOn('unit', 'p.edition')}
     LEFT JOIN series s USING (level, ${SERIES})
     WHERE s.has_sex IS NULL OR all_sex <> s.has_sex OR any_sex <> s.has_sex
       OR all_age <> s.has_age OR any_age <> s.has_age`,
  ),
  sqlCheck(
    'series-have-sources',
    'Every series names an edition and a source that the release tells of, and has rows.',
    `WITH carried AS (
       SELECT DISTINCT level, ${SERIES}
       FROM (SELECT DISTINCT unit_code, ${SERIES} FROM population) p
       JOIN unit ON code = unit_code AND ${inForceOn('unit', 'p.edition')}
     )
     SELECT concat_ws(' ', concept, reference_date, level, 'edition', series.edition, source_id)
     FROM series LEFT JOIN carried USING (level, ${SERIES})
     WHERE edition NOT IN (SELECT edition FROM edition) OR source_id NOT IN (SELECT id FROM source)
       OR carried.edition IS NULL`,
  ),
];
