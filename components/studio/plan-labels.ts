/** The names on the map of a plan: those of groups are placed first, then those of units in what room is left. */
import type { Feature, FeatureCollection, Point } from 'geojson';
import { type Derived, type Ground, type GroupFigures, levelOfKind, outlineOf } from '@/geo/plans';
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

export type GroupLabel = Feature<Point, PlanLabel> & { id: number };

/** The names of groups, by place; null for one that is not named on the map. */
export interface GroupNames {
  readonly derived: Derived;
  readonly selected: number | null;
  readonly labels: readonly (GroupLabel | null)[];
}

/**
 * The names of groups, numbered by their places. A unit under its own name is named already.
 * @param before on this ground, for the plan before: the same label where nothing of it has changed
 */
export function groupNames(
  ground: Ground,
  derived: Derived,
  selected: number | null,
  before: GroupNames | null = null,
): GroupNames {
  if (before?.derived === derived && before.selected === selected) return before;
  const old = before?.derived;
  const { groups } = derived.plan;
  const labels = before?.labels.slice(0, groups.length) ?? [];
  for (let id = 0; id < groups.length; id++) {
    const same = old?.plan.groups[id] === groups[id] && old?.groups[id] === derived.groups[id];
    const role = (id === selected) === (id === before?.selected);
    if (!same || !role) labels[id] = labelOf(ground, derived, id, selected);
  }
  return { derived, selected, labels };
}

function labelOf(
  ground: Ground,
  { plan, groups }: Derived,
  id: number,
  selected: number | null,
): GroupLabel | null {
  const { name } = plan.groups[id]!;
  const at = name === '' ? null : middleOf(ground, groups[id]!);
  if (!at) return null;
  const role = id === selected ? 'selected' : 'group';
  const order = -(groups[id]!.shape?.areaKm2 ?? 0);
  return { ...label(at, { role, name: shortName(name), order }), id };
}
