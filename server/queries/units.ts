import { type IsoDate, KINDS, LEVELS, TERRAINS, type Unit } from '@/geo/units';
import type { Release } from '../release';
import { maybe, oneOf, readColumns, real, text } from './shape';

const shape = {
  code: text,
  validFrom: text,
  validTo: maybe(text),
  level: oneOf(LEVELS),
  kind: oneOf(KINDS),
  name: text,
  nameEn: text,
  parentCode: maybe(text),
  terrain: maybe(oneOf(TERRAINS)),
  areaDeclaredKm2: maybe(real),
  areaGeometricKm2: maybe(real),
  lon: maybe(real),
  lat: maybe(real),
};

/** Every life of every code, ordered by code and the day on which it began. */
export async function units(release: Release): Promise<Unit[]> {
  const columns = await release.columns({
    sql: `
      SELECT code, valid_from::VARCHAR AS "validFrom", valid_to::VARCHAR AS "validTo",
        level::VARCHAR AS level, kind::VARCHAR AS kind, name, name_en AS "nameEn",
        parent_code AS "parentCode", terrain::VARCHAR AS terrain,
        area_declared_km2 AS "areaDeclaredKm2", area_geometric_km2 AS "areaGeometricKm2", lon, lat
      FROM unit ORDER BY code, valid_from`,
  });
  const read = readColumns(shape, columns);
  return read.code.map((code, i) => ({
    code,
    validFrom: read.validFrom[i] as IsoDate,
    validTo: read.validTo[i] as IsoDate | null,
    level: read.level[i]!,
    kind: read.kind[i]!,
    name: read.name[i]!,
    nameEn: read.nameEn[i]!,
    parentCode: read.parentCode[i]!,
    terrain: read.terrain[i]!,
    areaDeclaredKm2: read.areaDeclaredKm2[i]!,
    areaGeometricKm2: read.areaGeometricKm2[i]!,
    lon: read.lon[i]!,
    lat: read.lat[i]!,
  }));
}
