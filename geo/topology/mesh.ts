import type { Position } from './arcs';

/**
 * A mesh: the borders of the smallest pieces of land ("atoms") of a country, each border once. Every
 * edition's boundaries are dissolved from one mesh, so editions agree to the last digit wherever
 * they share a border.
 */

/** No atom: the sea, or land abroad. */
export const OUTSIDE = -1;

/** One border between two atoms; no other edge crosses it, and edges meet at nodes only. */
export interface MeshEdge {
  /** Two points or more, from the node `from` to the node `to`. */
  readonly line: readonly Position[];
  readonly from: number;
  readonly to: number;
  /** The atom at either hand as one walks along `line`, or `OUTSIDE`. */
  readonly left: number;
  readonly right: number;
}

export interface Mesh {
  readonly atoms: number;
  readonly edges: readonly MeshEdge[];
}

/** Which atoms share a border of some length: for each atom its neighbours, ascending. */
export function meshNeighbours(mesh: Mesh): number[][] {
  const sets = Array.from({ length: mesh.atoms }, () => new Set<number>());
  for (const { left, right } of mesh.edges) {
    if (left === OUTSIDE || right === OUTSIDE || left === right) continue;
    sets[left]!.add(right);
    sets[right]!.add(left);
  }
  return sets.map((set) => [...set].sort((a, b) => a - b));
}
