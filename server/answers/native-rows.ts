import type { Level } from '@/geo/units';
import { type SeriesKey, type UnitFigures, unitFigures } from '../queries/unit-figures';
import type { Release } from '../release';

/** The counts of every unit of a level as a series has them. */
export interface NativeRows {
  readonly columns: UnitFigures;
  /** Place of each unit in the columns, by code. */
  readonly at: ReadonlyMap<string, number>;
}

/** Reads the counts once and keeps them with the release. */
export function nativeRows(
  release: Release,
  level: Level,
  key: SeriesKey,
  signal?: AbortSignal,
): Promise<NativeRows> {
  const name = `figures ${level} ${key.edition} ${key.date} ${key.concept}`;
  return release.facts.get(name, async () => {
    const columns = await unitFigures(release, level, key, signal);
    return { columns, at: new Map(columns.code.map((code, i) => [code, i])) };
  });
}
