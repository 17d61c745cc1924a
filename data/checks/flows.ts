import { ABROAD } from '@/data/tables';
import { notNegative, unitsInForce } from './figures';
import { inForceOn } from './in-force';
import type { Check } from './run-checks';
import { sqlCheck } from './sql-check';

/** The codes of every column are made distinct before they meet: millions of rows become thousands. */
const unitsOf = (table: string, columns: readonly string[]): Check =>
  unitsInForce(
    table,
    'code',
    `(${columns.map((column) => `SELECT DISTINCT edition, ${column} AS code FROM ${table}`).join(' UNION ')})
     WHERE code <> '${ABROAD}'`,
  );

const PERIOD = '^\\d{4}(-Q[1-4]|-(0[1-9]|1[0-2]))?$';
const AGE_GROUP = '^(\\d{1,2}-\\d{1,3}|\\d{1,3}\\+)$';

/** The first month of a period, counted through the years, and how many months it has. */
const FIRST_MONTH = `(left(period, 4)::INTEGER * 12 + CASE length(period)
  WHEN 4 THEN 0 WHEN 7 THEN CASE WHEN period[6] = 'Q' THEN (period[7]::INTEGER - 1) * 3
    ELSE right(period, 2)::INTEGER - 1 END END)`;
const MONTHS = `(CASE WHEN length(period) = 4 THEN 12 WHEN period[6] = 'Q' THEN 3 ELSE 1 END)`;

/** Units by edition first: a join on equality alone is a hash join, whatever the number of flows. */
const PLACED = `placed AS (
  SELECT edition, code, level, parent_code FROM edition JOIN unit ON ${inForceOn('unit', 'edition')}
)`;

/** How the rows of each level, period and age group are split, from one pass over the flows. */
const GIVEN = `${PLACED}, counted AS (
  SELECT edition, period, age_group, count(*) AS rows, count(sex) AS with_sex,
    if(origin_code = '${ABROAD}', destination_code, origin_code) AS code
  FROM flow GROUP BY ALL
), given AS (
  SELECT edition, level, period, age_group, sum(rows) AS rows, sum(with_sex) AS with_sex
  FROM counted JOIN placed USING (edition, code) GROUP BY ALL
)`;

/** Every period with each shorter one that shares a month with it; equally long ones never do. */
const SPANS = `span AS (
  SELECT DISTINCT edition, level, period, ${FIRST_MONTH} AS first, ${MONTHS} AS months
  FROM given WHERE regexp_full_match(period, '${PERIOD}')
), within AS (
  SELECT a.edition, a.level, a.period AS long, a.months, b.period AS short, b.months AS part
  FROM span a JOIN span b USING (edition, level)
  WHERE a.months > b.months AND a.first < b.first + b.months AND b.first < a.first + a.months
)`;

/** Movers of each pair and period with the level and the parent of both ends, null abroad. */
const PAIRED = `${PLACED}, paired AS (
  SELECT pair.*, origin.level AS origin_level, destination.level AS destination_level,
    coalesce(origin.parent_code, '${ABROAD}') AS origin_parent,
    coalesce(destination.parent_code, '${ABROAD}') AS destination_parent
  FROM (
    SELECT edition, period, origin_code, destination_code, sum(movers) AS movers
    FROM flow GROUP BY ALL
  ) AS pair
  LEFT JOIN placed origin ON origin.code = origin_code AND origin.edition = pair.edition
  LEFT JOIN placed destination
    ON destination.code = destination_code AND destination.edition = pair.edition
)`;

const WRITTEN_WRONG = `NOT coalesce(regexp_full_match(age_group, '${AGE_GROUP}'), true)`;
const writtenInPeriods = (table: string): Check =>
  sqlCheck(
    `${table}-periods-and-ages`,
    `Every period of "${table}" is a year, a quarter or a month, and every age group like 20-24 or 85+.`,
    `SELECT DISTINCT concat_ws(' ', period, age_group) FROM ${table}
     WHERE ${WRITTEN_WRONG} OR NOT regexp_full_match(period, '${PERIOD}')`,
  );

