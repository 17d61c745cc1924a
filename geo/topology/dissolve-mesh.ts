import type { Arc, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import type { Position } from './arcs';
import { signedArea } from './ellipsoid-area';
import { isInside } from './inside';
import { joinRings, type Walks } from './join-rings';
import type { Mesh } from './mesh';
import { OUTSIDE } from './mesh';

/** Coordinates as whole steps from an origin, both by axis and in degrees. */
export interface Grid {
  readonly scale: readonly [number, number];
  readonly translate: readonly [number, number];
}

/** A border between two units, as a walk from node to node. */
interface Border {
  line: Position[];
  from: number;
  to: number;
  left: string | null;
  right: string | null;
}

/**
 * Dissolves a mesh into units and writes them as TopoJSON: one object `units`, geometries ordered by
 * unit, neighbours sharing arcs, outer rings counter-clockwise (RFC 7946).
 * @param unitOf the unit of each atom, or null where the atom belongs to none
 * @param grid every position of the mesh lies on it; a number is a step in degrees from 0, 0
 */
export function dissolveMesh(
  mesh: Mesh,
  unitOf: readonly (string | null)[],
  grid: number | Grid,
): Topology {
  const { scale, translate } =
    typeof grid === 'number' ? { scale: [grid, grid] as const, translate: [0, 0] as const } : grid;
  const borders = chain(bordersOf(mesh, unitOf));
  const network = walksOf(borders);
  const walks = new Map<string, number[]>();
  const walk = (unit: string | null, arc: number) => {
    if (unit === null) return;
    const list = walks.get(unit);
    if (list) list.push(arc);
    else walks.set(unit, [arc]);
  };
  borders.forEach((border, i) => {
    walk(border.left, i);
    walk(border.right, ~i);
  });
  const geometries = [...walks]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, arcs]): Polygon | MultiPolygon => {
      const polygons = polygonsOf(joinRings(arcs, network), borders);
      return polygons.length === 1
        ? { type: 'Polygon', id, arcs: polygons[0]! }
        : { type: 'MultiPolygon', id, arcs: polygons };
    });
  return {
    type: 'Topology',
    transform: { scale: [...scale], translate: [...translate] },
    objects: { units: { type: 'GeometryCollection', geometries } },
    arcs: borders.map(({ line }) => deltas(line, { scale, translate })),
  };
}

/** The edges of the mesh that part two units. */
function bordersOf(mesh: Mesh, unitOf: readonly (string | null)[]): Border[] {
  const unit = (atom: number) => (atom === OUTSIDE ? null : unitOf[atom]!);
  const borders: Border[] = [];
  for (const edge of mesh.edges) {
    const [left, right] = [unit(edge.left), unit(edge.right)];
    if (left !== right) {
      borders.push({ line: [...edge.line], from: edge.from, to: edge.to, left, right });
    }
  }
  return borders;
}

/** Joins borders at nodes where only two of them meet. */
function chain(borders: readonly Border[]): Border[] {
  const at = new Map<number, Border[]>();
  for (const border of borders) {
    for (const node of [border.from, border.to]) {
      const list = at.get(node);
      if (list) list.push(border);
      else at.set(node, [border]);
    }
  }
  const done = new Set<Border>();
  const chained: Border[] = [];
  const follow = (first: Border, backwards: boolean) => {
    const walk = backwards ? reverse(first) : { ...first, line: [...first.line] };
    done.add(first);
    for (let meeting = at.get(walk.to)!; meeting.length === 2; meeting = at.get(walk.to)!) {
      const next = meeting.find((border) => !done.has(border));
      if (!next) break;
      done.add(next);
      const step = next.from === walk.to ? next : reverse(next);
      for (let i = 1; i < step.line.length; i++) walk.line.push(step.line[i]!);
      walk.to = step.to;
    }
    chained.push(walk);
  };
  for (const border of borders) {
    if (done.has(border)) continue;
    if (at.get(border.from)!.length !== 2) follow(border, false);
    else if (at.get(border.to)!.length !== 2) follow(border, true);
  }
  // What is left are closed lines: islands, and units inside another one.
  for (const border of borders) if (!done.has(border)) follow(border, false);
  return chained;
}

function reverse(border: Border): Border {
  return {
    line: border.line.toReversed(),
    from: border.to,
    to: border.from,
    left: border.right,
    right: border.left,
  };
}

/** The borders as walks that rings can be joined of. */
function walksOf(borders: readonly Border[]): Walks {
  return {
    from: (walk) => (walk < 0 ? borders[~walk]!.to : borders[walk]!.from),
    heading: (walk) => {
      const { line } = borders[walk < 0 ? ~walk : walk]!;
      const [a, b] = walk < 0 ? [line.at(-1)!, line.at(-2)!] : [line[0]!, line[1]!];
      return Math.atan2(b[1] - a[1], b[0] - a[0]);
    },
  };
}

/** Rings of positive area are outer ones; the others are holes of the outer ring around them. */
function polygonsOf(rings: readonly number[][], borders: readonly Border[]): number[][][] {
  if (rings.length === 1) return [[[...rings[0]!]]];
  const shapes = rings.map((ring) => {
    const line = ring.flatMap((walk) =>
      walk < 0 ? borders[~walk]!.line.toReversed() : borders[walk]!.line,
    );
    return { ring, line, area: signedArea(line) };
  });
  const outer = shapes.filter(({ area }) => area > 0).sort((a, b) => b.area - a.area);
  const polygons = new Map(outer.map((shape) => [shape, [shape.ring]]));
  for (const hole of shapes.filter(({ area }) => area <= 0)) {
    const around = outer.findLast(
      (shape) => shape.line !== hole.line && holds(shape.line, hole.line),
    );
    polygons.get(around ?? outer[0]!)!.push(hole.ring);
  }
  return [...polygons.values()];
}

/** Whether a closed line runs around most of another one's points (they may touch). */
function holds(outer: readonly Position[], inner: readonly Position[]): boolean {
  let inside = 0;
  for (const point of inner) inside += isInside([[outer]], point) ? 1 : 0;
  return inside * 2 > inner.length;
}

/** An arc as TopoJSON stores it: the first position in steps of the grid, then the differences. */
function deltas(line: readonly Position[], { scale, translate }: Grid): Arc {
  const arc: Arc = [];
  let [px, py] = [0, 0];
  for (const [lon, lat] of line) {
    const x = Math.round((lon - translate[0]) / scale[0]);
    const y = Math.round((lat - translate[1]) / scale[1]);
    if (arc.length > 0 && x === px && y === py) continue;
    arc.push([x - px, y - py]);
    [px, py] = [x, y];
  }
  // A closed or very short line may shrink to one grid point; an arc has two.
  if (arc.length === 1) arc.push([0, 0]);
  return arc;
}
