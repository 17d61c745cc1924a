/** What a release tells of the units that an act begins, made of what it tells of those before them. */
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Row } from '@/data/build/insert-rows';
import { rows } from '@/data/rekey/read-history';
import { contributorsOf, type Group, terrainsOfUnion } from '@/geo/plans';
import {
  DECREE_SHARES,
  englishName,
  type IsoDate,
  type Life,
  TERRAINS,
  type Terrain,
  type Transfer,
} from '@/geo/units';

/** What is known of a unit besides its life. */
export interface UnitFacts {
  readonly nameEn: string;
  readonly name: string;
  readonly terrain: Terrain | null;
  readonly declaredKm2: number | null;
  readonly geometricKm2: number | null;
  readonly lon: number | null;
  readonly lat: number | null;
  readonly districtCode: string | null;
  readonly districtName: string | null;
}

/** The facts of every unit in force on the day before, by code. */
export async function factsBefore(
  db: DuckDBConnection,
  day: IsoDate,
): Promise<Map<string, UnitFacts>> {
  const found = await rows(
    db,
    `SELECT code, name, name_en, terrain::VARCHAR, area_declared_km2, area_geometric_km2, lon, lat,
       district_code, district_name
     FROM unit WHERE valid_from < DATE '${day}'
       AND DATE '${day}' <= coalesce(valid_to, 'infinity'::DATE)`,
  );
  return new Map(
    found.map(([code, name, nameEn, terrain, declaredKm2, geometricKm2, lon, lat, dc, dn]) => [
      code as string,
      {
        ...{ name, nameEn, terrain, declaredKm2, geometricKm2, lon, lat },
        ...{ districtCode: dc, districtName: dn },
      } as UnitFacts,
    ]),
  );
}

/**
 * The rows of the units that begin. The centre is that of the seat, and where none was chosen that of
 * the member with the most land; areas are sums of whole members, and of known shares of land.
 */
export function unitsBegun(
  begun: readonly Life[],
  transfers: readonly Transfer[],
  groups: readonly Group[],
  facts: ReadonlyMap<string, UnitFacts>,
): Row<'unit'>[] {
  const groupOf = new Map(groups.map((group) => [group.code, group]));
  const incoming = new Map<string, Transfer[]>();
  for (const transfer of transfers) {
    const list = incoming.get(transfer.to);
    if (list) list.push(transfer);
    else incoming.set(transfer.to, [transfer]);
  }
  return begun.map((life): Row<'unit'> => {
    const given = (incoming.get(life.code) ?? []).map((transfer): Given => {
      const whole = DECREE_SHARES[transfer.kind].land === 1 && transfer.people === 1;
      const of = transfer.from === null ? undefined : facts.get(transfer.from);
      return { of, whole, land: transfer.land };
    });
    const centre = centreOf(groupOf.get(life.code), given, facts);
    const [only] = given;
    const same = given.length === 1 && only?.whole ? only.of : undefined;
    return {
      code: life.code,
      valid_from: life.validFrom,
      valid_to: life.validTo,
      level: life.level,
      kind: life.kind,
      name: life.name,
      name_en: same?.name === life.name ? same.nameEn : englishName(life.name, life.kind),
      parent_code: life.parentCode,
      terrain: terrainOf(given),
      area_declared_km2: given.every(({ whole }) => whole)
        ? sumOf(given, (unit) => unit.declaredKm2)
        : null,
      area_geometric_km2: sumOf(given, (unit) => unit.geometricKm2),
      lon: centre?.lon ?? null,
      lat: centre?.lat ?? null,
      district_code: agreed(given, (unit) => unit.districtCode),
      district_name: agreed(given, (unit) => unit.districtName),
    };
  });
}

/** What comes into a unit: of which unit, whether all of it, and what share of its land. */
interface Given {
  /** Undefined for new land. */
  readonly of: UnitFacts | undefined;
  readonly whole: boolean;
  readonly land: number | null;
}

function centreOf(
  group: Group | undefined,
  given: readonly Given[],
  facts: ReadonlyMap<string, UnitFacts>,
): UnitFacts | undefined {
  const seat = group?.seat != null && contributorsOf(group).includes(group.seat) && group.seat;
  const named = seat ? facts.get(seat) : undefined;
  if (named && named.lon !== null) return named;
  const land = ({ of, land: share }: Given) =>
    (share ?? 0) * (of?.geometricKm2 ?? of?.declaredKm2 ?? 0);
  const placed = given.filter(({ of }) => of && of.lon !== null);
  return placed.sort((a, b) => land(b) - land(a))[0]?.of;
}

function sumOf(given: readonly Given[], km2Of: (unit: UnitFacts) => number | null): number | null {
  let sum = 0;
  for (const { of, land } of given) {
    const km2 = of ? km2Of(of) : null;
    if (land === 0) continue;
    if (km2 === null || land === null) return null;
    sum += land * km2;
  }
  return sum > 0 ? sum : null;
}

/** The one terrain that follows from those of the ground; null where it is not certain. */
function terrainOf(given: readonly Given[]): Terrain | null {
  const parts = given.map(({ of, land }) => ({
    km2: (land ?? Number.NaN) * (of?.geometricKm2 ?? of?.declaredKm2 ?? Number.NaN),
    terrains: of?.terrain ? [of.terrain] : TERRAINS,
  }));
  const possible = terrainsOfUnion(parts);
  return possible.length === 1 ? possible[0]! : null;
}

/** What all say alike, where every one of them is known; null where they do not. */
function agreed(given: readonly Given[], say: (unit: UnitFacts) => string | null): string | null {
  const said = new Set(given.map(({ of }) => (of ? say(of) : null)));
  return said.size === 1 ? [...said][0]! : null;
}