/** Movers between units, in whatever periods and groups they are given. */
export const flowChecks: readonly Check[] = [
  unitsOf('flow', ['origin_code', 'destination_code']),
  unitsOf('concept_move', ['origin_code', 'destination_code']),
  unitsOf('former_residence', ['unit_code', 'former_code']),
  notNegative('flow', ['movers']),
  notNegative('concept_move', ['persons']),
  notNegative('former_residence', ['persons']),
  writtenInPeriods('flow'),
  writtenInPeriods('concept_move'),
  sqlCheck(
    'former_residence-ages',
    'Every age group of "former_residence" is like 20-24 or 85+.',
    `SELECT DISTINCT age_group FROM former_residence WHERE ${WRITTEN_WRONG}`,
  ),
  sqlCheck(
    'flow-between-two-units',
    'Every flow leads from one unit to another of the same level, or across the border of the country.',
    `WITH ${PAIRED}
     SELECT concat_ws(' ', origin_code, 'to', destination_code, 'in', period) FROM paired
     WHERE origin_code = destination_code OR origin_level <> destination_level`,
  ),
  sqlCheck(
    'flow-periods-apart',
    'Two periods of flows of one level and edition share a month only where shorter ones of one kind fill the longer one.',
    `WITH ${GIVEN}, ${SPANS}
     SELECT concat_ws(' ', long, 'and', any_value(short), 'of level', level)
     FROM within GROUP BY edition, level, long, months, part HAVING count(*) * part <> months`,
  ),
  sqlCheck(
    'flow-periods-agree',
    'Where a year of flows and its quarters or months are given for one level, the parts sum to the whole, pair by pair.',
    `WITH ${GIVEN}, ${SPANS}, placed_pair AS (
       SELECT edition, level, period, origin_code, destination_code, sum(movers) AS movers
       FROM flow JOIN placed USING (edition)
       WHERE code = if(origin_code = '${ABROAD}', destination_code, origin_code)
         AND (edition, level) IN (SELECT (edition, level) FROM within)
       GROUP BY ALL
     ), whole AS (
       SELECT DISTINCT edition, level, long, part, origin_code, destination_code, movers
       FROM placed_pair p JOIN within USING (edition, level) WHERE p.period = long
     ), parts AS (
       SELECT edition, level, long, part, origin_code, destination_code, sum(movers) AS movers
       FROM placed_pair p JOIN within USING (edition, level) WHERE p.period = short
       GROUP BY ALL
     )
     SELECT concat_ws(' ', origin_code, 'to', destination_code, 'in', long || ':',
       coalesce(whole.movers, 0), 'in all,', coalesce(parts.movers, 0), 'by its parts')
     FROM whole FULL JOIN parts USING (edition, level, long, part, origin_code, destination_code)
     WHERE coalesce(whole.movers, 0) <> coalesce(parts.movers, 0)`,
  ),
  sqlCheck(
    'flow-split-alike',
    'Of one level and period all flows are split by sex and age, or none are.',
    `WITH ${GIVEN}
     SELECT concat_ws(' ', level, period, 'edition', edition) FROM given
     GROUP BY level, period, edition
     HAVING sum(with_sex) NOT IN (0, sum(rows)) OR count(age_group) NOT IN (0, count(*))`,
  ),
  sqlCheck(
    'flow-ages-apart',
    'No two age groups of flows of one level and period share an age.',
    `WITH ${GIVEN}, band AS (
       SELECT edition, level, period, age_group,
         regexp_extract(age_group, '^\\d+')::INTEGER AS first,
         coalesce(try_cast(regexp_extract(age_group, '-(\\d+)$', 1) AS INTEGER), 999) AS last
       FROM given WHERE regexp_full_match(age_group, '${AGE_GROUP}')
     )
     SELECT concat_ws(' ', a.age_group, 'and', b.age_group, 'in', a.period)
     FROM band a JOIN band b USING (edition, level, period)
     WHERE a.age_group < b.age_group AND a.first <= b.last AND b.first <= a.last`,
  ),
  sqlCheck(
    'flow-levels-agree',
    'Where flows of communes and of provinces are given for one period, the finer sum to the coarser, pair by pair.',
    `WITH ${PAIRED}, finer AS (
       SELECT edition, period, origin_parent AS origin, destination_parent AS destination,
         sum(movers) AS movers
       FROM paired WHERE coalesce(origin_level, destination_level) = 'commune'
       GROUP BY ALL HAVING origin <> destination
     ), coarser AS (
       SELECT edition, period, origin_code AS origin, destination_code AS destination, movers
       FROM paired WHERE coalesce(origin_level, destination_level) = 'province'
     ), shared AS (
       -- A level may leave the moves across the border of the country to the other one.
       SELECT edition, period, bool_or('${ABROAD}' IN (origin, destination)) AS abroad
       FROM finer SEMI JOIN coarser USING (edition, period) GROUP BY ALL
     )
     SELECT concat_ws(' ', origin, 'to', destination, 'in', period || ':',
       coalesce(finer.movers, 0), 'by communes,', coalesce(coarser.movers, 0), 'by provinces')
     FROM finer FULL JOIN coarser USING (edition, period, origin, destination)
     JOIN shared USING (edition, period)
     WHERE (abroad OR '${ABROAD}' NOT IN (origin, destination))
       AND coalesce(finer.movers, 0) <> coalesce(coarser.movers, 0)`,
  ),
];
