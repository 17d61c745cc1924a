import { basename } from 'node:path';
import { InputError } from '@/data/build/input-error';
import { crossings, type MultiPolygon, type Position } from '@/geo/topology';
import { byteChunks, sniff, textChunks } from './bytes';

/** The boundary of one unit as a file gives it. */
export interface BoundaryFeature {
  readonly code: string;
  readonly polygons: MultiPolygon;
  /** Number of the feature in its file, from 1: the line, where a line holds one. */
  readonly row: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** A text of JSON is read whole up to this size; larger boundaries come one feature a line. */
const MAX_JSON = 500e6;
const MAX_LINES = 20e9;
const MAX_LINE = 200e6;

/**
 * The features of a file with one GeoJSON feature a line, gzipped or not.
 * @param codeOf the property that holds the unit's code
 * @throws InputError when a line is no feature with polygons, its code is missing or stands twice
 */
export async function* geoJsonLines(path: string, codeOf: string): AsyncGenerator<BoundaryFeature> {
  const file = basename(path);
  const { content, what } = await sniff(path);
  if (content !== 'json')
    throw new InputError(`GeoJSON, one feature a line, was expected, this is ${what}`, { file });
  const seen = new Map<string, number>();
  for await (const { line, row } of lines(path)) {
    if (line.trim() === '') continue;
    yield readFeature(parseJson(line, file, row), { file, row, codeOf, seen });
  }
}

/**
 * The features of a GeoJSON collection that has been read whole.
 * @throws InputError as {@link geoJsonLines} does
 */
export function* collectionFeatures(
  collection: unknown,
  file: string,
  codeOf: string,
): Generator<BoundaryFeature> {
  if (!isRecord(collection) || collection.type !== 'FeatureCollection')
    throw new InputError('the JSON is no GeoJSON FeatureCollection', { file });
  const { features } = collection;
  if (!Array.isArray(features) || features.length === 0)
    throw new InputError('the collection has no features', { file });
  const seen = new Map<string, number>();
  for (const [i, feature] of features.entries())
    yield readFeature(feature, { file, row: i + 1, codeOf, seen });
}

/** A JSON text, read whole. @throws InputError when it is none, or too large */
export async function readJson(path: string): Promise<unknown> {
  const file = basename(path);
  const { content, what } = await sniff(path);
  if (content !== 'json')
    throw new InputError(`a JSON text was expected, this is ${what}`, { file });
  const parts: string[] = [];
  for await (const text of textChunks(path, MAX_JSON)) parts.push(text);
  return parseJson(parts.join(''), file);
}

function parseJson(text: string, file: string, row?: number): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const what = `the JSON cannot be read: ${(error as Error).message}`;
    throw new InputError(what, { file, ...(row !== undefined && { row }) });
  }
}

async function* lines(path: string): AsyncGenerator<{ line: string; row: number }> {
  const file = basename(path);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (bytes: Buffer, row: number) => {
    try {
      return decoder.decode(bytes);
    } catch {
      throw new InputError('the text is not UTF-8', { file, row });
    }
  };
  let pending: Buffer[] = [];
  let pendingLength = 0;
  let total = 0;
  let row = 1;
  for await (const chunk of byteChunks(path)) {
    total += chunk.length;
    if (total > MAX_LINES) throw new InputError('the file is too long', { file, row });
    if (chunk.includes(0))
      throw new InputError('the file holds zero bytes and is no text', { file, row });
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      pending.push(chunk.subarray(from, at));
      yield { line: decode(Buffer.concat(pending), row), row };
      pending = [];
      pendingLength = 0;
      from = at + 1;
      row++;
    }
    pending.push(chunk.subarray(from));
    pendingLength += chunk.length - from;
    if (pendingLength > MAX_LINE) throw new InputError('the line is too long', { file, row });
  }
  yield { line: decode(Buffer.concat(pending), row), row };
}

interface FeaturePlace {
  readonly file: string;
  readonly row: number;
  readonly codeOf: string;
  /** Codes seen so far, with their rows. */
  readonly seen: Map<string, number>;
}

/** One feature, its code and the form of its rings checked. */
export function readFeature(feature: unknown, place: FeaturePlace): BoundaryFeature {
  const { file, row, codeOf, seen } = place;
  if (!isRecord(feature) || feature.type !== 'Feature' || !isRecord(feature.properties))
    throw new InputError('this is no GeoJSON feature with properties', { file, row });
  const { properties, geometry } = feature;
  const code = properties[codeOf];
  if (code === undefined || code === null || code === '')
    throw new InputError('the feature has no code', { file, row, column: codeOf });
  if (typeof code !== 'string')
    throw new InputError('a code is a text, its zeros in front count', {
      file,
      row,
      column: codeOf,
      value: String(code),
    });
  const other = seen.get(code);
  if (other !== undefined) {
    const what = `two units have one code (the other on row ${other})`;
    throw new InputError(what, { file, row, column: codeOf, value: code });
  }
  seen.set(code, row);
  if (!isRecord(geometry) || !['Polygon', 'MultiPolygon'].includes(String(geometry.type))) {
    const value = isRecord(geometry) ? String(geometry.type) : String(geometry);
    const what = `the boundary of unit ${code} is neither Polygon nor MultiPolygon`;
    throw new InputError(what, { file, row, value });
  }
  const { coordinates } = geometry;
  const polygons = geometry.type === 'Polygon' ? [coordinates] : coordinates;
  checkRings(polygons, `unit ${code}`, { file, row });
  return { code, polygons: polygons as MultiPolygon, row, properties };
}

/** @throws InputError when a ring is open, has under four positions, or leaves the globe */
function checkRings(polygons: unknown, unit: string, place: { file: string; row: number }): void {
  const fail = (what: string, value?: unknown): never => {
    const found = value === undefined ? {} : { value: JSON.stringify(value) };
    throw new InputError(`${unit}: ${what}`, { ...place, ...found });
  };
  if (!Array.isArray(polygons) || polygons.length === 0) fail('the boundary has no polygons');
  for (const polygon of polygons as unknown[]) {
    if (!Array.isArray(polygon) || polygon.length === 0) fail('a polygon has no rings', polygon);
    for (const ring of polygon as unknown[]) {
      if (!Array.isArray(ring) || ring.length < 4)
        fail('a ring needs at least four positions', ring);
      const positions = ring as unknown[];
      for (const position of positions) {
        if (!isPosition(position)) fail('a position is a longitude and a latitude', position);
        const [lon, lat] = position as Position;
        if (Math.abs(lat) > 90 && Math.abs(lon) <= 90)
          fail('latitude and longitude seem swapped: longitude comes first', position);
        if (Math.abs(lon) > 180 || Math.abs(lat) > 90)
          fail('the position is not on the globe; coordinates must be degrees in WGS 84', position);
      }
      const [first, last] = [positions[0] as Position, positions.at(-1) as Position];
      if (first[0] !== last[0] || first[1] !== last[1])
        fail('a ring does not end where it starts', last);
    }
  }
}

function isPosition(value: unknown): value is Position {
  return (
    Array.isArray(value) &&
    value.length >= 2 &&
    Number.isFinite(value[0]) &&
    Number.isFinite(value[1])
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where the boundary of a unit crosses itself, or undefined when it does not. */
export function selfCrossing({ polygons }: BoundaryFeature): Position | undefined {
  for (const polygon of polygons) {
    const crossing = crossings(polygon, 1)[0];
    if (crossing) return crossing.at;
  }
  return undefined;
}
