/** The communes of a province, or of several, as a release holds them: what proposals are made from. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Topology } from 'topojson-specification';
import { ReleaseError } from '@/data/build/release-error';
import { releaseManifest } from '@/data/build/releases';
import { rows } from '@/data/rekey/read-history';
import type { Concept } from '@/geo/measures';
import { type Adjacency, adjacencyOf } from '@/geo/plans/adjacency';
import { possibleTerrains } from '@/geo/plans/possible-terrains';
import { neighbours } from '@/geo/topology';
import type { Kind, Terrain } from '@/geo/units';
import type { BoundaryFile } from '../tables';

/** Concepts in the order in which merger files ask for them. */
const PREFERRED = ['registered', 'permanent', 'de_facto'] as const satisfies readonly Concept[];

export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly kind: Kind;
  readonly province: string;
  /** The terrains that it may have: one where it is known. */
  readonly terrains: readonly Terrain[];
  readonly district: string | null;
  /** Null where the series gives none. */
  readonly people: number | null;
  readonly areaKm2: number;
  /** Square kilometres of the boundary; NaN without one. */
  readonly landKm2: number;
  /** Whether the area is measured on the boundary, for want of a declared one. */
  readonly measured: boolean;
  readonly lon: number;
  readonly lat: number;
  /** Defects that make its people or area doubtful or unusable. */
  readonly doubts: readonly string[];
}

export interface Province {
  /** Of several, codes and names with commas between them. */
  readonly code: string;
  readonly name: string;
  readonly edition: string;
  readonly people: { readonly concept: string; readonly date: string };
  /** By code. */
  readonly communes: readonly Commune[];
  /** The boundaries of the whole country. */
  readonly topology: Topology;
  /** The communes of its own province that share a border with each: no group crosses provinces. */
  readonly bordering: ReadonlyMap<string, readonly string[]>;
}

export interface Wanted {
  /** A province, or several with commas between them. */
  readonly code: string;
  /** The latest with boundaries and figures of communes, unless given. */
  readonly edition: string | undefined;
  /** The concept that comes first in merger files, unless given. */
  readonly concept: string | undefined;
}

/** @throws ReleaseError that names what the release lacks, and what it has */
export async function readProvince(
  root: string,
  release: string,
  db: DuckDBConnection,
  wanted: Wanted,
): Promise<Province> {
  const manifest = await releaseManifest(root, release);
  // The finest drawing of each edition: an overview may have lost the border of two neighbours.
  const communes = manifest.boundaries.filter(({ level }) => level === 'commune');
  const files = communes.filter(
    ({ edition, detail }) =>
      detail === 'detail' ||
      !communes.some((other) => other.edition === edition && other.detail === 'detail'),
  );
  const { file, series } = await chooseEdition(db, files, release, wanted);
  const codes = [...new Set(wanted.code.split(','))];
  const name = await provinceNames(db, codes, file.edition);
  const topology = JSON.parse(await readFile(join(root, release, file.file), 'utf8')) as Topology;
  const all = neighbours(topology);
  const members = await readCommunes(db, codes, file.edition, series, adjacencyOf(all));
  const provinceOf = new Map(members.map(({ code, province }) => [code, province]));
  return {
    code: codes.join(','),
    name,
    edition: file.edition,
    people: series,
    communes: members,
    topology,
    bordering: new Map(
      members.map(({ code, province }) => [
        code,
        (all.get(code) ?? []).filter((other) => provinceOf.get(other) === province),
      ]),
    ),
  };
}

interface Series {
  readonly concept: string;
  readonly date: string;
}

async function chooseEdition(
  db: DuckDBConnection,
  files: readonly BoundaryFile[],
  release: string,
  { edition, concept }: Wanted,
): Promise<{ file: BoundaryFile; series: Series }> {
  const editions = files.map((file) => file.edition).sort();
  if (edition !== undefined && !editions.includes(edition))
    throw new ReleaseError(
      'refused',
      `Release ${release} has no boundaries of communes of the edition ${edition}; it has ${editions.join(', ') || 'none'}.`,
    );
  const latestFirst = files.toSorted((a, b) => (a.edition < b.edition ? 1 : -1));
  for (const file of latestFirst) {
    if (edition !== undefined && file.edition !== edition) continue;
    const series = await chooseSeries(db, file.edition, concept);
    if (series) return { file, series };
  }
  throw new ReleaseError(
    'refused',
    `Release ${release} has no ${concept ? `${concept} ` : ''}people of communes of the edition ${edition ?? editions.join(' or ')}.`,
  );
}

