/** Flows as shapes for a GIS: a line for every corridor that is told, a point for every unit. */
import type { Feature } from 'geojson';
import type { FlowScene } from '../flows/flow-scene';
import { FLOW_MEASURES, placeFigure, totalsOver } from '../flows/place-figures';
import type { PlaceNames } from '../flows/place-names';
import type { Words } from '../states/words';
import { reading, type ToldCollection } from './geojson';
import type { About } from './sheet';

/** Lines go from the centre of the origin to that of the destination; abroad has none, nor its flows. */
export function flowsGeoJson(
  scene: FlowScene,
  names: PlaceNames,
  about: About,
  t: Words,
): ToldCollection {
  const { view, flows, span } = scene;
  const totals = totalsOver(scene, span);
  const end = (place: number, which: 'from' | 'to') => ({
    [`${which}_code`]: names.code(place),
    [which]: names.of(place),
  });
  const lines = Array.from(view.top(view.movers.length).pairs).flatMap((pair): Feature[] => {
    const [origin, destination] = [view.pairs.origin[pair]!, view.pairs.destination[pair]!];
    const [start, stop] = [names.at(origin), names.at(destination)];
    if (!start || !stop) return [];
    return [
      {
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: [[...start], [...stop]] },
        properties: {
          ...{ what: 'flow', ...end(origin, 'from'), ...end(destination, 'to') },
          movers: view.movers[pair]!,
        },
      },
    ];
  });
  const points = flows.code.map((code, place): Feature => {
    const at = names.at(place);
    const figures = FLOW_MEASURES.flatMap((measure) => {
      const count = placeFigure(scene, totals, span, place, measure, 'people');
      const rate = placeFigure(scene, totals, span, place, measure, 'thousand');
      return [
        [measure, count.value],
        [`${measure}_reading`, reading(count.cell, t)],
        [`${measure}_per_thousand`, rate.value],
      ];
    });
    return {
      type: 'Feature',
      id: code,
      // GeoJSON allows a feature without a place; its types do not.
      geometry: (at && { type: 'Point', coordinates: [...at] }) as Feature['geometry'],
      properties: { what: 'unit', code, name: names.of(place), ...Object.fromEntries(figures) },
    };
  });
  return {
    type: 'FeatureCollection',
    about: { ...Object.fromEntries(about.lines), [t('export.notes')]: about.notes },
    features: [...lines, ...points],
  };
}
