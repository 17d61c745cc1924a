import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { InputError } from '@/data/build/input-error';
import {
  crossings,
  decodeArcs,
  keepUsedArcs,
  partCounts,
  polygonArcs,
  topologyAreas,
  topologyFaults,
} from '@/geo/topology';
import { mapshaper } from './mapshaper';
import type { BoundaryFeature } from './read/features';

/** Neighbours whose vertices lie closer than this many degrees (1 m) are drawn together. */
const SNAP_DEGREES = 0.00001;
/** A gap between units below this size belongs to one of them. */
const GAP = '1km2';
/**
 * Vertices to keep, each border counted from both sides, for zooming in and for the first look: some
 * 3 MB and 0.8 MB compressed.
 */
const DETAIL_VERTICES = 2_000_000;
const OVERVIEW_VERTICES = 280_000;
/**
 * Steps of the grids of coordinates over the width of the country: for Viet Nam 16 and 40 cm. On a
 * grid of 1.5 m three borders of its communes were seen to cross.
 */
const DETAIL_GRID = '1e7';
const OVERVIEW_GRID = '4e6';

/** What cleaning did to the area of a unit, in km² on the ellipsoid. */
export interface AreaChange {
  readonly given: number;
  readonly cleaned: number;
  /** Lost to neighbours that claimed the same ground, or moved when vertices were drawn together. */
  readonly overlap: number;
  /** Won from gaps between units. */
  readonly gap: number;
}

export interface CleanBoundaries {
  readonly detail: Topology;
  readonly overview: Topology;
  /** Of the cleaned, unsimplified boundaries, by code, in km². */
  readonly areas: ReadonlyMap<string, number>;
  readonly changes: ReadonlyMap<string, AreaChange>;
  readonly vertices: {
    readonly given: number;
    readonly cleaned: number;
    readonly detail: number;
    readonly overview: number;
  };
  /** Separate pieces of ground: islands are lost where the later ones are fewer. */
  readonly parts: { readonly cleaned: number; readonly detail: number; readonly overview: number };
  /** What mapshaper told of its work. */
  readonly log: readonly string[];
}

/**
 * Cleans boundaries to one topology: borders of neighbours shared, overlaps given to one side, small
 * gaps filled. Islands are simplified each by itself, so that none is lost.
 * @param file the boundary file, to name in an error
 * @param scratch a folder for temporary files
 * @throws InputError when all the ground of a unit is claimed by others
 */
export async function cleanBoundaries(
  features: AsyncIterable<BoundaryFeature>,
  file: string,
  scratch: string,
): Promise<CleanBoundaries> {
  const { vertices: given, codes } = await writeFeatures(features, join(scratch, 'given.json'));
  const area = (field: string) => ['-each', `${field}=this.area`];
  const detailShare = Math.min(1, DETAIL_VERTICES / given);
  const log = await mapshaper(scratch, [
    ...['given.json', 'name=units'],
    // Snapped before cleaning: cleaning with an interval of its own was seen to drop whole units.
    ...[...area('given'), '-snap', `interval=${SNAP_DEGREES}`],
    ...['-clean', 'gap-fill-area=0', ...area('flat')],
    ...['-clean', `gap-fill-area=${GAP}`, ...area('cleaned')],
    ...['-o', 'cleaned.topojson', 'no-quantization'],
    ...['-filter-fields', 'code', '-explode', ...simplify(detailShare), '-clean'],
    ...['-o', 'detail.topojson', `quantization=${DETAIL_GRID}`],
  ]);
  await rm(join(scratch, 'given.json'));
  await settleOnGrid(scratch);
  const overview = await overviewOf(scratch, given * detailShare);
  const cleaned = await readMapshaper(join(scratch, 'cleaned.topojson'));
  const areas = topologyAreas(cleaned.topology);
  const lost = codes.find((code) => !areas.has(code));
  if (lost !== undefined)
    throw new InputError(`unit ${lost} has no ground of its own: other units cover all of it`, {
      file,
    });
  const detail = await readMapshaper(join(scratch, 'detail.topojson'));
  return {
    detail: detail.topology,
    overview,
    areas,
    changes: new Map(
      [...cleaned.properties].map(([code, areasOnSphere]) => [
        code,
        areaChange(areas.get(code)!, areasOnSphere),
      ]),
    ),
    vertices: {
      given,
      cleaned: vertexCount(cleaned.topology),
      detail: vertexCount(detail.topology),
      overview: vertexCount(overview),
    },
    parts: {
      cleaned: partCount(cleaned.topology),
      detail: partCount(detail.topology),
      overview: partCount(overview),
    },
    log,
  };
}

