/**
 * Divides units among sites inside them: each site gets the ground that lies nearest to it; or along
 * rings that were drawn. Borders of the units stay where they are; where a new border meets one, the meeting point is set into it
 * once, for the units of both its sides, so that nothing overlaps and no gap opens.
 */
import type { Topology } from 'topojson-specification';
import {
  type Grid,
  isInside,
  type Line,
  type Mesh,
  type MeshEdge,
  OUTSIDE,
  type Position,
  polygonArcs,
  unitsOf,
} from '@/geo/topology';
import { type Land, landOf } from './land';
import { type Cut, nearestCuts, type Point, side } from './nearest-cuts';
import { withoutSlivers } from './without-slivers';

/** A meeting point on an arc: on its stretch `at`, `part` of the way along. */
interface Meeting {
  readonly at: number;
  readonly part: number;
  readonly point: Point;
}

/**
 * @param sitesOf the sites of a unit, inside it and no two alike; without any it stays whole
 * @param ringsOf closed rings, no two of which cross, that cut a unit instead: a part in each, and last
 * what lies in none; empty for a unit that no ring cuts
 * @returns a mesh with an atom for each site or part, numbered through in the order of the units of the
 * file and of their sites (one for a unit that stays whole), on the grid of the file
 * @throws Error when the file has no grid
 */
export function divideUnits(
  topology: Topology,
  sitesOf: (code: string) => readonly Position[],
  ringsOf: (code: string) => readonly Line[] = () => [],
): { mesh: Mesh; grid: Grid } {
  const { transform } = topology;
  if (!transform) throw new Error('only boundaries on a grid of coordinates can be divided');
  const grid: Grid = { scale: [...transform.scale], translate: [...transform.translate] };
  const land = landOf(topology);
  const units = unitsOf(topology);
  const meetings = land.arcs.map((): Meeting[] => []);
  const nodes = new Nodes();
  const edges: MeshEdge[] = [];
  const degrees = ([x, y]: Point): Position => [
    x * grid.scale[0] + grid.translate[0],
    y * grid.scale[1] + grid.translate[1],
  ];
  const enter = (line: readonly Point[], left: number, right: number) =>
    edges.push({
      line: line.map(degrees),
      from: nodes.of(line[0]!),
      to: nodes.of(line.at(-1)!),
      left,
      right,
    });

  const planes: Plane[] = [];
  let atoms = 0;
  for (const unit of units) {
    const code = String(unit.id);
    const rings = ringsOf(code);
    const plane =
      rings.length > 0 ? planeOfRings(rings, grid, atoms) : planeOf(sitesOf(code), grid, atoms);
    planes.push(plane);
    atoms += plane.parts;
    const arcs = [
      ...new Set(
        polygonArcs(unit)
          .flat(2)
          .map((arc) => (arc < 0 ? ~arc : arc)),
      ),
    ];
    for (const cut of plane.cuts) {
      for (const [from, to] of stretchesInside(cut, arcs, land, meetings)) {
        const line = [from, to].map(onGrid);
        if (line[0]![0] === line[1]![0] && line[0]![1] === line[1]![1]) continue;
        enter(line, plane.first + cut.left, plane.first + cut.right);
      }
    }
  }
  land.arcs.forEach((arc, i) => {
    for (const { line, middle } of piecesOf(arc, meetings[i]!)) {
      const atomAt = (unit: number) =>
        unit === OUTSIDE ? OUTSIDE : planes[unit]!.first + planes[unit]!.partAt(middle);
      enter(line, atomAt(land.left[i]!), atomAt(land.right[i]!));
    }
  });
  return { mesh: { atoms, edges: withoutSlivers(edges) }, grid };
}

/** The parts of a unit and the borders between them, in steps of the grid. */
interface Plane {
  readonly parts: number;
  readonly cuts: readonly Cut[];
  /** The atom of its first part. */
  readonly first: number;
  readonly partAt: (at: Point) => number;
}

/** Lays drawn rings on the plane of the grid: a part in each, and last what lies in none. */
function planeOfRings(rings: readonly Line[], { scale, translate }: Grid, first: number): Plane {
  const onSteps = rings.map((ring) => {
    const line = ring.map(
      ([lon, lat]): Point => [(lon - translate[0]) / scale[0], (lat - translate[1]) / scale[1]],
    );
    // With what it holds at its left, whichever way it was drawn.
    return turnsLeft(line) ? line : line.toReversed();
  });
  const rest = rings.length;
  const cuts = onSteps.flatMap((line, left) =>
    line.slice(1).map((to, i): Cut => ({ from: line[i]!, to, left, right: rest })),
  );
  const partAt = (at: Point) => {
    const ring = onSteps.findIndex((line) => isInside([[line]], at));
    return ring === -1 ? rest : ring;
  };
  return { parts: rings.length + 1, cuts, first, partAt };
}

const turnsLeft = (ring: readonly Point[]): boolean =>
  ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0) > 0;

/** Steps of the grid, some metres, by which sites are moved aside at most. */
const ASIDE = 8;
/** Multiples of these leave fractions that are spread evenly over the square (Roberts 2018). */
const STRIDE = [0.7548776662466927, 0.5698402909980532] as const;

