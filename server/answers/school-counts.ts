/** Schools and their places, laid beside units. Buildings are no persons: no mask lies over them. */
import { SCHOOL_LEVELS } from '@/geo/measures';
import type { Edition, Level, Unit } from '@/geo/units';
import { schools } from '../queries/schools';
import type { Release } from '../release';
import type { EditionUnits } from './country';
import { historyOf } from './crosswalks';
import type { GroundCounts } from './plan-shapes';
import { CELL } from './shapes';

/** Events after which a commune stands on other ground than before. */
const KEEPS_GROUND = ['unchanged', 'renamed', 'kind_changed'];

/**
 * Counts by level of school, of the communes of one edition. Schools are entered with the codes of the
 * latest communes; for units on other ground there is none to tell, and the list is empty.
 */
export async function schoolCounts(
  release: Release,
  level: Level,
  inEdition: EditionUnits,
  units: readonly Unit[],
  signal: AbortSignal | undefined,
): Promise<GroundCounts[]> {
  if (level !== 'commune') return [];
  const rows = await release.facts.get('schools', () => schools(release, signal));
  const stray = rows.unit.some((code) => inEdition.get(code)?.level !== level);
  if (rows.unit.length === 0 || stray) return [];
  if (await groundChangesAfter(release, inEdition.edition)) return [];
  const place = new Map(units.map(({ code }, i) => [code, i]));
  const cells = SCHOOL_LEVELS.length;
  const table = (id: 'schools' | 'places'): GroundCounts => {
    // A unit without a school has none; it is not unknown.
    const values = new Array<number>(units.length * cells).fill(0);
    rows.unit.forEach((code, r) => {
      const unit = place.get(code);
      if (unit !== undefined)
        values[unit * cells + SCHOOL_LEVELS.indexOf(rows.level[r]!)] = rows[id][r]!;
    });
    return { id, cells, values, reading: units.map(() => CELL.value), estimates: null };
  };
  return [table('schools'), table('places')];
}

async function groundChangesAfter(release: Release, edition: Edition): Promise<boolean> {
  const { events } = await historyOf(release);
  return events.some(
    ({ status, effective, transfers }) =>
      status === 'adopted' &&
      effective > edition &&
      transfers.some(({ kind }) => !KEEPS_GROUND.includes(kind)),
  );
}
