/** The outlines of the 63 provinces, parted into pieces of land. Where they come from: `about` in the file. */
import { readFileSync } from 'node:fs';
import type { MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { doubleArea, type Point, toPlane } from './plane';

export const OUTLINE_FILE = 'outlines.topo.json';

/** A piece of land of one province: the mainland, or an island. */
export interface Part {
  readonly province: string;
  /** Arcs counter-clockwise around it; `~i` is arc i walked backwards. */
  readonly ring: readonly number[];
  /** The same arcs as lines, each walked forwards. */
  readonly arcs: readonly (readonly Point[])[];
  /** The same as a closed line, its first point not repeated. */
  readonly line: readonly Point[];
  /** In squared units of the plane. */
  readonly area: number;
}
export interface Outlines {
  readonly arcs: readonly (readonly Point[])[];
  readonly parts: readonly Part[];
}

export function readOutlines(): Outlines {
  const file = new URL(`./${OUTLINE_FILE}`, import.meta.url);
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology;
  const arcs = decode(topology);
  const provinces = topology.objects.provinces!;
  if (provinces.type !== 'GeometryCollection') throw new TypeError('provinces is no collection');
  const parts = provinces.geometries.flatMap((geometry) => {
    const polygons =
      geometry.type === 'Polygon' ? [(geometry as Polygon).arcs] : (geometry as MultiPolygon).arcs;
    return polygons.map(([ring]) => partOf(String(geometry.id), ring!, arcs));
  });
  return { arcs, parts };
}

function decode({ arcs, transform }: Topology): Point[][] {
  const { scale, translate } = transform!;
  return arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx!;
      y += dy!;
      return toPlane([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
    });
  });
}

/** The file's rings run clockwise; ours the other way. */
function partOf(province: string, clockwise: readonly number[], arcs: readonly Point[][]): Part {
  const ring = clockwise.map((arc) => ~arc).reverse();
  const line = ring.flatMap((arc) => (arc < 0 ? arcs[~arc]!.toReversed() : arcs[arc]!).slice(1));
  const area = doubleArea(line) / 2;
  if (area <= 0) throw new RangeError(`a ring of province ${province} runs the wrong way`);
  const own = ring.map((arc) => arcs[arc < 0 ? ~arc : arc]!);
  return { province, ring, arcs: own, line, area };
}

const boxes = new WeakMap<Part, readonly [number, number, number, number]>();
/** West, south, east and north of a part. */
export function boxOf(part: Part) {
  const known = boxes.get(part);
  if (known) return known;
  const [xs, ys] = [part.line.map(([x]) => x), part.line.map(([, y]) => y)];
  const found = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] as const;
  boxes.set(part, found);
  return found;
}