/**
 * By how much a site is moved, so that none stand in line with each other or with a border: where
 * a corner of the new borders lay exactly on an old one, rounding would decide at which side it is.
 */
const aside = (site: number, stride: number): number =>
  ((((site + 1) * stride) % 1) - 0.5) * 2 * ASIDE;

/** Lays the sites of a unit on a plane that is true at their middle latitude. */
function planeOf(sites: readonly Position[], { scale, translate }: Grid, first: number): Plane {
  const onSteps = sites.map(
    ([lon, lat], i): Point => [
      (lon - translate[0]) / scale[0] + aside(first + i, STRIDE[0]),
      (lat - translate[1]) / scale[1] + aside(first + i, STRIDE[1]),
    ],
  );
  if (sites.length === 0) return { parts: 1, cuts: [], first, partAt: () => 0 };
  const lat = sites.reduce((sum, site) => sum + site[1], 0) / sites.length;
  const aspect = (Math.cos((lat * Math.PI) / 180) * scale[0]) / scale[1];
  const stretched = onSteps.map(([x, y]): Point => [x * aspect, y]);
  const back = ([x, y]: Point): Point => [x / aspect, y];
  // A degree of latitude is more than any distance between two sites that matters.
  const cuts = nearestCuts(stretched, 1 / scale[1]).map((cut) => ({
    ...cut,
    from: back(cut.from),
    to: back(cut.to),
  }));
  return { parts: sites.length, cuts, first, partAt: (at) => nearestSite(onSteps, aspect, at) };
}

/** @param aspect how long a step is to the east where one to the north is 1 */
function nearestSite(sites: readonly Point[], aspect: number, [x, y]: Point): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  sites.forEach((site, i) => {
    const distance = ((site[0] - x) * aspect) ** 2 + (site[1] - y) ** 2;
    if (distance < least) [best, least] = [i, distance];
  });
  return best;
}

/**
 * The stretches of a cut that lie inside a unit. Where one ends at the unit's outline, the meeting
 * point is entered for the arc. Along the endless line through the cut, inside and outside take turns.
 */
function stretchesInside(
  { from, to }: Cut,
  arcs: readonly number[],
  land: Land,
  meetings: readonly Meeting[][],
): [Point, Point][] {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  if (length === 0) return [];
  const crossed: { along: number; arc: number; meeting: Meeting }[] = [];
  for (const arc of arcs) {
    const line = land.arcs[arc]!;
    let before = side(from, to, line[0]!);
    for (let i = 1; i < line.length; i++) {
      const here = side(from, to, line[i]!);
      if (before >= 0 !== here >= 0) {
        const [a, b] = [line[i - 1]!, line[i]!];
        const part = before / (before - here);
        const point: Point = [a[0] + part * (b[0] - a[0]), a[1] + part * (b[1] - a[1])];
        const along = ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length;
        crossed.push({ along, arc, meeting: { at: i - 1, part, point } });
      }
      before = here;
    }
  }
  crossed.sort((p, q) => p.along - q.along);
  const stretches: [Point, Point][] = [];
  for (let i = 0; i + 1 < crossed.length; i += 2) {
    const [start, end] = [crossed[i]!, crossed[i + 1]!];
    if (end.along <= 0 || start.along >= 1) continue;
    for (const { along, arc, meeting } of [start, end])
      if (along > 0 && along < 1) meetings[arc]!.push(meeting);
    stretches.push([
      start.along > 0 ? start.meeting.point : from,
      end.along < 1 ? end.meeting.point : to,
    ]);
  }
  return stretches;
}

/** An arc from meeting point to meeting point, each piece with a position in its middle. */
function piecesOf(
  arc: readonly Point[],
  meetings: readonly Meeting[],
): { line: Point[]; middle: Point }[] {
  const ordered = [...meetings].sort((p, q) => p.at - q.at || p.part - q.part);
  const pieces: { line: Point[]; middle: Point }[] = [];
  let exact: Point[] = [arc[0]!];
  const close = () => {
    const line = withoutRepeats(exact.map(onGrid));
    if (line.length > 1) pieces.push({ line, middle: middleOf(exact) });
  };
  let next = 0;
  for (let i = 1; i < arc.length; i++) {
    for (; ordered[next]?.at === i - 1; next++) {
      const { point } = ordered[next]!;
      exact.push(point);
      close();
      exact = [point];
    }
    exact.push(arc[i]!);
  }
  close();
  return pieces;
}

/** The middle of the longest stretch of a line. */
function middleOf(line: readonly Point[]): Point {
  let middle = line[0]!;
  let longest = -1;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const length = (b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2;
    if (length > longest) [middle, longest] = [[(a[0] + b[0]) / 2, (a[1] + b[1]) / 2], length];
  }
  return middle;
}

const onGrid = ([x, y]: Point): Point => [Math.round(x), Math.round(y)];

function withoutRepeats(line: readonly Point[]): Point[] {
  return line.filter(
    (point, i) => i === 0 || point[0] !== line[i - 1]![0] || point[1] !== line[i - 1]![1],
  );
}

/** Numbers for the places where borders end: places on one step of the grid are one node. */
class Nodes {
  private readonly numbers = new Map<number, number>();

  of([x, y]: Point): number {
    const key = x * 2 ** 26 + y;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.numbers.size);
    return this.numbers.size - 1;
  }
}
