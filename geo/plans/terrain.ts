/** The terrain of a unit that is made of others. */
import { TERRAINS, type Terrain } from '@/geo/units';

/** What comes into the unit: ground of one terrain, or of an unknown one out of several. */
export interface TerrainPart {
  /** NaN where nobody knows how large it is. */
  readonly km2: number;
  /** One where it is known; every one that may be where it is not. */
  readonly terrains: readonly Terrain[];
}

/**
 * The rule of this program, as the decrees leave it open: a unit has the terrain that more than half
 * of its land has, and `other` where none has that much. Mountain and highland count together against
 * the rest, as the standards do, and the larger of the two names them.
 * @returns every terrain that the unit may have, in the order of `TERRAINS`; one when it is certain
 */
export function terrainsOfUnion(parts: readonly TerrainPart[]): Terrain[] {
  if (parts.some(({ km2 }) => Number.isNaN(km2))) return withoutAreas(parts);
  const weighed = parts.filter(({ km2 }) => km2 > 0);
  const settled = new Map<Terrain, number>();
  const open: TerrainPart[] = [];
  for (const part of weighed) {
    const [only] = part.terrains;
    if (part.terrains.length === 1 && only) settled.set(only, (settled.get(only) ?? 0) + part.km2);
    else open.push(part);
  }
  const possible = new Set<Terrain>();
  // What is unknown may all be one terrain, or so divided that none gains by it.
  for (const guess of TERRAINS) {
    const sums = new Map(settled);
    for (const { km2, terrains } of open) {
      const fits = terrains.length === 0 || terrains.includes(guess);
      const terrain = fits ? guess : (terrains[0] ?? guess);
      sums.set(terrain, (sums.get(terrain) ?? 0) + km2);
    }
    possible.add(majority(sums));
  }
  return TERRAINS.filter((terrain) => possible.has(terrain));
}

/** Without areas only a terrain that all parts share is certain; else any may prevail, or none. */
function withoutAreas(parts: readonly TerrainPart[]): Terrain[] {
  const named = new Set(
    parts.flatMap(({ terrains }) => (terrains.length > 0 ? terrains : TERRAINS)),
  );
  if (named.size > 1) named.add('other');
  return TERRAINS.filter((terrain) => named.has(terrain));
}

function majority(sums: ReadonlyMap<Terrain, number>): Terrain {
  const of = (terrain: Terrain) => sums.get(terrain) ?? 0;
  const half = [...sums.values()].reduce((a, b) => a + b, 0) / 2;
  if (of('mountain') + of('highland') > half)
    return of('highland') > of('mountain') ? 'highland' : 'mountain';
  return of('island') > half ? 'island' : 'other';
}
