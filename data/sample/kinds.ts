import type { NamedKind } from './names';
import { PROVINCES_BEFORE } from './provinces';
import type { Place } from './settle';

/** Before 2025-07-01 of the 10,035: 1,724 wards and 616 townships (the rest communes). */
const WARDS_BEFORE = 1724;
const TOWNSHIPS_BEFORE = 616;

/** How much of a province lives in towns, against what its communes' places tell. */
const TOWNS = {
  metropolitan: 2,
  industrial: 1.5,
  coast: 1.2,
  delta: 1,
  mekong: 1,
  highland: 1,
  mountain: 0.8,
} as const;

/** Kinds of the communes before the merger: wards where it is most urban, townships at small towns. */
export function kindsBefore(
  places: readonly Place[],
  neighbours: readonly (readonly number[])[],
): (NamedKind | 'island_district')[] {
  const character = new Map(PROVINCES_BEFORE.map(({ code, character }) => [code, character]));
  const score = places.map(({ urban, province }) => urban * TOWNS[character.get(province)!]);
  const kinds = places.map((place): NamedKind | 'island_district' => {
    if (place.island && !('communes' in place.island.before)) return 'island_district';
    return place.realName?.startsWith('Thị trấn') ? 'township' : 'commune';
  });
  const free = (i: number) => places[i]!.island === null && kinds[i] === 'commune';
  const ranked = places.map((_, i) => i).sort((a, b) => score[b]! - score[a]! || a - b);
  const give = (kind: NamedKind, count: number, candidates: readonly number[]) => {
    const missing = count - kinds.filter((own) => own === kind).length;
    for (const i of candidates.filter(free).slice(0, missing)) kinds[i] = kind;
  };
  give('ward', WARDS_BEFORE, ranked);
  const centre = (i: number) =>
    neighbours[i]!.every((other) => kinds[other] === 'ward' || score[other]! <= score[i]!);
  give('township', TOWNSHIPS_BEFORE, [
    ...ranked.filter(centre),
    ...ranked.filter((i) => !centre(i)),
  ]);
  return kinds;
}
