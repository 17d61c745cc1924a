import type { Terrain, Unit } from '@/geo/units';
import type { Adjacency } from './adjacency';

/**
 * The terrains that each unit may have: its own where it is known. One of unknown terrain that touches
 * the largest stretch of land may be anything but an island.
 * @param borders of all units of the country, by land alone
 */
export function possibleTerrains(
  units: readonly Pick<Unit, 'code' | 'terrain'>[],
  borders: Adjacency,
): (readonly Terrain[])[] {
  const mainland = new Set(mainlandOf(borders).map((i) => borders.codes[i]!));
  return units.map(({ code, terrain }) => {
    if (terrain !== null) return [terrain];
    return mainland.has(code) ? ['other', 'mountain'] : ['other', 'mountain', 'island'];
  });
}

/** The largest set of units that hang together by land. */
function mainlandOf({ codes, start, neighbour }: Adjacency): number[] {
  const piece = new Int32Array(codes.length).fill(-1);
  let largest: number[] = [];
  for (let first = 0; first < codes.length; first++) {
    if (piece[first] !== -1) continue;
    const found = [first];
    piece[first] = first;
    for (let k = 0; k < found.length; k++) {
      const unit = found[k]!;
      for (let e = start[unit]!; e < start[unit + 1]!; e++) {
        const next = neighbour[e]!;
        if (piece[next] !== -1) continue;
        piece[next] = first;
        found.push(next);
      }
    }
    if (found.length > largest.length) largest = found;
  }
  return largest.length > 1 ? largest : [];
}
