import type { Topology } from 'topojson-specification';
import { forEachArc, type Line, unitsOf } from './arcs';
import type { Walks } from './join-rings';

/** What merging units asks of the arcs of a topology, worked out once for any number of mergers. */
export interface ArcGraph extends Walks {
  readonly topology: Topology;
  readonly arcs: number;
  /** Twice the area between a walk and the origin, in the file's own coordinates: a ring's sum is its area. */
  readonly area: (walk: number) => number;
}

/** Works out nodes, headings and areas of all arcs. */
export function arcGraph(topology: Topology): ArcGraph {
  const lines = positions(topology);
  const nodes = new Map<string, number>();
  const nodeAt = ([x, y]: readonly number[]): number => {
    const key = `${x} ${y}`;
    const known = nodes.get(key);
    if (known !== undefined) return known;
    nodes.set(key, nodes.size);
    return nodes.size - 1;
  };
  const first = Int32Array.from(lines, (line) => nodeAt(line[0]!));
  const last = Int32Array.from(lines, (line) => nodeAt(line.at(-1)!));
  const areas = Float64Array.from(lines, twiceArea);
  // Files of other makers run around a unit with it at their right: seen in a mirror, it is at the left.
  const mirror = sumOfRings(topology, areas) < 0 ? -1 : 1;
  return {
    topology,
    arcs: lines.length,
    from: (walk) => (walk < 0 ? last[~walk]! : first[walk]!),
    heading: (walk) => {
      const line = lines[walk < 0 ? ~walk : walk]!;
      const [a, b] = walk < 0 ? [line.at(-1)!, line.at(-2)!] : [line[0]!, line[1]!];
      return Math.atan2(mirror * (b[1] - a[1]), b[0] - a[0]);
    },
    area: (walk) => mirror * (walk < 0 ? -areas[~walk]! : areas[walk]!),
  };
}

/** The positions of every arc, on the grid where the file has one: whole numbers add up exactly. */
function positions({ transform, arcs }: Topology): Line[] {
  if (!transform) return arcs as unknown as Line[];
  return arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map((step) => {
      x += step[0]!;
      y += step[1]!;
      return [x, y] as const;
    });
  });
}

function twiceArea(line: Line): number {
  let sum = 0;
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!];
    sum += a[0] * b[1] - a[1] * b[0];
  }
  return sum;
}

function sumOfRings(topology: Topology, areas: Float64Array): number {
  let sum = 0;
  for (const unit of unitsOf(topology))
    forEachArc(unit, (ring) => {
      for (const arc of ring) sum += arc < 0 ? -areas[~arc]! : areas[arc]!;
    });
  return sum;
}
