import type { Concept } from '@/geo/measures';
import type { SeriesInfo } from '@/server/answers/shapes';

export interface SeriesGroup {
  key: string;
  series: SeriesInfo;
  concepts: Concept[];
}

/** Series alike in all but the concept, one group each, the latest date first. */
export function groupSeries(series: readonly SeriesInfo[]): SeriesGroup[] {
  const groups = new Map<string, SeriesGroup>();
  for (const one of series) {
    const key = `${one.date} ${one.edition} ${one.level} ${one.hasSex} ${one.hasAge}`;
    const group = groups.get(key);
    if (group) group.concepts.push(one.concept);
    else groups.set(key, { key, series: one, concepts: [one.concept] });
  }
  return [...groups.values()].sort((a, b) => (a.key < b.key ? 1 : -1));
}
