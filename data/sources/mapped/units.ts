import { basename, join } from 'node:path';
import type { Topology } from 'topojson-specification';
import type { Draft } from '@/data/build/draft';
import { InputError } from '@/data/build/input-error';
import { insertRows, type Row } from '@/data/build/insert-rows';
import { dissolve, insidePoint, polygonsByCode } from '@/geo/topology';
import { COUNTRY_CODE, type Edition, englishName, KINDS, type Kind } from '@/geo/units';
import { officialSpelling } from '@/geo/units/tone-marks';
import { cleanBoundaries } from '../clean-boundaries';
import { enterAccount } from '../ledger';
import { boundaryFeatures } from '../read/boundaries';
import { type BoundaryFeature, selfCrossing } from '../read/features';
import { assertClean, tellCleaning } from '../tell-cleaning';
import type { UnitsMapping } from './mapping-file';

/** A unit as the boundary file gives it. */
export interface GivenUnit {
  readonly code: string;
  readonly row: number;
  readonly name: string;
  readonly nameEn: string;
  readonly kind: Kind;
  readonly parent: { readonly code: string; readonly name: string } | undefined;
  readonly areaKm2: number | null;
}

/**
 * Enters units and boundaries from the file that the mapping names.
 * @returns the units by code, and the box of their ground: west, south, east, north
 */
export async function importMappedUnits(
  dir: string,
  units: UnitsMapping,
  edition: Edition,
  draft: Draft,
): Promise<{ given: ReadonlyMap<string, GivenUnit>; box: [number, number, number, number] }> {
  const file = basename(units.file);
  const given = new Map<string, GivenUnit>();
  draft.progress('clean boundaries', 0.1);
  const features = soundFeatures(join(dir, units.file), units, given, draft);
  const cleaned = await cleanBoundaries(features, file, draft.scratch);
  enterAccount(draft, { file, read: given.size, used: given.size, setAside: {} });
  tellCleaning(draft, cleaned, file, (code) => given.get(code)!.name);
  const parentOf = (code: string) => given.get(code)?.parent?.code;
  for (const detail of ['overview', 'detail'] as const) {
    const topology = cleaned[detail];
    assertClean(draft, topology, file, detail);
    const common = { edition, detail, approximate: false };
    await draft.boundary({ ...common, level: units.level, topology });
    if (units.parent)
      await draft.boundary({
        ...{ ...common, level: 'province' },
        topology: dissolve(topology, parentOf),
      });
  }
  const parents = units.parent ? dissolve(cleaned.detail, parentOf) : undefined;
  await insertRows(draft.db, 'unit', [
    ...unitRows(given, units, edition, cleaned.detail, cleaned.areas),
    ...(parents ? parentRows(given, edition, parents, cleaned.areas) : []),
    {
      ...{ code: COUNTRY_CODE, valid_from: edition, level: 'country', kind: 'country' },
      ...{ name: 'Việt Nam', name_en: 'Viet Nam' },
      area_geometric_km2: [...cleaned.areas.values()].reduce((a, b) => a + b, 0),
    },
  ]);
  return { given, box: boxOf(cleaned.detail) };
}

/** Features whose names and kinds can be read and whose borders do not cross themselves. */
async function* soundFeatures(
  path: string,
  units: UnitsMapping,
  given: Map<string, GivenUnit>,
  draft: Draft,
): AsyncGenerator<BoundaryFeature> {
  const file = basename(path);
  for await (const feature of boundaryFeatures(path, units, draft.scratch)) {
    const at = selfCrossing(feature);
    if (at)
      throw new InputError(`unit ${feature.code}: the boundary crosses itself`, {
        ...{ file, row: feature.row, column: 'geometry' },
        value: at.map((degrees) => degrees.toFixed(6)).join(', '),
      });
    const unit = givenUnit(feature, units, file);
    const sibling = [...given.values()].find((other) => other.parent?.code === unit.parent?.code);
    if (unit.parent && sibling?.parent && sibling.parent.name !== unit.parent.name)
      throw new InputError(`province ${unit.parent.code} has another name on row ${sibling.row}`, {
        ...{ file, row: feature.row, column: units.parent!.name, value: unit.parent.name },
      });
    given.set(feature.code, unit);
    const found = String(feature.properties[units.name]);
    if (found !== unit.name)
      draft.defect({
        ...{ severity: 'info', defect: 'name_restyled', file, row: feature.row },
        ...{ unitCode: unit.code, unitName: unit.name, field: units.name, found },
        ...{ expected: unit.name, action: 'mended' },
      });
    yield feature;
  }
}

