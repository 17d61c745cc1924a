/** The ground of plans as a release holds it: units of an edition, their people, movers and schools. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Topology } from 'topojson-specification';
import { rows } from '@/data/rekey/read-history';
import { ABROAD, SCHOOL_LEVELS } from '@/data/tables';
import { AGE_BANDS, CONCEPTS, SEXES, type Sex } from '@/geo/measures';
import type { CountColumns, FlowColumns, Ground, GroundUnit } from '@/geo/plans';
import { groundOf, type Link } from '@/geo/plans';
import type { Edition, Kind, Level, Terrain } from '@/geo/units';

export interface GroundQuestion {
  readonly level: Level;
  readonly edition: Edition;
  /** The boundaries of the edition, or null where the release has none. */
  readonly topology: Topology | null;
  readonly links?: readonly Link[];
  /**
   * `total` counts people in one number; `bands` by sex and five-year age group (men of every group,
   * then women), where the release has them.
   */
  readonly people: 'total' | 'bands';
}

/** Reads the ground; people are those of the latest date that the edition has figures of. */
export async function readGround(
  db: DuckDBConnection,
  { level, edition, topology, links = [], people }: GroundQuestion,
): Promise<Ground> {
  const units = await readUnits(db, level, edition);
  const indexOf = new Map(units.map(({ code }, i) => [code, i]));
  const counts =
    people === 'bands'
      ? await readBands(db, level, edition, indexOf)
      : await readTotals(db, level, edition, indexOf);
  counts.push(...(await readSchools(db, level, edition, indexOf)));
  const flows = await readFlows(db, edition, indexOf);
  return groundOf({ edition, units, topology, links, counts, flows });
}

async function readUnits(
  db: DuckDBConnection,
  level: Level,
  edition: Edition,
): Promise<GroundUnit[]> {
  const found = await rows(
    db,
    `SELECT code, name, kind::VARCHAR, terrain::VARCHAR, parent_code, area_declared_km2, lon, lat
     FROM unit WHERE level = '${level}' AND valid_from <= '${edition}'
       AND (valid_to IS NULL OR '${edition}' < valid_to) ORDER BY code`,
  );
  return found.map(
    ([code, name, kind, terrain, parentCode, area, lon, lat]): GroundUnit => ({
      ...{ code: code as string, name: name as string, kind: kind as Kind },
      ...{ terrain: terrain as Terrain | null, parentCode: parentCode as string | null },
      ...{ areaDeclaredKm2: area as number | null, lon: lon as number | null },
      lat: lat as number | null,
    }),
  );
}

type IndexOf = ReadonlyMap<string, number>;

/** Sums by unit, with every unit that has no row marked as missing. */
function columnsOf(
  id: CountColumns['id'],
  cells: number,
  indexOf: IndexOf,
  given: Iterable<readonly [code: unknown, cell: number, persons: unknown]>,
): CountColumns {
  const values = new Int32Array(indexOf.size * cells);
  const missing = new Uint8Array(indexOf.size).fill(1);
  for (const [code, cell, persons] of given) {
    const unit = indexOf.get(code as string);
    if (unit === undefined) continue;
    values[unit * cells + cell]! += Number(persons);
    missing[unit] = 0;
  }
  return { id, cells, values, missing };
}

async function readTotals(
  db: DuckDBConnection,
  level: Level,
  edition: Edition,
  indexOf: IndexOf,
): Promise<CountColumns[]> {
  const found = await rows(
    db,
    `SELECT concept::VARCHAR, code, persons FROM cube_unit WHERE ${latest('cube_unit', level, edition)}`,
  );
  return byConcept(found, 1, indexOf, ([code, persons]) => [code, 0, persons]);
}

async function readBands(
  db: DuckDBConnection,
  level: Level,
  edition: Edition,
  indexOf: IndexOf,
): Promise<CountColumns[]> {
  const found = await rows(
    db,
    `SELECT concept::VARCHAR, code, sex::VARCHAR, band, persons FROM cube_pyramid
     WHERE ${latest('cube_pyramid', level, edition)}`,
  );
  const bands = AGE_BANDS.length;
  return byConcept(found, SEXES.length * bands, indexOf, ([code, sex, band, persons]) => {
    const place = SEXES.indexOf(sex as Sex) * bands + AGE_BANDS.indexOf(Number(band));
    return [code, place, persons];
  });
}

