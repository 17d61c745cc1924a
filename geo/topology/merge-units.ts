import type { MultiPolygon } from 'topojson-specification';
import type { ArcGraph } from './arc-graph';
import { polygonArcs, type Unit } from './arcs';
import { joinRings } from './join-rings';

/**
 * The outline of some units together, along their own arcs: an arc between two of them goes, an arc
 * of one of them stays.
 * @param units of the topology of the graph, no two of which overlap
 */
export function mergeUnits(graph: ArcGraph, units: readonly Unit[]): MultiPolygon {
  const owner = new Map<number, number>();
  const inner = new Set<number>();
  const parts = new Parts();
  for (const unit of units) {
    for (const polygon of polygonArcs(unit)) {
      const part = parts.add();
      for (const ring of polygon)
        for (const walk of ring) {
          const arc = walk < 0 ? ~walk : walk;
          const other = owner.get(arc);
          if (other === undefined) owner.set(arc, part);
          else {
            inner.add(arc);
            parts.join(other, part);
          }
        }
    }
  }

  const borders = new Map<number, number[]>();
  for (const unit of units) {
    for (const walk of polygonArcs(unit).flat(2)) {
      const arc = walk < 0 ? ~walk : walk;
      if (inner.has(arc)) continue;
      const part = parts.of(owner.get(arc)!);
      const list = borders.get(part);
      if (list) list.push(walk);
      else borders.set(part, [walk]);
    }
  }
  const arcs = [...borders.values()].map((walks) => outlineFirst(joinRings(walks, graph), graph));
  return { type: 'MultiPolygon', arcs };
}

/** Ground in one piece has one outline, the ring of the largest area; the others are its holes. */
function outlineFirst(rings: number[][], { area }: ArcGraph): number[][] {
  const size = (ring: number[]) => ring.reduce((sum, walk) => sum + area(walk), 0);
  const sizes = new Map(rings.map((ring) => [ring, size(ring)]));
  return rings.sort((a, b) => sizes.get(b)! - sizes.get(a)!);
}

/** Pieces of ground that hang together (union-find with path halving). */
class Parts {
  private readonly parent: number[] = [];

  add(): number {
    this.parent.push(this.parent.length);
    return this.parent.length - 1;
  }

  of(part: number): number {
    const { parent } = this;
    let at = part;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!;
      at = parent[at]!;
    }
    return at;
  }

  join(a: number, b: number): void {
    this.parent[this.of(a)] = this.of(b);
  }
}
