import type { Cut } from './cuts';
import type { Part } from './outlines';
import type { Point } from './plane';
import { isOnLand, type ShorePiece, shoreNear } from './shore-bands';

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

/**
 * Cuts the borders between seeds at the outline of a part and keeps what lies on the land.
 * @param newNode a number for each new meeting point
 * @param meet told of every meeting point, so that the outline gets it too, for both its sides
 */
export function cutLand(
  part: Part,
  cuts: readonly Cut[],
  newNode: () => number,
  meet: (arc: number, crossing: Crossing) => void,
): Stretch[] {
  const corners = new Map<number, number>();
  const nodeOf = (corner: number | null): number => {
    if (corner === null) throw new RangeError('a border ends on the land without a corner');
    const known = corners.get(corner);
    if (known !== undefined) return known;
    const node = newNode();
    corners.set(corner, node);
    return node;
  };
  const stretches: Stretch[] = [];
  for (const { line, from, to, left, right } of cuts) {
    let start: { node: number } | { corner: number | null } = { corner: from };
    let points: Point[] = [line[0]!];
    const finish = (end: typeof start) => {
      const [a, b] = [points[0]!, points[1]!];
      if (!isOnLand(part, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2])) return;
      const node = (side: typeof start) => ('node' in side ? side.node : nodeOf(side.corner));
      stretches.push({ line: points, from: node(start), to: node(end), left, right });
    };
    for (let i = 1; i < line.length; i++) {
      for (const { piece, along, at } of meetings(part, line[i - 1]!, line[i]!)) {
        const node = newNode();
        meet(piece.arc, { segment: piece.index, along, node, at });
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

/** Meeting points of a-b with the outline, in the order in which one walks from a to b. */
function meetings(part: Part, a: Point, b: Point) {
  const found: { piece: ShorePiece; walked: number; along: number; at: Point }[] = [];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  for (const piece of shoreNear(part, a, b)) {
    const { a: c, b: d } = piece;
    const [ex, ey] = [d[0] - c[0], d[1] - c[1]];
    const cross = dx * ey - dy * ex;
    if (cross === 0) continue;
    const walked = ((c[0] - a[0]) * ey - (c[1] - a[1]) * ex) / cross;
    const along = ((c[0] - a[0]) * dy - (c[1] - a[1]) * dx) / cross;
    if (walked <= 0 || walked >= 1 || along <= 0 || along >= 1) continue;
    found.push({ piece, walked, along, at: [c[0] + ex * along, c[1] + ey * along] });
  }
  return found.sort((s, t) => s.walked - t.walked);
}
