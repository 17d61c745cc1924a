import { contains } from '@/geo/topology/contains';
import type { Cut } from './cuts';
import type { Part } from './outlines';
import type { Point } from './plane';

/** Where a border between seeds meets an arc of the outlines. */
export interface Crossing {
  /** Segment of the arc and the share of it walked, arc forwards. */
  readonly segment: number;
  readonly along: number;
  readonly node: number;
  readonly at: Point;
}
/** A stretch of a border that lies on the land. */
export interface Stretch {
  readonly line: readonly Point[];
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

interface Segment {
  readonly arc: number;
  readonly index: number;
  readonly a: Point;
  readonly b: Point;
}

const BAND = 0.02;
const bandOf = (y: number) => Math.floor(y / BAND);

/**
 * Cuts the borders between seeds at the outline of a part and keeps what lies on the land.
 * @param newNode a number for each new meeting point
 * @param meet told of every meeting point, so that the outline gets it too, for both its sides
 */
export function cutLand(
  part: Part,
  arcs: readonly (readonly Point[])[],
  cuts: readonly Cut[],
  newNode: () => number,
  meet: (arc: number, crossing: Crossing) => void,
): Stretch[] {
  const bands = segmentsByBand(part, arcs);
  const corners = new Map<number, number>();
  const nodeOf = (corner: number | null): number => {
    if (corner === null) throw new RangeError('a border ends on the land without a corner');
    const known = corners.get(corner);
    if (known !== undefined) return known;
    const node = newNode();
    corners.set(corner, node);
    return node;
  };
  const closed = [...part.line];
  const stretches: Stretch[] = [];
  for (const { line, from, to, left, right } of cuts) {
    let start: { node: number } | { corner: number | null } = { corner: from };
    let points: Point[] = [line[0]!];
    const finish = (end: typeof start) => {
      const [a, b] = [points[0]!, points[1]!];
      if (!contains(closed, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2])) return;
      const node = (side: typeof start) => ('node' in side ? side.node : nodeOf(side.corner));
      stretches.push({ line: points, from: node(start), to: node(end), left, right });
    };
    for (let i = 1; i < line.length; i++) {
      for (const { segment, along, at } of meetings(line[i - 1]!, line[i]!, bands)) {
        const node = newNode();
        meet(segment.arc, { segment: segment.index, along, node, at });
        points.push(at);
        finish({ node });
        start = { node };
        points = [at];
      }
      points.push(line[i]!);
    }
    finish({ corner: to });
  }
  return stretches;
}

function segmentsByBand(part: Part, arcs: readonly (readonly Point[])[]): Map<number, Segment[]> {
  const bands = new Map<number, Segment[]>();
  for (const signed of part.ring) {
    const arc = signed < 0 ? ~signed : signed;
    const line = arcs[arc]!;
    for (let index = 0; index + 1 < line.length; index++) {
      const segment = { arc, index, a: line[index]!, b: line[index + 1]! };
      const [low, high] = [segment.a[1], segment.b[1]].sort((s, t) => s - t);
      for (let band = bandOf(low!); band <= bandOf(high!); band++) {
        const list = bands.get(band);
        if (list) list.push(segment);
        else bands.set(band, [segment]);
      }
    }
  }
  return bands;
}

/** Meeting points of a-b with the outline, in the order in which one walks from a to b. */
function meetings(a: Point, b: Point, bands: ReadonlyMap<number, Segment[]>) {
  const found = new Map<Segment, { segment: Segment; walked: number; along: number; at: Point }>();
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const low = Math.min(a[0], b[0]);
  const high = Math.max(a[0], b[0]);
  const last = bandOf(Math.max(a[1], b[1]));
  for (let band = bandOf(Math.min(a[1], b[1])); band <= last; band++) {
    for (const segment of bands.get(band) ?? []) {
      const { a: c, b: d } = segment;
      if ((c[0] < low && d[0] < low) || (c[0] > high && d[0] > high) || found.has(segment))
        continue;
      const [ex, ey] = [d[0] - c[0], d[1] - c[1]];
      const cross = dx * ey - dy * ex;
      if (cross === 0) continue;
      const walked = ((c[0] - a[0]) * ey - (c[1] - a[1]) * ex) / cross;
      const along = ((c[0] - a[0]) * dy - (c[1] - a[1]) * dx) / cross;
      if (walked <= 0 || walked >= 1 || along <= 0 || along >= 1) continue;
      found.set(segment, { segment, walked, along, at: [c[0] + ex * along, c[1] + ey * along] });
    }
  }
  return [...found.values()].sort((s, t) => s.walked - t.walked);
}
