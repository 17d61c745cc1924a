/**
 * The places between which people move: the units of an edition, level above level, and abroad. Abroad
 * is the last place of every level, and what is abroad on one level is so on all.
 */

/** The units of one level, and who stands above each of them. */
export interface LevelOfTree {
  readonly codes: readonly string[];
  /** For each unit the index of its parent on the next coarser level; null on the coarsest. */
  readonly parent: ArrayLike<number> | null;
}

export interface FlowLevel {
  readonly codes: readonly string[];
  /** Number of places: the units and abroad. */
  readonly places: number;
  /** Index of abroad: the number of units. */
  readonly abroad: number;
  /** For every place of the finest level, abroad last, the place of this level that holds it. */
  readonly of: Int32Array;
}

/**
 * The levels of a tree, finest first.
 * @throws RangeError when a unit of a level below has no parent in the level above
 */
export function flowLevels(tree: readonly LevelOfTree[]): readonly FlowLevel[] {
  const finest = tree[0]?.codes.length ?? 0;
  let of = Int32Array.from({ length: finest + 1 }, (_, i) => i);
  return tree.map(({ codes }, depth) => {
    const below = tree[depth - 1];
    if (below) {
      const above = codes.length;
      of = of.map((place) => {
        if (place === below.codes.length) return above;
        const parent = below.parent?.[place] ?? -1;
        if (!(parent >= 0 && parent < above))
          throw new RangeError(`unit ${below.codes[place]} has no parent on the level above`);
        return parent;
      });
    }
    return { codes, places: codes.length + 1, abroad: codes.length, of };
  });
}