function byConcept(
  found: readonly unknown[][],
  cells: number,
  indexOf: IndexOf,
  cellOf: (row: readonly unknown[]) => readonly [unknown, number, unknown],
): CountColumns[] {
  return CONCEPTS.flatMap((concept) => {
    const own = found.filter(([of]) => of === concept);
    if (own.length === 0) return [];
    return [
      columnsOf(
        concept,
        cells,
        indexOf,
        own.map(([, ...row]) => cellOf(row)),
      ),
    ];
  });
}

const latest = (cube: string, level: Level, edition: Edition): string =>
  `level = '${level}' AND edition = '${edition}' AND reference_date =
     (SELECT max(reference_date) FROM ${cube} WHERE level = '${level}' AND edition = '${edition}')`;

/** Schools stand in units of one edition; for any other there are none to tell. */
async function readSchools(
  db: DuckDBConnection,
  level: Level,
  edition: Edition,
  indexOf: IndexOf,
): Promise<CountColumns[]> {
  if (level !== 'commune') return [];
  const found = await rows(
    db,
    'SELECT unit_code, level::VARCHAR, count(*)::INTEGER, sum(places)::INTEGER FROM school GROUP BY 1, 2',
  );
  const lies = found.some(([code]) => !indexOf.has(code as string));
  if (found.length === 0 || lies || !(await areOfEdition(db, edition))) return [];
  const cell = (name: unknown) => SCHOOL_LEVELS.indexOf(name as (typeof SCHOOL_LEVELS)[number]);
  const known = (id: 'schools' | 'places', column: 2 | 3): CountColumns => ({
    ...columnsOf(
      id,
      SCHOOL_LEVELS.length,
      indexOf,
      found.map((row) => [row[0], cell(row[1]), row[column]]),
    ),
    // A unit without a school has none; it is not unknown.
    missing: new Uint8Array(indexOf.size),
  });
  return [known('schools', 2), known('places', 3)];
}

/** Schools are entered with the codes of the latest edition that has communes of its own. */
async function areOfEdition(db: DuckDBConnection, edition: Edition): Promise<boolean> {
  const [[last] = []] = await rows(
    db,
    `SELECT count(*)::INTEGER FROM event JOIN transfer ON event.id = event_id
     WHERE status = 'adopted' AND effective > '${edition}'
       AND kind NOT IN ('unchanged', 'renamed', 'kind_changed')`,
  );
  return last === 0;
}

/** Months may stand beside the years that they sum to. */
const IS_YEAR = 'length(period) = 4';

async function readFlows(
  db: DuckDBConnection,
  edition: Edition,
  indexOf: IndexOf,
): Promise<FlowColumns | null> {
  const found = await rows(
    db,
    `SELECT origin_code, destination_code, sum(movers)::INTEGER FROM flow
     WHERE edition = '${edition}' AND sex IS NULL AND age_group IS NULL
       AND period = (SELECT max(period) FROM flow WHERE edition = '${edition}' AND ${IS_YEAR})
       AND origin_code <> '${ABROAD}' AND destination_code <> '${ABROAD}'
     GROUP BY 1, 2 ORDER BY 1, 2`,
  );
  const ends = found.flatMap(([from, to, movers]) => {
    const [origin, destination] = [indexOf.get(from as string), indexOf.get(to as string)];
    if (origin === undefined || destination === undefined) return [];
    return [{ origin, destination, movers: Number(movers) }];
  });
  if (ends.length === 0) return null;
  const start = new Uint32Array(indexOf.size + 1);
  for (const { origin } of ends) start[origin + 1]! += 1;
  for (let i = 0; i < indexOf.size; i++) start[i + 1]! += start[i]!;
  return {
    start,
    destination: Uint32Array.from(ends, (end) => end.destination),
    movers: Float64Array.from(ends, (end) => end.movers),
  };
}
