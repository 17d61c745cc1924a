/** The lines along which units are cut, as far as they run inside them: what was drawn is closed around the unit. */
import type { Feature, FeatureCollection, LineString } from 'geojson';
import { type Ground, outlineOf, type Part, type Plan } from '@/geo/plans';
import { isInside, type Line, type Position, polygonArcs } from '@/geo/topology';

/** Each stretch of a drawn ring is looked at in so many places. */
const STEPS = 24;

/** The lines of each part, kept while the part is: a pick elsewhere moves none of them. */
const known = new WeakMap<Part, readonly Position[][]>();

/** One line a stretch; the same list for a plan without cuts. */
export function cutLines(ground: Ground, { groups }: Plan): FeatureCollection {
  const lines = groups.flatMap(({ parts }) => parts.flatMap((part) => linesOf(ground, part)));
  if (lines.length === 0) return NO_LINES;
  const features = lines.map(
    (line): Feature<LineString> => ({
      ...{ type: 'Feature', properties: {} },
      geometry: { type: 'LineString', coordinates: line.map(([x, y]) => [x, y]) },
    }),
  );
  return { type: 'FeatureCollection', features };
}

const NO_LINES: FeatureCollection = { type: 'FeatureCollection', features: [] };

function linesOf({ shapes, indexOf }: Ground, part: Part): readonly Position[][] {
  const kept = known.get(part);
  if (kept) return kept;
  const { unit, drawn } = part;
  const shape = unit === null ? null : shapes?.units[indexOf.get(unit) ?? -1];
  if (!shapes || !shape || !drawn) return [];
  const outline = outlineOf(shapes, { arcs: polygonArcs(shape) });
  const lines = stretchesInside(drawn, (at) => isInside(outline, at));
  known.set(part, lines);
  return lines;
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
