import { type CrosswalkRow, crosswalkRows } from '@/geo/crosswalk';
import { AtlasError } from '../errors';
import type { Release } from '../release';
import type { CrosswalkInput } from '../routers/inputs';
import type { Viewer } from '../viewer';
import { visible } from './area';
import { countryOf } from './country';
import { crosswalkOf, historyOf } from './crosswalks';
import type { Draft } from './draft';
import { pastOf } from './past';
import type { CrosswalkData } from './past-shapes';

/**
 * What the units of one edition become in another, forward or back, a row a transfer.
 * @throws AtlasError `BadInput` when the level has no units in one of the editions
 */
export async function crosswalk(
  current: Release,
  viewer: Viewer,
  threshold: number,
  asked: CrosswalkInput,
): Promise<Draft<CrosswalkInput, Record<string, never>, CrosswalkData>> {
  const { level } = asked;
  const [country, past, history] = await Promise.all([
    countryOf(current),
    pastOf(current),
    historyOf(current),
  ]);
  const [from, to] = [country.editionOn(asked.from), country.editionOn(asked.to)];
  for (const [field, edition] of Object.entries({ from, to }))
    if (country.in(edition).byLevel(level).length === 0)
      throw new AtlasError({
        ...{ code: 'BadInput', field },
        reason: `no units of level ${level} are known on ${edition}`,
      });
  const found = await crosswalkOf(current, threshold, level, from, to);
  const [before, after] = [country.in(from), country.in(to)];
  const seen = new Set(
    visible(viewer, before, before.byLevel(level), undefined).map((u) => u.code),
  );
  const rows = [...crosswalkRows(found.crosswalk)].filter((row) => seen.has(row.fromCode));
  const [early, late] = from <= to ? [from, to] : [to, from];
  const acts = history.events.filter(
    ({ status, effective }) => status === 'adopted' && early < effective && effective <= late,
  );
  const column = <T>(of: (row: CrosswalkRow) => T): T[] => rows.map(of);
  return {
    question: { level, from, to },
    about: { edition: from, codes: [...seen] },
    source: null,
    notes: [],
    // Shares are the law's, or rest on counts that are published: there is nothing to hide.
    guarded: {},
    compose: () => ({
      data: {
        fromCode: column((row) => row.fromCode),
        fromName: column((row) => before.get(row.fromCode)?.name ?? ''),
        fromNameEn: column((row) => before.get(row.fromCode)?.nameEn ?? ''),
        toCode: column((row) => row.toCode),
        toName: column((row) => after.get(row.toCode)?.name ?? ''),
        toNameEn: column((row) => after.get(row.toCode)?.nameEn ?? ''),
        sharePopulation: column((row) => row.sharePopulation),
        shareArea: column((row) => row.shareArea),
        basis: column((row) => row.basis),
        basisArea: column((row) => row.basisArea),
        acts: acts.map((act) => ({ ...past.act(act), day: act.effective })),
      },
    }),
  };
}