const simplify = (share: number) => [
  ...['-simplify', 'visvalingam', 'weighted', `${(share * 100).toFixed(2)}%`, 'keep-shapes'],
];

/** How often the detail is cleaned again; the first time has been enough. */
const SETTLING_ROUNDS = 3;

/** Cleans the detail until no border crosses another with its vertices on the grid. */
async function settleOnGrid(scratch: string): Promise<void> {
  const detail = join(scratch, 'detail.topojson');
  for (let round = 0; round < SETTLING_ROUNDS; round++) {
    const topology: Topology = JSON.parse(await readFile(detail, 'utf8'));
    if (crossings(decodeArcs(topology), 1).length === 0) return;
    const out = ['-o', 'settled.topojson', `quantization=${DETAIL_GRID}`];
    await mapshaper(scratch, ['detail.topojson', 'name=units', '-clean', ...out]);
    await rename(join(scratch, 'settled.topojson'), detail);
  }
}

/**
 * The overview of the detail. Cleaning it once more drops islets of a few metres, so that is done only
 * where a border crosses another, or a sliver has turned over, without it.
 */
async function overviewOf(scratch: string, vertices: number): Promise<Topology> {
  const share = Math.min(1, OVERVIEW_VERTICES / vertices);
  const draw = async (...clean: string[]) => {
    const out = ['-o', 'overview.topojson', `quantization=${OVERVIEW_GRID}`];
    await mapshaper(scratch, [
      'detail.topojson',
      'name=units',
      ...simplify(share),
      ...clean,
      ...out,
    ]);
    return (await readMapshaper(join(scratch, 'overview.topojson'))).topology;
  };
  const plain = await draw();
  const { overlapping, crossing, empty } = topologyFaults(plain);
  return overlapping.length + crossing.length + empty.length === 0 ? plain : draw('-clean');
}

type Properties = { code: string; given: number; flat: number; cleaned: number };

/** Areas as mapshaper tells them are on a sphere: only their ratios are used. */
function areaChange(km2: number, { given, flat, cleaned }: Properties): AreaChange {
  const scale = km2 / cleaned;
  return {
    given: given * scale,
    cleaned: km2,
    overlap: (given - flat) * scale,
    gap: (cleaned - flat) * scale,
  };
}

/** Writes features as one collection; tells how many vertices they have, and their codes. */
async function writeFeatures(
  features: AsyncIterable<BoundaryFeature>,
  path: string,
): Promise<{ vertices: number; codes: string[] }> {
  const codes: string[] = [];
  const file = createWriteStream(path);
  let vertices = 0;
  let separator = '{"type":"FeatureCollection","features":[';
  for await (const { code, polygons } of features) {
    codes.push(code);
    for (const polygon of polygons) for (const ring of polygon) vertices += ring.length;
    const geometry = { type: 'MultiPolygon', coordinates: polygons };
    const text = JSON.stringify({ type: 'Feature', properties: { code }, geometry });
    if (!file.write(`${separator}${text}\n`)) await once(file, 'drain');
    separator = ',';
  }
  file.end(']}');
  await finished(file);
  return { vertices, codes };
}

/** Reads a TopoJSON of mapshaper, brings the parts of a unit together, orders units by code. */
async function readMapshaper(
  path: string,
): Promise<{ topology: Topology; properties: Map<string, Properties> }> {
  const topology: Topology = JSON.parse(await readFile(path, 'utf8'));
  await rm(path);
  const { units } = topology.objects as { units: GeometryCollection<Properties> };
  const parts = new Map<string, number[][][]>();
  const properties = new Map<string, Properties>();
  for (const geometry of units.geometries) {
    const told = geometry.properties as Properties;
    const { code } = told;
    properties.set(code, told);
    const list = parts.get(code) ?? [];
    if ('arcs' in geometry && geometry.type !== 'LineString' && geometry.type !== 'MultiLineString')
      list.push(...polygonArcs(geometry as Polygon | MultiPolygon));
    parts.set(code, list);
  }
  const merged = [...parts.keys()]
    .sort()
    .map((id): MultiPolygon => ({ type: 'MultiPolygon', id, arcs: parts.get(id)! }));
  return { topology: keepUsedArcs(topology, merged), properties };
}

function vertexCount(topology: Topology): number {
  return topology.arcs.reduce((sum, arc) => sum + arc.length, 0);
}

function partCount(topology: Topology): number {
  return [...partCounts(topology).values()].reduce((a, b) => a + b, 0);
}
