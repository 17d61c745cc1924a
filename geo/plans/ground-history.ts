import type { History, Level, Life } from '@/geo/units';
import type { Draft } from './draft';
import type { Ground } from './ground';

/**
 * What the browser can hold a draft against: the units of its own edition, each until the day on which
 * an act changes it. The server checks a plan again, on all events, before it becomes law.
 */
export function groundHistory({ units, edition }: Ground, level: Level): History {
  const lives = units.map(
    ({ code, name, kind, parentCode, until = null }): Life => ({
      ...{ code, name, kind, parentCode, level },
      ...{ validFrom: edition, validTo: until },
    }),
  );
  return { lives, events: [] };
}

/**
 * Provinces that a draft is not about, by code: their ground may not change by it. A draft of the whole
 * country has none.
 */
export function provincesOutside(
  units: Ground['units'],
  within: Draft['within'],
): ReadonlySet<string> {
  if (within.length === 0) return new Set();
  const all = units.flatMap(({ parentCode }) => parentCode ?? []);
  return new Set(all.filter((code) => !within.includes(code)));
}
