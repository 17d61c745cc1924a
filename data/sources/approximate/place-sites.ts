import { insidePoint, isInside, kmToLines, type MultiPolygon, type Position } from '@/geo/topology';

/** A unit of before that has ground in a unit of after, with what is known of where it was. */
export interface Claim {
  readonly code: string;
  /** Its centre, if it can be believed; null where there is none. */
  readonly centre: Position | null;
}

/**
 * How a site was found: `own`, at the centre itself; `near`, at the place nearest to a centre that
 * lies outside; `free`, at the emptiest place, because no centre tells where.
 */
export type Placing = 'own' | 'near' | 'free';

export interface Site {
  readonly code: string;
  readonly at: Position;
  readonly placing: Placing;
}

/** Two centres nearer to each other are one place given twice, which is right for one unit at most. */
const APART_KM = 0.05;
const KM_A_DEGREE = 111.195;
/** Places looked at along each side of the box around the largest part of a unit. */
const LOOKED_AT = 20;

/**
 * Puts one site for every claim inside a unit, no two alike: first the centres that lie inside, then
 * those that lie outside, then the units without a centre, each in the order of their codes. What is
 * not at its own centre stands at one of a lattice of places: the nearest free one, or the one
 * farthest from all other sites and from the outline.
 * @param polygons of the unit, in degrees
 */
export function placeSites(polygons: MultiPolygon, claims: readonly Claim[]): Site[] {
  const ordered = [...claims].sort((a, b) => (a.code < b.code ? -1 : 1));
  const sites: Site[] = [];
  const free = (at: Position) => sites.every((site) => kmBetween(site.at, at) >= APART_KM);
  const outside: Claim[] = [];
  const unknown: Claim[] = [];
  for (const claim of ordered) {
    const { code, centre } = claim;
    if (centre === null) unknown.push(claim);
    else if (!isInside(polygons, centre)) outside.push(claim);
    else if (free(centre)) sites.push({ code, at: centre, placing: 'own' });
    else unknown.push(claim);
  }
  if (outside.length + unknown.length === 0) return sites;
  const places = placesInside(polygons);
  const take = (code: string, placing: Placing, cost: (at: Position) => number) => {
    const open = places.filter((place) => free(place.at));
    const best = open.reduce<{ at: Position; cost: number } | null>((least, { at }) => {
      const here = cost(at);
      return least === null || here < least.cost ? { at, cost: here } : least;
    }, null);
    if (!best) throw new Error(`there is no room for unit ${code}`);
    sites.push({ code, at: best.at, placing });
  };
  for (const { code, centre } of outside) take(code, 'near', (at) => kmBetween(at, centre!));
  if (unknown.length === 0) return sites;
  const clearance = new Map(places.map(({ at, toOutline }) => [at, toOutline()]));
  for (const { code } of unknown)
    take(code, 'free', (at) =>
      sites.reduce(
        (room, site) => Math.max(room, -kmBetween(site.at, at)),
        -2 * clearance.get(at)!,
      ),
    );
  return sites;
}

interface Place {
  readonly at: Position;
  /** Kilometres to the outline of the part that it lies in. */
  readonly toOutline: () => number;
}

/** A point in every part of a unit, and a lattice over the largest part. */
function placesInside(polygons: MultiPolygon): Place[] {
  const largest = polygons.reduce((a, b) => (boxOf(b[0]!).size > boxOf(a[0]!).size ? b : a));
  const { west, south, east, north } = boxOf(largest[0]!);
  const lattice = Array.from({ length: LOOKED_AT * LOOKED_AT }, (_, i): Position => {
    const [column, row] = [i % LOOKED_AT, Math.floor(i / LOOKED_AT)];
    return [
      west + ((column + 0.5) / LOOKED_AT) * (east - west),
      south + ((row + 0.5) / LOOKED_AT) * (north - south),
    ];
  });
  const place = (part: MultiPolygon[number], at: Position): Place => ({
    at,
    toOutline: () => kmToLines(part, at),
  });
  return [
    ...polygons.map((part) => place(part, insidePoint([part]))),
    ...lattice.filter((at) => isInside([largest], at)).map((at) => place(largest, at)),
  ];
}

function kmBetween(a: Position, b: Position): number {
  const kx = Math.cos((a[1] * Math.PI) / 180);
  return KM_A_DEGREE * Math.hypot((a[0] - b[0]) * kx, a[1] - b[1]);
}

function boxOf(ring: readonly Position[]) {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [x, y] of ring) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return { west, south, east, north, size: (east - west) * (north - south) };
}
