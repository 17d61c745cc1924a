/**
 * Dissolving communes into larger units along their shared arcs, beside mapshaper on the same file
 * and turf's union of the same polygons.
 */
import { union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import mapshaper from 'mapshaper';
import { feature } from 'topojson-client';
import type {
  MultiPolygon as ArcMultiPolygon,
  Polygon as ArcPolygon,
  Topology,
} from 'topojson-specification';
import type { Manifest } from '@/data/tables';
import { type ArcGraph, arcGraph, mergeUnits } from '@/geo/topology';
import { BUDGETS } from './budgets';
import { type Benchmark, type Figure, type Result, time } from './harness';
import { largestSuccessors, parentsOn } from './kinship';
import { boundaryFile, boundaryOf, manifestOf, unitsOf } from './release-files';

const RUNS = { warmUp: 3, runs: 15 };
/** mapshaper and turf take longer, and vary less. */
const SLOW_RUNS = { warmUp: 1, runs: 3 };
/** Provinces that turf unites; the country would take it long. */
const TURF_PROVINCES = 3;

type Shape = ArcPolygon | ArcMultiPolygon;

/** The shapes of each target; a unit without one stays out. */
function grouped(topology: Topology, target: ReadonlyMap<string, string>): Map<string, Shape[]> {
  const groups = new Map<string, Shape[]>();
  for (const geometry of unitsOf(topology).geometries) {
    const to = target.get(String(geometry.id));
    if (to === undefined || (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon'))
      continue;
    const group = groups.get(to);
    if (group) group.push(geometry);
    else groups.set(to, [geometry]);
  }
  return groups;
}

const dissolve = (graph: ArcGraph, groups: Iterable<Shape[]>) =>
  Array.from(groups, (shapes) => mergeUnits(graph, shapes));

/** mapshaper on the same topology in memory; reading and writing the file are part of using it. */
function withMapshaper(topology: Topology, target: ReadonlyMap<string, string>): Promise<Figure> {
  const { geometries } = unitsOf(topology);
  const input = JSON.stringify({
    ...topology,
    objects: {
      units: {
        type: 'GeometryCollection',
        geometries: geometries.map((geometry) => ({
          ...geometry,
          properties: { to: target.get(String(geometry.id)) ?? '' },
        })),
      },
    },
  });
  return time('mapshaper -dissolve', SLOW_RUNS, () =>
    mapshaper.applyCommands('-i in.json -dissolve to -o out.json format=topojson', {
      'in.json': input,
    }),
  );
}

async function whole(
  what: string,
  topology: Topology,
  target: ReadonlyMap<string, string>,
): Promise<Result> {
  const groups = grouped(topology, target);
  const shapes = [...groups.values()].flat().length;
  const graph = arcGraph(topology);
  return {
    what: `${what}: ${shapes} communes to ${groups.size}`,
    unit: 'ms',
    ours: await time('arcs', RUNS, () => dissolve(graph, groups.values())),
    beside: await withMapshaper(topology, target),
    budget: BUDGETS.dissolve,
    notes: [],
  };
}

async function someWithTurf(
  topology: Topology,
  target: ReadonlyMap<string, string>,
): Promise<Result> {
  // From the middle of the list by number of communes: neither the easiest nor the hardest.
  const bySize = [...grouped(topology, target).values()].sort((a, b) => a.length - b.length);
  const middle = Math.max(0, Math.floor((bySize.length - TURF_PROVINCES) / 2));
  const groups = bySize.slice(middle, middle + TURF_PROVINCES);
  const polygons = groups.map((shapes) =>
    shapes.map((shape) => feature(topology, shape) as Feature<Polygon | MultiPolygon>),
  );
  const graph = arcGraph(topology);
  return {
    what: `${groups.flat().length} communes to ${groups.length} provinces`,
    unit: 'ms',
    ours: await time('arcs', RUNS, () => dissolve(graph, groups)),
    beside: await time('turf union', SLOW_RUNS, () =>
      polygons.map((features) => union({ type: 'FeatureCollection', features })),
    ),
    budget: null,
    notes: ['both unite the same few provinces, from the middle of the list by size'],
  };
}

/** The first drawn edition, the one that followed it, and the latest. */
function editionsOf(manifest: Manifest) {
  const before = boundaryFile(manifest, 'commune', 'earliest');
  const days = manifest.boundaries.map(({ edition }) => edition).sort();
  return {
    before,
    next: days.find((day) => day > before.edition),
    after: boundaryFile(manifest, 'commune', 'latest'),
  };
}

export const benchmark: Benchmark = {
  name: 'dissolve',
  async run({ release }) {
    const manifest = manifestOf(release);
    const { before, next, after } = editionsOf(manifest);
    const today = boundaryOf(release, after);
    const provinces = await parentsOn(release, after.edition);
    const results = [
      await whole('provinces', today, provinces),
      await someWithTurf(today, provinces),
    ];
    if (next === undefined) return results;
    const successors = await largestSuccessors(release, next);
    return [...results, await whole('mergers', boundaryOf(release, before), successors)];
  },
};