async function chooseSeries(
  db: DuckDBConnection,
  edition: string,
  concept: string | undefined,
): Promise<Series | undefined> {
  const told = await rows(
    db,
    `SELECT DISTINCT concept::VARCHAR, reference_date::VARCHAR AS day FROM cube_unit
     WHERE level = 'commune' AND edition = '${edition}' ORDER BY day DESC`,
  );
  for (const each of concept === undefined ? PREFERRED : [concept]) {
    const latest = told.find(([name]) => name === each);
    if (latest) return { concept: each, date: String(latest[1]) };
  }
  return undefined;
}

const IN_FORCE = (edition: string) =>
  `valid_from <= '${edition}' AND (valid_to IS NULL OR '${edition}' < valid_to)`;

async function provinceNames(
  db: DuckDBConnection,
  codes: readonly string[],
  edition: string,
): Promise<string> {
  const provinces = await rows(
    db,
    `SELECT code, name FROM unit WHERE level = 'province' AND ${IN_FORCE(edition)} ORDER BY code`,
  );
  const names = new Map(provinces.map(([code, name]) => [String(code), String(name)]));
  const missing = codes.find((code) => !names.has(code));
  if (missing === undefined) return codes.map((code) => names.get(code)).join(', ');
  const known = provinces.map(([each]) => each).join(', ');
  throw new ReleaseError(
    'refused',
    `No province has the code ${missing} on ${edition}; there are ${known}.`,
  );
}

/** @param provinces codes that `provinceNames` has found: they go into the query as they are */
async function readCommunes(
  db: DuckDBConnection,
  provinces: readonly string[],
  edition: string,
  { concept, date }: Series,
  borders: Adjacency,
): Promise<Commune[]> {
  const doubts = await rows(
    db,
    `SELECT unit_code, string_agg(DISTINCT defect, ',' ORDER BY defect) FROM quality
     WHERE severity <> 'info' AND (edition IS NULL OR edition = '${edition}')
       AND (contains(field, 'population') OR contains(field, 'area') OR contains(field, 'persons'))
       AND unit_code IS NOT NULL
     GROUP BY unit_code`,
  );
  const doubtsOf = new Map(doubts.map(([code, defects]) => [code, String(defects).split(',')]));
  const communes = await rows(
    db,
    `SELECT u.code, u.name, u.district_code, c.persons, u.area_declared_km2, u.area_geometric_km2,
       u.lon, u.lat, u.kind::VARCHAR, u.terrain::VARCHAR, u.parent_code
     FROM unit u LEFT JOIN cube_unit c ON c.code = u.code AND c.level = 'commune'
       AND c.edition = '${edition}' AND c.concept = '${concept}' AND c.reference_date = '${date}'
     WHERE u.level = 'commune' AND u.parent_code IN (${provinces.map((code) => `'${code}'`).join(', ')})
       AND ${IN_FORCE(edition)}
     ORDER BY u.code`,
  );
  const terrains = possibleTerrains(
    communes.map((row) => ({ code: row[0] as string, terrain: row[9] as Terrain | null })),
    borders,
  );
  return communes.map(([code, name, district, people, declared, measured, lon, lat, kind], i) => ({
    code: code as string,
    name: name as string,
    kind: kind as Kind,
    province: communes[i]![10] as string,
    terrains: terrains[i]!,
    district: district as string | null,
    people: people as number | null,
    areaKm2: (declared ?? measured ?? 0) as number,
    landKm2: (measured ?? Number.NaN) as number,
    measured: declared === null,
    lon: (lon ?? 0) as number,
    lat: (lat ?? 0) as number,
    doubts: doubtsOf.get(code) ?? [],
  }));
}
