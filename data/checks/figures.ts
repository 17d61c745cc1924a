import { MAX_AGE } from '@/geo/measures';
import { inForceOn } from './in-force';
import type { Check } from './run-checks';
import { sqlCheck } from './sql-check';

/** Every unit that carries rows of a table is in force in the edition that the rows name. */
export const unitsInForce = (table: string, unitColumn: string, rows = table): Check =>
  sqlCheck(
    `${table}-units-in-force`,
    `Every unit of "${table}" is in force in the edition of its row.`,
    `SELECT concat_ws(' ', used.code, 'in edition', used.edition)
     FROM (SELECT DISTINCT ${unitColumn} AS code, edition FROM ${rows}) AS used
     ANTI JOIN unit ON unit.code = used.code AND ${inForceOn('unit', 'used.edition')}`,
  );

export const notNegative = (table: string, columns: readonly string[]): Check =>
  sqlCheck(
    `${table}-not-negative`,
    `No count of "${table}" is negative.`,
    `SELECT concat_ws(' ', ${columns.join(', ')}, 'in', ${table}) FROM ${table}
     WHERE least(${columns.join(', ')}) < 0`,
  );

const SERIES = 'edition, reference_date, concept';

/** The figures as given. */
export const figureChecks: readonly Check[] = [
  unitsInForce('population', 'unit_code', 'population_by_unit'),
  unitsInForce('vital', 'unit_code'),
  unitsInForce('indicator', 'unit_code'),
  unitsInForce(
    'school',
    'unit_code',
    '(SELECT unit_code, (SELECT max(edition) FROM edition) AS edition FROM school)',
  ),
  sqlCheck(
    'population-not-negative',
    'No count of "population" is negative.',
    `SELECT concat_ws(' ', fewest, 'in', unit_code, concept, reference_date)
     FROM population_by_unit WHERE fewest < 0`,
  ),
  notNegative('vital', ['births', 'deaths']),
  notNegative('indicator', ['numerator', 'denominator']),
  notNegative('school', ['places']),
  sqlCheck(
    'ages-in-range',
    `Every age is a single year from 0 to ${MAX_AGE}.`,
    `SELECT concat_ws(' ', 'age', oldest, 'in', unit_code, concept, reference_date)
     FROM population_by_unit WHERE oldest > ${MAX_AGE}`,
  ),
  sqlCheck(
    'population-in-series',
    'Every row of "population" belongs to a series of its level, split by sex and age as the series tells.',
    `SELECT concat_ws(' ', unit_code, concept, reference_date, 'edition', p.edition)
     FROM population_by_unit p
     JOIN unit ON code = unit_code AND ${inForceOn('unit', 'p.edition')}
     LEFT JOIN series s USING (level, ${SERIES})
     WHERE s.has_sex IS NULL OR rows_with_sex <> CASE WHEN s.has_sex THEN rows ELSE 0 END
       OR rows_with_age <> CASE WHEN s.has_age THEN rows ELSE 0 END`,
  ),
  sqlCheck(
    'series-have-sources',
    'Every series names an edition and a source that the release tells of, and has rows.',
    `WITH carried AS (
       SELECT DISTINCT level, ${SERIES}
       FROM population_by_unit p
       JOIN unit ON code = unit_code AND ${inForceOn('unit', 'p.edition')}
     )
     SELECT concat_ws(' ', concept, reference_date, level, 'edition', series.edition, source_id)
     FROM series LEFT JOIN carried USING (level, ${SERIES})
     WHERE edition NOT IN (SELECT edition FROM edition) OR source_id NOT IN (SELECT id FROM source)
       OR carried.edition IS NULL`,
  ),
];
