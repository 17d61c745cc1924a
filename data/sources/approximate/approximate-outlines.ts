/**
 * Outlines of units whose boundaries are not known, drawn from those of the units that followed them:
 * each later unit is divided among the sites of the earlier ones that passed ground into it. They show
 * about where a unit was, and are evidence of nothing: not of its area, not of any share.
 */
import type { Topology } from 'topojson-specification';
import { dissolveMesh, isInside, type Position, polygonsByCode, unitsOf } from '@/geo/topology';
import { divideUnits } from './divide-units';
import { type Claim, type Placing, placeSites, type Site } from './place-sites';

/** Ground that passed from an earlier unit to a later one. */
export interface GroundPassed {
  readonly from: string;
  readonly to: string;
}

/** Where the sites of each later unit stand, by its code; the same on every level of detail. */
export type Sites = ReadonlyMap<string, readonly Site[]>;

/**
 * Puts a site for every earlier unit into each later one that took ground from it.
 * @param topology the later units
 * @param centreOf the centre of an earlier unit, null where it is not known or cannot be believed
 */
export function sitesOf(
  topology: Topology,
  passed: readonly GroundPassed[],
  centreOf: (code: string) => Position | null,
): Sites {
  const claims = new Map<string, Claim[]>();
  for (const { from, to } of passed) {
    const list = claims.get(to) ?? [];
    list.push({ code: from, centre: centreOf(from) });
    claims.set(to, list);
  }
  const sites = new Map<string, Site[]>();
  for (const [code, polygons] of polygonsByCode(topology))
    sites.set(code, placeSites(polygons, claims.get(code) ?? []));
  return sites;
}

/**
 * Draws the earlier units on the borders of the later ones, and new borders half-way between sites.
 * A site that a finer or coarser outline leaves outside moves to the nearest place inside.
 * @param topology the later units at any level of detail
 * @throws Error when a later unit has no site: its ground would belong to nobody
 */
export function approximateOutlines(topology: Topology, sites: Sites): Topology {
  const onGround = new Map(
    [...polygonsByCode(topology)].map(([code, polygons]): [string, readonly Site[]] => {
      const given = sites.get(code) ?? [];
      if (given.length === 0) throw new Error(`no unit of before had ground in ${code}`);
      const inside = given.every(({ at }) => isInside(polygons, at));
      const claims = () => given.map(({ code: from, at }) => ({ code: from, centre: at }));
      return [code, inside ? given : placeSites(polygons, claims())];
    }),
  );
  const { mesh, grid } = divideUnits(topology, (code) =>
    onGround.get(code)!.map((site) => site.at),
  );
  const earlier = unitsOf(topology).flatMap(({ id }) =>
    onGround.get(String(id))!.map((site) => site.code),
  );
  return dissolveMesh(mesh, earlier, grid);
}

/**
 * How each earlier unit was placed, by code: the best of its placings, because a unit with its own
 * centre in one successor stands near it in the others.
 */
export function placingsOf(sites: Sites): Map<string, Placing> {
  const best = new Map<string, Placing>();
  const rank: readonly Placing[] = ['own', 'near', 'free'];
  for (const { code, placing } of [...sites.values()].flat()) {
    const before = best.get(code);
    if (before === undefined || rank.indexOf(placing) < rank.indexOf(before))
      best.set(code, placing);
  }
  return best;
}
