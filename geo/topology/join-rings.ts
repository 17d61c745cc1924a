/** Borders as walks between nodes: walk `w` follows a border, `~w` follows it backwards. */
export interface Walks {
  /** The node a walk leaves from. */
  readonly from: (walk: number) => number;
  /** The direction a walk leaves in, in radians. */
  readonly heading: (walk: number) => number;
}

/**
 * Joins walks that keep one region at their left to closed rings; each walk is used once. Where the
 * region touches itself at a node, its outside runs through: rings touch there and never cross.
 */
export function joinRings(walks: readonly number[], { from, heading }: Walks): number[][] {
  const leaving = new Map<number, number[]>();
  for (const walk of walks) {
    const list = leaving.get(from(walk));
    if (list) list.push(walk);
    else leaving.set(from(walk), [walk]);
  }
  const rings: number[][] = [];
  for (const start of walks) {
    const first = leaving.get(from(start))!;
    const at = first.indexOf(start);
    if (at < 0) continue;
    first.splice(at, 1);
    const ring = [start];
    for (let walk = start, node = from(~start); node !== from(start); node = from(~walk)) {
      const ways = leaving.get(node)!;
      const next = ways.length === 1 ? ways[0]! : firstClockwise(walk, ways, heading);
      ways.splice(ways.indexOf(next), 1);
      ring.push(next);
      walk = next;
    }
    rings.push(ring);
  }
  return rings;
}

/** Of several ways on from a node, the one that keeps closest to what lies at the left. */
function firstClockwise(
  arriving: number,
  ways: readonly number[],
  heading: Walks['heading'],
): number {
  const back = heading(~arriving);
  const turn = (walk: number) => (back - heading(walk) + 4 * Math.PI) % (2 * Math.PI);
  return ways.reduce((best, way) => (turn(way) < turn(best) ? way : best));
}
