import type { DrawnLevel } from './auto-level';
import type { ShownView } from './resolve-view';
import type { AskedView } from './search-params';

/** The choropleth question of a view: asked alike by the first picture and by the browser. */
export function choroplethQuestion(
  asked: Pick<AskedView, 'classes' | 'k' | 'breaks'>,
  shown: ShownView,
  level: DrawnLevel,
) {
  return {
    level,
    edition: shown.edition,
    measure: shown.measure,
    date: shown.series.date,
    concept: shown.series.concept,
    classes: asked.breaks?.length
      ? { method: 'manual' as const, count: asked.breaks.length + 1, breaks: asked.breaks }
      : { method: asked.classes, count: asked.k },
  };
}
