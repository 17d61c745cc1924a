import { inForceOn } from './in-force';
import type { Check } from './run-checks';
import { sqlCheck } from './sql-check';

/** How far the shares of a unit may be from one: the rounding of sums of doubles. */
const TOLERANCE = 1e-9;

const sharesSumToOne = (share: string, of: string): Check =>
  sqlCheck(
    `shares-of-${of}-sum-to-one`,
    `In every event the shares of the ${of} of a unit lie between 0 and 1 and sum to 1; where some are unknown, the known ones sum to 1 at most.`,
    `SELECT concat_ws(' ', 'event', event_id, 'unit', from_code, 'shares',
       list(coalesce(${share}::VARCHAR, 'unknown')))
     FROM transfer WHERE from_code IS NOT NULL
     GROUP BY event_id, from_code
     HAVING min(${share}) < 0 OR max(${share}) > 1 OR sum(${share}) > 1 + ${TOLERANCE}
       OR (count(${share}) = count(*) AND abs(sum(${share}) - 1) > ${TOLERANCE})`,
  );

/** The change events and what they pass on. */
export const transferChecks: readonly Check[] = [
  sqlCheck(
    'transfers-have-events',
    'Every transfer belongs to an event.',
    `SELECT concat_ws(' ', 'event', event_id) FROM transfer
     WHERE event_id NOT IN (SELECT id FROM event) GROUP BY event_id`,
  ),
  sqlCheck(
    'successors-exist',
    'Every unit that receives in an adopted event is in force on its day.',
    `SELECT concat_ws(' ', 'event', event_id, 'to', to_code)
     FROM transfer JOIN event ON event.id = event_id AND status = 'adopted'
     ANTI JOIN unit ON code = to_code AND ${inForceOn('unit', 'effective')}`,
  ),
  sqlCheck(
    'predecessors-exist',
    'Every unit that gives in an adopted event was in force until its day.',
    `SELECT concat_ws(' ', 'event', event_id, 'from', from_code)
     FROM transfer JOIN event ON event.id = event_id AND status = 'adopted'
     ANTI JOIN unit ON code = from_code AND valid_from < effective
       AND effective <= coalesce(valid_to, 'infinity'::DATE)
     WHERE from_code IS NOT NULL`,
  ),
  sharesSumToOne('share_population', 'people'),
  sharesSumToOne('share_area', 'land'),
];
