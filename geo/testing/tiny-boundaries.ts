/** Boundaries of the tiny country: TopoJSON whose arcs are the sides of squares, shared by neighbours. */
import type { Topology } from 'topojson-specification';
import type { Edition, Level } from '@/geo/units';
import { type Corner, degrees, type Square } from './squares';
import { TINY_AFTER, TINY_BEFORE, tinyUnitsOf } from './tiny-country';

export interface TinyBoundary {
  level: Level;
  edition: Edition;
  detail: 'overview' | 'detail';
  approximate: boolean;
  topology: Topology;
}

interface Side {
  from: Corner;
  to: Corner;
}
const key = (corner: Corner) => `${corner[0]},${corner[1]}`;
const keyOf = ({ from, to }: Side) => `${key(from)}>${key(to)}`;
const reversed = ({ from, to }: Side): Side => ({ from: to, to: from });

/** The four sides of a square, counter-clockwise. */
function sides([x, y]: Square): Side[] {
  const corners: Corner[] = [
    [x, y],
    [x + 1, y],
    [x + 1, y + 1],
    [x, y + 1],
  ];
  return corners.map((from, i) => ({ from, to: corners[(i + 1) % 4] as Corner }));
}

/**
 * The closed rings around the squares, counter-clockwise, as chains of sides.
 * @throws Error when two squares touch in a corner only: the grid of the tiny country has none.
 */
function rings(squares: readonly Square[]): Side[][] {
  const all = new Map(squares.flatMap(sides).map((side) => [keyOf(side), side]));
  const outer = [...all.values()].filter((side) => !all.has(keyOf(reversed(side))));
  const next = new Map(outer.map((side) => [key(side.from), side]));
  if (next.size !== outer.length) throw new Error('squares of a unit touch in a corner only');
  const found: Side[][] = [];
  while (next.size > 0) {
    const ring: Side[] = [];
    let side = next.values().next().value;
    while (side) {
      next.delete(key(side.from));
      ring.push(side);
      side = next.get(key(side.to));
    }
    found.push(ring);
  }
  return found;
}

/** Topology of the units of a level in an edition: one object `units`, codes as geometry ids. */
export function tinyTopology(level: Level, edition: Edition): Topology {
  const arcs: number[][][] = [];
  const numbers = new Map<string, number>();
  const arcOf = (side: Side): number => {
    const known = numbers.get(keyOf(side));
    if (known !== undefined) return known;
    const mirrored = numbers.get(keyOf(reversed(side)));
    if (mirrored !== undefined) return ~mirrored;
    numbers.set(keyOf(side), arcs.length);
    return arcs.push([degrees(side.from), degrees(side.to)]) - 1;
  };
  const geometries = tinyUnitsOf(level, edition).map((unit) => ({
    type: 'MultiPolygon' as const,
    id: unit.code,
    arcs: rings(unit.squares).map((ring) => [ring.map(arcOf)]),
  }));
  return {
    type: 'Topology',
    objects: { units: { type: 'GeometryCollection', geometries } },
    arcs,
  };
}

/** Provinces and communes of both editions, each in both details (which are alike here). */
export const tinyBoundaries: readonly TinyBoundary[] = [TINY_BEFORE, TINY_AFTER].flatMap(
  (edition) =>
    (['province', 'commune'] as const).flatMap((level) =>
      (['overview', 'detail'] as const).map((detail) => ({
        level,
        edition,
        detail,
        approximate: edition === TINY_BEFORE && level === 'commune',
        topology: tinyTopology(level, edition),
      })),
    ),
);
