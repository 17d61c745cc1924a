/** What would happen to the units if a plan became law. */
import { adopt, type Draft, lawFaults, livesBefore, livesOn } from '@/geo/plans';
import type { IsoDate, Life } from '@/geo/units';
import type { Release } from '../release';
import type { AdoptionPreview, UnitCounts } from './adoption-shapes';
import { historyOf } from './crosswalks';

export async function previewAdoption(
  release: Release,
  { plan }: Draft,
  date: IsoDate,
): Promise<AdoptionPreview> {
  const history = await historyOf(release);
  const dated = { ...plan, effective: date };
  const faults = lawFaults(dated, { history });
  const before = countUnits(livesBefore(history, date));
  const told = { base: release.id, effective: date, faults, before };
  if (faults.some(({ severity }) => severity === 'error')) return { ...told, after: null };
  const after = adopt(dated, { history }, { id: 'preview', decree: null, title: '' });
  return { ...told, after: countUnits(livesOn(after, date)) };
}

function countUnits(lives: ReadonlyMap<string, Life>): UnitCounts {
  const of = (level: Life['level']) =>
    [...lives.values()].filter((life) => life.level === level).length;
  return { provinces: of('province'), communes: of('commune') };
}
