import type { Plan } from '@/geo/plans';
import { crossings, type Line } from '@/geo/topology';

/** How a unit is cut: a ring for each receiver but the last, which gets what lies in none of them. */
export interface DrawnCut {
  readonly rings: readonly Line[];
  readonly receivers: readonly string[];
}
export type DrawnCuts = ReadonlyMap<string, DrawnCut>;

/**
 * The units of a plan whose cuts were drawn whole: every part but one as a ring, and no two lines
 * across each other. Of any other unit the drawing does not say where its borders run.
 */
export function drawnCuts({ groups }: Plan): Map<string, DrawnCut> {
  const parts = new Map<string, { to: string; ring: Line | null }[]>();
  for (const { code, parts: given } of groups)
    for (const { unit, drawn, land } of given) {
      // Who gets people and no land has no border there.
      if (unit === null || land === 0) continue;
      const list = parts.get(unit) ?? [];
      parts.set(unit, [...list, { to: code, ring: drawn }]);
    }
  const cuts = new Map<string, DrawnCut>();
  for (const [unit, list] of parts) {
    const rest = list.filter(({ ring }) => ring === null);
    const rings = list.flatMap(({ ring }) => (ring ? [closed(ring)] : []));
    if (rest.length !== 1 || rings.length === 0 || crossings(rings, 1).length > 0) continue;
    const receivers = list.flatMap(({ to, ring }) => (ring ? to : []));
    cuts.set(unit, { rings, receivers: [...receivers, rest[0]!.to] });
  }
  return cuts;
}

/** A ring whose last position is its first. */
function closed(ring: Line): Line {
  const [first, last] = [ring[0]!, ring.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? ring : [...ring, first];
}
