import { readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { InputError } from '@/data/build/input-error';
import { mapshaper } from '../mapshaper';
import { sniff } from './bytes';
import {
  type BoundaryFeature,
  collectionFeatures,
  geoJsonLines,
  isRecord,
  readJson,
} from './features';

/**
 * The units of a boundary file: GeoJSON, GeoJSON with one feature a line, TopoJSON (each gzipped or
 * not) or a Shapefile.
 * @param options `code` is the property with the unit's code, `layer` the object of a TopoJSON
 * @param scratch a folder for temporary files
 * @throws InputError when the file is not what its name says or a unit has no sound boundary
 */
export async function* boundaryFeatures(
  path: string,
  { code, layer }: { code: string; layer?: string | undefined },
  scratch: string,
): AsyncGenerator<BoundaryFeature> {
  const file = basename(path);
  if (/\.shp$/i.test(path)) yield* shapefileFeatures(path, code, scratch);
  else if (/\.(geojsonl|geojsons|ndjson)(\.gz)?$/i.test(path)) yield* geoJsonLines(path, code);
  else if (/\.(geojson|json|topojson)(\.gz)?$/i.test(path)) {
    const json = await readJson(path);
    if (isRecord(json) && json.type === 'Topology')
      yield* topologyFeatures(json, file, code, layer);
    else yield* collectionFeatures(json, file, code);
  } else
    throw new InputError(
      'boundaries are a file named .geojson, .geojsonl, .topojson (or these with .gz) or .shp',
      { file },
    );
}

function* topologyFeatures(
  json: Record<string, unknown>,
  file: string,
  code: string,
  layer?: string,
): Generator<BoundaryFeature> {
  const topology = json as unknown as Topology;
  const names = isRecord(json.objects) ? Object.keys(json.objects) : [];
  const name = layer ?? names[0];
  if (name === undefined || !names.includes(name) || (layer === undefined && names.length > 1)) {
    const value = names.join(', ');
    throw new InputError('name the layer of the TopoJSON that holds the units', { file, value });
  }
  let collection: unknown;
  try {
    collection = feature(topology, topology.objects[name]!);
  } catch {
    throw new InputError('the arcs of the TopoJSON cannot be read', { file });
  }
  yield* collectionFeatures(collection, file, code);
}

async function* shapefileFeatures(
  path: string,
  code: string,
  scratch: string,
): AsyncGenerator<BoundaryFeature> {
  const file = basename(path);
  const { content, what } = await sniff(path);
  if (content !== 'shapefile')
    throw new InputError(`a Shapefile was expected, this is ${what}`, { file });
  const table = path.replace(/\.shp$/i, '.dbf');
  await sniff(table);
  const out = join(scratch, 'shapefile.geojson');
  try {
    const args = [resolve(path), '-proj', 'wgs84', '-o', out, 'format=geojson'];
    await mapshaper(scratch, args);
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0];
    throw new InputError(`the Shapefile cannot be read: ${reason}`, { file });
  }
  yield* collectionFeatures(JSON.parse(await readFile(out, 'utf8')), file, code);
}
