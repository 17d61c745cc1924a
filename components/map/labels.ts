import type { Feature, FeatureCollection, Point } from 'geojson';
import type { UnitsData } from '@/server/answers/shapes';
import type { Language } from '../theme';
import { unitShortName } from '../unit-name';

interface Label {
  role: 'province' | 'commune' | 'place';
  name: string;
  /** The lower is placed first where two names would collide. */
  order: number;
}

export interface NamedPlace {
  name: string;
  nameEn: string;
  lon: number;
  lat: number;
}

const label = (lon: number, lat: number, properties: Label): Feature<Point, Label> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [lon, lat] },
});

function unitLabels(units: UnitsData, role: 'province' | 'commune', language: Language) {
  return units.code.flatMap((_, i) => {
    const [lon, lat] = [units.lon[i], units.lat[i]];
    if (lon == null || lat == null) return [];
    const name = unitShortName(
      { name: units.name[i] as string, nameEn: units.nameEn[i] as string },
      language,
    );
    // Municipalities are the names that a reader looks for first.
    const order = units.kind[i] === 'municipality' ? 0 : 1;
    return [label(lon, lat, { role, name, order })];
  });
}

/** Whose it is stands on a line of its own: at the rim of a phone the name stays whole. */
export function placeName({ name, nameEn }: NamedPlace, language: Language): string {
  return (language === 'vi' ? name : nameEn).replace(' (', '\n(');
}

/** Every name on the map, in the reader's language. */
export function labelsOf(
  places: readonly NamedPlace[],
  provinces: UnitsData | null,
  communes: UnitsData | null,
  language: Language,
): FeatureCollection<Point, Label> {
  return {
    type: 'FeatureCollection',
    features: [
      ...places.map((place) =>
        label(place.lon, place.lat, {
          role: 'place',
          name: placeName(place, language),
          order: 0,
        }),
      ),
      ...(provinces ? unitLabels(provinces, 'province', language) : []),
      ...(communes ? unitLabels(communes, 'commune', language) : []),
    ],
  };
}