function givenUnit(feature: BoundaryFeature, units: UnitsMapping, file: string): GivenUnit {
  const { code, row, properties } = feature;
  const text = (column: string): string => {
    const value = properties[column];
    if (value === undefined) throw new InputError('the property is missing', { file, row, column });
    if (value === null || value === '')
      throw new InputError('the property is empty', { file, row, column });
    return String(value);
  };
  const name = officialSpelling(text(units.name));
  const kind = units.kind ? readKind(text(units.kind), units, { file, row }) : units.level;
  return {
    ...{ code, row, name, kind },
    nameEn: units.nameEn ? text(units.nameEn) : englishName(name, kind),
    parent: units.parent && {
      code: text(units.parent.code),
      name: officialSpelling(text(units.parent.name)),
    },
    areaKm2: units.area ? readArea(properties[units.area], units.area, { file, row }) : null,
  };
}

function readKind(word: string, units: UnitsMapping, place: { file: string; row: number }): Kind {
  const kind = units.kinds?.[word] ?? KINDS.find((known) => known === word);
  if (kind) return kind;
  const what = `the kind is none of ${KINDS.join(', ')}; say under "kinds" what it means`;
  throw new InputError(what, { ...place, column: units.kind ?? 'kind', value: word });
}

function readArea(
  value: unknown,
  column: string,
  place: { file: string; row: number },
): number | null {
  if (value === null || value === undefined || value === '') return null;
  const area = Number(value);
  if (area > 0 && Number.isFinite(area)) return area;
  const what = 'an area is a number of square kilometres above 0';
  throw new InputError(what, { ...place, column, value: String(value) });
}

function unitRows(
  given: ReadonlyMap<string, GivenUnit>,
  { level }: UnitsMapping,
  edition: Edition,
  topology: Topology,
  areas: ReadonlyMap<string, number>,
): Row<'unit'>[] {
  return [...polygonsByCode(topology)].map(([code, polygons]) => {
    const unit = given.get(code)!;
    const [lon, lat] = insidePoint(polygons);
    return {
      ...{ code, valid_from: edition, level, kind: unit.kind, name: unit.name },
      ...{ name_en: unit.nameEn, parent_code: unit.parent?.code ?? COUNTRY_CODE },
      ...{ area_declared_km2: unit.areaKm2, area_geometric_km2: areas.get(code) ?? null, lon, lat },
    };
  });
}

/** Provinces, made of the communes that name them. */
function parentRows(
  given: ReadonlyMap<string, GivenUnit>,
  edition: Edition,
  topology: Topology,
  areas: ReadonlyMap<string, number>,
): Row<'unit'>[] {
  return [...polygonsByCode(topology)].map(([code, polygons]) => {
    const members = [...given.values()].filter((unit) => unit.parent?.code === code);
    const { name } = members[0]!.parent!;
    const kind = name.startsWith('Thành phố') ? 'municipality' : 'province';
    const [lon, lat] = insidePoint(polygons);
    return {
      ...{ code, valid_from: edition, level: 'province', kind, name },
      ...{ name_en: englishName(name, kind), parent_code: COUNTRY_CODE, lon, lat },
      area_geometric_km2: members.reduce((sum, unit) => sum + (areas.get(unit.code) ?? 0), 0),
    };
  });
}

function boxOf(topology: Topology): [number, number, number, number] {
  const box: [number, number, number, number] = [180, 90, -180, -90];
  for (const polygons of polygonsByCode(topology).values())
    for (const polygon of polygons)
      for (const [lon, lat] of polygon[0]!) {
        box[0] = Math.min(box[0], lon);
        box[1] = Math.min(box[1], lat);
        box[2] = Math.max(box[2], lon);
        box[3] = Math.max(box[3], lat);
      }
  return box;
}
