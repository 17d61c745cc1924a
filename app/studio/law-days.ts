import type { Draft } from '@/geo/plans';
import type { ReleaseData } from '@/server/answers/shapes';

type Editions = Pick<ReleaseData['editions'][number], 'edition' | 'provinces' | 'communes'>;

/** Days on which units of a level may have been rearranged: those whose units are known before it too, the newest first. */
export function lawDays<T extends Editions>(editions: readonly T[], level: Draft['level']): T[] {
  const known = (each: T | undefined) => (each?.[`${level}s`] ?? 0) > 0;
  return editions.filter((each, i) => known(each) && known(editions[i - 1])).reverse();
}
