/** The names on the map of a plan: those of groups are placed first, then those of units in what room is left. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { type Draft, type Ground, type GroupFigures, levelOfKind, outlineOf } from '@/geo/plans';
import { insidePoint, type Position } from '@/geo/topology';
import { shortName } from '@/geo/units';
import { type NamedPlace, placeName } from '../map/labels';
import type { Language } from '../theme';

export interface PlanLabel {
  role: 'group' | 'selected' | 'unit' | 'province' | 'place';
  name: string;
  /** The lower is placed first where two names would collide. */
  order: number;
}

type Labels = FeatureCollection<Point, PlanLabel>;

const label = (at: Position, properties: PlanLabel): Feature<Point, PlanLabel> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: [at[0], at[1]] },
});

/** Names that no pick changes: of units worked on (the larger first), of provinces and archipelagos. */
export function stillLabels(
  { units, shapes }: Pick<Ground, 'units' | 'shapes'>,
  scope: Uint8Array,
  provinces: readonly { name: string; lon: number | null; lat: number | null }[],
  places: readonly NamedPlace[],
  language: Language,
  nameOf: (code: string) => string,
): Labels {
  const named = units.flatMap(({ code, kind, lon, lat }, i) => {
    if (!scope[i] || lon === null || lat === null) return [];
    const order = -(shapes?.areas[i] ?? 0);
    // Provinces are read from afar, also where they are the units.
    const role = levelOfKind(kind) === 'province' ? 'province' : 'unit';
    return [label([lon, lat], { role, name: nameOf(code), order })];
  });
  return {
    type: 'FeatureCollection',
    features: [
      ...named,
      ...provinces.flatMap(({ name, lon, lat }) =>
        lon === null || lat === null
          ? []
          : [label([lon, lat], { role: 'province', name, order: 0 })],
      ),
      ...places.map((place) =>
        label([place.lon, place.lat], {
          role: 'place',
          name: placeName(place, language),
          order: 0,
        }),
      ),
    ],
  };
}

/** Where each group's name stands, kept while its shape is. */
const middles = new WeakMap<GroupFigures, Position | null>();

function middleOf(ground: Ground, figures: GroupFigures): Position | null {
  const known = middles.get(figures);
  if (known !== undefined) return known;
  const { shape } = figures;
  const middle = ground.shapes && shape ? insidePoint(outlineOf(ground.shapes, shape)) : null;
  middles.set(figures, middle);
  return middle;
}

type GroupLabel = Feature<Point, PlanLabel> & { id: number };

/** The label that each shape had last: a pick makes those of two groups anew, not of thousands. */
const known = new WeakMap<GroupFigures, { name: string; label: GroupLabel }>();

/**
 * The names of groups, numbered by their places; a label that is the same as before is the same
 * object. A unit under its own name is named already.
 */
export function groupLabels(
  ground: Ground,
  { plan }: Pick<Draft, 'plan'>,
  figures: readonly GroupFigures[],
  selected: number | null,
): GroupLabel[] {
  return plan.groups.flatMap(({ name }, id) => {
    if (name === '') return [];
    const own = figures[id]!;
    const role = id === selected ? 'selected' : 'group';
    const last = known.get(own);
    if (last?.name === name && last.label.id === id && last.label.properties.role === role)
      return last.label;
    const at = middleOf(ground, own);
    if (!at) return [];
    const properties = { role, name: shortName(name), order: -(own.shape?.areaKm2 ?? 0) } as const;
    const made = { ...label(at, properties), id };
    known.set(own, { name, label: made });
    return made;
  });
}
