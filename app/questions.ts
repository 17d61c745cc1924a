import { COUNTRY_CODE, type Edition } from '@/geo/units';
import type { PlaceData } from '@/server/answers/past-shapes';
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

/**
 * The question where the place of an address is found among the units shown; null where there is none,
 * or the address says that its code is read in their edition.
 */
export function placeQuestion(
  asked: Pick<AskedView, 'place' | 'on' | 'edition'>,
  edition: Edition | null,
) {
  const { place } = asked;
  if (place === null || place === COUNTRY_CODE || edition === null || asked.on === edition)
    return null;
  return { code: place, on: asked.on ?? asked.edition ?? undefined, edition };
}

/** The code under which the place of an address is found; as asked where nothing is known of it. */
export function placeFound(asked: Pick<AskedView, 'place'>, found: PlaceData | undefined) {
  return found?.found[0]?.unit.code ?? asked.place;
}
