/** The lines along which units are cut, as far as they run inside them: what was drawn is closed around the unit. */
import type { Feature, FeatureCollection, LineString } from 'geojson';
import { type Ground, outlineOf, type Plan } from '@/geo/plans';
import { isInside, type Line, type Position, polygonArcs } from '@/geo/topology';

/** Each stretch of a drawn ring is looked at in so many places. */
const STEPS = 24;

export function cutLines({ shapes, indexOf }: Ground, { groups }: Plan): FeatureCollection {
  const features = groups.flatMap(({ parts }) =>
    parts.flatMap(({ unit, drawn }): Feature<LineString>[] => {
      const shape = unit === null ? null : shapes?.units[indexOf.get(unit) ?? -1];
      if (!shapes || !shape || !drawn) return [];
      const outline = outlineOf(shapes, { arcs: polygonArcs(shape) });
      return stretchesInside(drawn, (at) => isInside(outline, at)).map((line) => ({
        ...{ type: 'Feature', properties: {} },
        geometry: { type: 'LineString', coordinates: line.map(([x, y]) => [x, y]) },
      }));
    }),
  );
  return { type: 'FeatureCollection', features };
}

function stretchesInside(ring: Line, inside: (at: Position) => boolean): Position[][] {
  const stretches: Position[][] = [];
  let open: Position[] | null = null;
  for (let i = 1; i < ring.length; i++) {
    const [[ax, ay], [bx, by]] = [ring[i - 1]!, ring[i]!];
    for (let step = 0; step < STEPS; step++) {
      const t = step / STEPS;
      const at: Position = [ax + (bx - ax) * t, ay + (by - ay) * t];
      if (!inside(at)) open = null;
      else if (open) open.push(at);
      else {
        open = [at];
        stretches.push(open);
      }
    }
  }
  return stretches.filter((line) => line.length > 1);
}
