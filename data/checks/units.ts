import { COUNTRY_CODE, LEVELS } from '@/geo/units';
import { inForceOn } from './in-force';
import type { Check } from './run-checks';
import { sqlCheck } from './sql-check';

const LEVEL_WORDS = LEVELS.join(', ');

/** The units and their lives. */
export const unitChecks: readonly Check[] = [
  sqlCheck(
    'life-ends-after-it-begins',
    'Every life of a unit ends after it begins.',
    `SELECT concat_ws(' ', code, 'from', valid_from, 'to', valid_to)
     FROM unit WHERE valid_to <= valid_from`,
  ),
  sqlCheck(
    'lives-do-not-overlap',
    'No two lives of one code overlap.',
    `SELECT concat_ws(' ', code, 'from', valid_from, 'before its life to', before, 'ended')
     FROM (SELECT code, valid_from,
             lag(coalesce(valid_to, DATE '9999-12-31')) OVER (PARTITION BY code ORDER BY valid_from) AS before
           FROM unit)
     WHERE valid_from < before`,
  ),
  sqlCheck(
    'lives-change-with-editions',
    'Every life begins and ends with an edition.',
    `SELECT concat_ws(' ', code, 'changes on', day)
     FROM (SELECT code, unnest([valid_from, valid_to]) AS day FROM unit)
     WHERE day IS NOT NULL AND day NOT IN (SELECT edition FROM edition)`,
  ),
  sqlCheck(
    'country-in-force',
    `The country "${COUNTRY_CODE}" is in force in every edition, and no other unit is a country.`,
    `SELECT concat_ws(' ', 'edition', edition, 'has no country') FROM edition
     WHERE NOT EXISTS (FROM unit WHERE code = '${COUNTRY_CODE}' AND level = 'country'
                       AND ${inForceOn('unit', 'edition.edition')})
     UNION ALL
     SELECT concat_ws(' ', code, 'is a country') FROM unit
     WHERE level = 'country' AND code <> '${COUNTRY_CODE}'`,
  ),
  sqlCheck(
    'parents-in-force',
    `Every unit below the country has a parent of a coarser level (${LEVEL_WORDS}) in force all its life.`,
    `WITH day AS (SELECT DISTINCT unnest([valid_from, valid_to]) AS day FROM unit)
     SELECT concat_ws(' ', child.code, child.name, 'has no parent', child.parent_code, 'on', day.day)
     FROM unit AS child JOIN day ON ${inForceOn('child', 'day.day')}
     ANTI JOIN unit AS parent ON parent.code = child.parent_code AND parent.level < child.level
       AND ${inForceOn('parent', 'day.day')}
     WHERE child.level <> 'country'`,
  ),
  sqlCheck(
    'areas-positive',
    'Every area that is told is more than nothing.',
    `SELECT concat_ws(' ', code, name, area_declared_km2, area_geometric_km2) FROM unit
     WHERE NOT (coalesce(area_declared_km2, 1) > 0 AND coalesce(area_geometric_km2, 1) > 0)`,
  ),
];
