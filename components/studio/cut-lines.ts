/**
 * Cuts as the map draws them: the lines along which units are cut, as far as they run inside them (what
 * was drawn is closed around the unit), and dots on what a cut that is being drawn would take.
 */
import type { Feature, FeatureCollection } from 'geojson';
import { type Derived, type Ground, outlineOf, type Part } from '@/geo/plans';
import { isInside, type Line, type MultiPolygon, type Position, polygonArcs } from '@/geo/topology';

/** Each stretch of a drawn ring is looked at in so many places. */
const STEPS = 24;
/** Dots along the longer side of what is taken. */
const DOTS = 26;

/** The lines of each part, kept while the part is: a pick elsewhere moves none of them. */
const known = new WeakMap<Part, readonly Position[][]>();

/** Parts by the cuts that they make: an edit that cuts nothing keeps the very same cuts. */
const drawn = new WeakMap<Derived['cuts'], readonly Part[]>();

/** The parts of a plan that were drawn; the same list while nothing is cut otherwise. */
export function drawnParts({ plan, cuts }: Pick<Derived, 'plan' | 'cuts'>): readonly Part[] {
  const kept = drawn.get(cuts);
  if (kept) return kept;
  const parts = cuts.flatMap(({ unit, groups }) =>
    groups.flatMap((g) => plan.groups[g]!.parts.filter((part) => part.unit === unit && part.drawn)),
  );
  drawn.set(cuts, parts);
  return parts;
}

/**
 * One line a stretch; the same list where nothing is cut.
 * @param parts of the plan
 * @param begun a cut that was drawn and is not yet of the plan
 */
export function cutLines(
  ground: Ground,
  parts: readonly Part[],
  begun: Part | null = null,
): FeatureCollection {
  const all = begun ? [...parts, begun] : parts;
  const lines = all.flatMap((part) => linesOf(ground, part));
  const dots = begun ? dotsOf(ground, begun) : [];
  if (lines.length + dots.length === 0) return NO_LINES;
  const features = [
    ...lines.map(
      (line): Feature => ({
        ...{ type: 'Feature', properties: {} },
        geometry: { type: 'LineString', coordinates: line.map(([x, y]) => [x, y]) },
      }),
    ),
    ...dots.map(
      ([x, y]): Feature => ({
        ...{ type: 'Feature', properties: {} },
        geometry: { type: 'Point', coordinates: [x, y] },
      }),
    ),
  ];
  return { type: 'FeatureCollection', features };
}

const NO_LINES: FeatureCollection = { type: 'FeatureCollection', features: [] };

function outlineOfPart({ shapes, indexOf }: Ground, { unit }: Part): MultiPolygon | null {
  const shape = unit === null ? null : shapes?.units[indexOf.get(unit) ?? -1];
  return shapes && shape ? outlineOf(shapes, { arcs: polygonArcs(shape) }) : null;
}

function linesOf(ground: Ground, part: Part): readonly Position[][] {
  const kept = known.get(part);
  if (kept) return kept;
  const outline = part.drawn ? outlineOfPart(ground, part) : null;
  if (!part.drawn || !outline) return [];
  const lines = stretchesInside(part.drawn, (at) => isInside(outline, at));
  known.set(part, lines);
  return lines;
}

/** Places spread evenly over what the part takes of its unit. */
function dotsOf(ground: Ground, part: Part): Position[] {
  const outline = part.drawn ? outlineOfPart(ground, part) : null;
  if (!part.drawn || !outline) return [];
  const ring = part.drawn;
  const [xs, ys] = [0, 1].map((axis) => outline.flat(2).map((at) => at[axis]!));
  const [west, east] = [Math.min(...xs!), Math.max(...xs!)];
  const [south, north] = [Math.min(...ys!), Math.max(...ys!)];
  const step = Math.max(east - west, north - south) / DOTS;
  const dots: Position[] = [];
  for (let y = south + step / 2; y < north; y += step)
    for (let x = west + step / 2; x < east; x += step)
      if (isInside([[ring]], [x, y]) && isInside(outline, [x, y])) dots.push([x, y]);
  return dots;
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
