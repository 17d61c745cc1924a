import type { MeshEdge } from '@/geo/topology';

/**
 * Makes one edge of those that came to lie on the same stretch of the grid, a new border along an old
 * one: the atoms between them have no ground there, and go.
 */
export function withoutSlivers(edges: readonly MeshEdge[]): MeshEdge[] {
  const stretches = new Map<string, { edge: MeshEdge; hands: Map<number, number> }>();
  const others: MeshEdge[] = [];
  for (const edge of edges) {
    if (edge.line.length > 2) {
      others.push(edge);
      continue;
    }
    const [from, to] = [Math.min(edge.from, edge.to), Math.max(edge.from, edge.to)];
    const stretch = stretches.get(`${from} ${to}`) ?? { edge, hands: new Map<number, number>() };
    stretches.set(`${from} ${to}`, stretch);
    const hand = edge.from === stretch.edge.from ? 1 : -1;
    const { hands } = stretch;
    hands.set(edge.left, (hands.get(edge.left) ?? 0) + hand);
    hands.set(edge.right, (hands.get(edge.right) ?? 0) - hand);
  }
  const merged = [...stretches.values()].flatMap(({ edge, hands }) => {
    const at = (hand: number) => [...hands].filter(([, n]) => n === hand).map(([atom]) => atom);
    const rights = at(-1);
    return at(1).map((left, i): MeshEdge => ({ ...edge, left, right: rights[i]! }));
  });
  return [...merged, ...others];
}
