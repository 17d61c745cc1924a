import type { IsoDate } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';

/**
 * The days on which units were rearranged: editions that have another number of units than the one
 * before. Neither a level that the earlier edition knows nothing of nor a change of kind is one.
 */
export function rearrangementsOf(editions: ReleaseData['editions']): IsoDate[] {
  return editions
    .filter((edition, i) => {
      const before = editions[i - 1];
      if (!before) return false;
      return (['provinces', 'communes'] as const).some(
        (level) => before[level] > 0 && edition[level] > 0 && before[level] !== edition[level],
      );
    })
    .map(({ edition }) => edition);
}
