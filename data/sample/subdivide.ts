import { type Mesh, type MeshEdge, OUTSIDE } from '@/geo/topology';
import { type Crossing, cutLand, type Stretch } from './cut-land';
import { cutsBetween } from './cuts';
import { ownersOf, type Shore } from './faces';
import type { Outlines, Part } from './outlines';
import { type Point, toPosition } from './plane';
import type { Random } from './random';

/** A part and the atoms on it; a part with one atom and no seed belongs to an atom elsewhere. */
export interface Settled {
  readonly part: Part;
  readonly atoms: readonly number[];
  /** A place for each atom; fewer than two are not looked at. */
  readonly seeds: readonly Point[];
}

/**
 * Cuts every part of the outlines into its atoms. Where a border meets an outline, the outline gets
 * the meeting point once, for the atoms of both its sides: the mesh has no gap, no overlap and no
 * corner that rests on a neighbour's border.
 */
export function subdivide(
  outlines: Outlines,
  land: readonly Settled[],
  islets: readonly { atom: number; line: readonly Point[] }[],
  atoms: number,
  random: Random,
): Mesh {
  let nodes = 0;
  const newNode = () => nodes++;
  const crossings = outlines.arcs.map((): Crossing[] => []);
  const stretches = land.map(({ part, seeds }) =>
    cutLand(part, cutsBetween(seeds, part.line, random), newNode, (arc, crossing) =>
      crossings[arc]!.push(crossing),
    ),
  );
  const shores = splitArcs(outlines, crossings, newNode);
  const left = shores.map((list) => list.map(() => OUTSIDE));
  const right = shores.map((list) => list.map(() => OUTSIDE));

  const edges: MeshEdge[] = [];
  land.forEach((settled, i) => {
    const around = settled.part.ring.flatMap((signed) => {
      const arc = signed < 0 ? ~signed : signed;
      const places = shores[arc]!.map((_, at) => ({ arc, at, forwards: signed >= 0 }));
      return signed < 0 ? places.reverse() : places;
    });
    const ring = around.map(({ arc, at, forwards }) => {
      const shore = shores[arc]![at]!;
      return forwards ? shore : { line: shore.line.toReversed(), from: shore.to, to: shore.from };
    });
    const cut = stretches[i]!;
    const owners = ownersOf(settled.seeds, cut, ring);
    around.forEach(({ arc, at, forwards }, k) => {
      (forwards ? left : right)[arc]![at] = settled.atoms[owners.shore[k]!]!;
    });
    cut.forEach((stretch, k) => {
      const [l, r] = [settled.atoms[owners.left[k]!]!, settled.atoms[owners.right[k]!]!];
      if (l !== r) edges.push(edgeOf(stretch, l, r));
    });
  });
  shores.forEach((list, arc) => {
    list.forEach((shore, at) => {
      edges.push(edgeOf(shore, left[arc]![at]!, right[arc]![at]!));
    });
  });
  for (const { atom, line } of islets) {
    const node = newNode();
    edges.push(edgeOf({ line: [...line, line[0]!], from: node, to: node }, atom, OUTSIDE));
  }
  return { atoms, edges };
}

function edgeOf(border: Shore | Stretch, left: number, right: number): MeshEdge {
  return { line: border.line.map(toPosition), from: border.from, to: border.to, left, right };
}

/** Splits the arcs of the outlines at the points where borders meet them. */
function splitArcs(
  { arcs }: Outlines,
  crossings: readonly Crossing[][],
  newNode: () => number,
): Shore[][] {
  const ends = new Map<string, number>();
  const endNode = ([x, y]: Point): number => {
    const key = `${x} ${y}`;
    const known = ends.get(key);
    if (known !== undefined) return known;
    const node = newNode();
    ends.set(key, node);
    return node;
  };
  return arcs.map((arc, i) => {
    const stops = crossings[i]!.sort((a, b) => a.segment - b.segment || a.along - b.along);
    const shores: Shore[] = [];
    let line: Point[] = [arc[0]!];
    let from = endNode(arc[0]!);
    let walked = 0;
    for (const { segment, node, at } of stops) {
      while (walked < segment) line.push(arc[++walked]!);
      line.push(at);
      shores.push({ line, from, to: node });
      [line, from] = [[at], node];
    }
    while (walked < arc.length - 1) line.push(arc[++walked]!);
    shores.push({ line, from, to: endNode(arc.at(-1)!) });
    return shores;
  });
}
