/** The boundaries of an edition out of those of the edition before, along their own arcs. */
import { quantize } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { divideUnits } from '@/data/sources/approximate/divide-units';
import { placeSites, type Site } from '@/data/sources/approximate/place-sites';
import { dissolve, dissolveMesh, type Position, polygonsByCode, unitsOf } from '@/geo/topology';
import type { DrawnCuts } from './drawn-cuts';
import type { GroundMoves } from './ground-moves';

/** Steps along either side of a file that has no grid of its own. */
const STEPS = 1e6;

export interface OutlinesAfter {
  readonly topology: Topology;
  /** Whether a border in it was never drawn: between the parts of a unit that is shared out. */
  readonly approximate: boolean;
}

/**
 * Units that go whole are merged. A unit that is shared out is cut along what was drawn; where nothing
 * was, it is divided among its receivers by what lies nearest to each, for no law says where the border
 * runs.
 * @param drawn the cuts of the units that were drawn
 * @param centreOf about where a receiver lies, or null where nothing tells
 */
export function outlinesAfter(
  topology: Topology,
  moves: GroundMoves,
  drawn: DrawnCuts,
  centreOf: (receiver: string) => Position | null,
): OutlinesAfter {
  const receiversOf = (code: string) => moves.get(code) ?? [code];
  const codes = unitsOf(topology).map(({ id }) => String(id));
  const shared = codes.filter((code) => receiversOf(code).length > 1);
  if (shared.length === 0)
    return {
      topology: dissolve(topology, (code) => receiversOf(code)[0]),
      approximate: false,
    };
  const onGrid = topology.transform
    ? topology
    : quantize(topology as Topology<{ units: GeometryCollection }>, STEPS);
  const ground = polygonsByCode(onGrid);
  const guessed = shared.filter((code) => !drawn.has(code));
  const sites = new Map(
    guessed.map((code): [string, readonly Site[]] => [
      code,
      placeSites(
        ground.get(code)!,
        receiversOf(code).map((to) => ({ code: to, centre: centreOf(to) })),
      ),
    ]),
  );
  const { mesh, grid } = divideUnits(
    onGrid,
    (code) => (sites.get(code) ?? []).map(({ at }) => at),
    (code) => drawn.get(code)?.rings ?? [],
  );
  const owners = codes.flatMap(
    (code) =>
      drawn.get(code)?.receivers ?? sites.get(code)?.map((site) => site.code) ?? receiversOf(code),
  );
  return { topology: dissolveMesh(mesh, owners, grid), approximate: guessed.length > 0 };
}
