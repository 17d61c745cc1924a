import type { Topology } from 'topojson-specification';
import type { Draft } from '@/data/build/draft';
import { insertRows, type Row } from '@/data/build/insert-rows';
import { insidePoint, polygonsByCode } from '@/geo/topology';
import { COUNTRY_CODE, type Edition, englishName } from '@/geo/units';
import { officialSpelling, tidy } from '@/geo/units/tone-marks';
import { CENSUS, DONG_NAI, DONG_NAI_CODE, EVE, MERGER } from './editions';
import type { Facts } from './facts';
import { FILES } from './files';

type UnitRow = Row<'unit'>;

/** What of the units comes from their boundaries; areas in km² before simplification. */
export interface Ground {
  readonly communes: Topology;
  readonly communeAreas: ReadonlyMap<string, number>;
  readonly provinces: Topology;
  readonly provincesBefore: Topology;
  /** Old province by code of the new commune. */
  readonly oldProvince: ReadonlyMap<string, string>;
}

/** Enters every life of every unit. */
export async function importUnits(facts: Facts, ground: Ground, draft: Draft): Promise<void> {
  tellNames(facts, draft);
  await insertRows(draft.db, 'unit', [
    country(ground),
    ...provincesBefore(facts, ground),
    ...provinces(facts, ground),
    ...communesBefore(facts),
    ...communes(facts, ground),
  ]);
}

const names = (name: string, kind: Parameters<typeof englishName>[1]) => {
  const official = officialSpelling(name);
  return { name: official, name_en: englishName(official, kind) };
};

function country({ communeAreas }: Ground): UnitRow {
  return {
    ...{ code: COUNTRY_CODE, valid_from: CENSUS, level: 'country', kind: 'country' },
    ...{ name: 'Việt Nam', name_en: 'Viet Nam' },
    area_geometric_km2: [...communeAreas.values()].reduce((a, b) => a + b, 0),
  };
}

function summedAreas(
  { communeAreas }: Ground,
  groupOf: (code: string) => string | undefined,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [code, km2] of communeAreas) {
    const group = groupOf(code);
    if (group !== undefined) sums.set(group, (sums.get(group) ?? 0) + km2);
  }
  return sums;
}

const centres = (topology: Topology) =>
  new Map([...polygonsByCode(topology)].map(([code, polygons]) => [code, insidePoint(polygons)]));

function provincesBefore(facts: Facts, ground: Ground): UnitRow[] {
  const areas = summedAreas(ground, (code) => ground.oldProvince.get(code));
  const middle = centres(ground.provincesBefore);
  return [...facts.provincesBefore.values()].map(({ code, name }) => {
    const kind = tidy(name).startsWith('Thành phố') ? 'municipality' : 'province';
    return {
      ...{ code, valid_from: CENSUS, valid_to: MERGER, level: 'province', kind },
      ...{ ...names(name, kind), parent_code: COUNTRY_CODE },
      area_geometric_km2: areas.get(code) ?? null,
      ...{ lon: middle.get(code)?.[0] ?? null, lat: middle.get(code)?.[1] ?? null },
    };
  });
}

function provinces(facts: Facts, ground: Ground): UnitRow[] {
  const areas = summedAreas(ground, (code) => facts.communes.get(code)?.province_code);
  const middle = centres(ground.provinces);
  return [...facts.provinces.values()].flatMap(({ code, name, kind, area_km2 }) => {
    const life = {
      ...{ code, valid_from: MERGER, level: 'province', kind, ...names(name, kind) },
      ...{ parent_code: COUNTRY_CODE, area_declared_km2: area_km2 || null },
      area_geometric_km2: areas.get(code) ?? null,
      ...{ lon: middle.get(code)?.[0] ?? null, lat: middle.get(code)?.[1] ?? null },
    };
    if (code !== DONG_NAI_CODE) return [life];
    const renamed = name.replace(/^Tỉnh/u, 'Thành phố');
    return [
      { ...life, valid_to: DONG_NAI },
      { ...life, valid_from: DONG_NAI, kind: 'municipality', ...names(renamed, 'municipality') },
    ];
  });
}

function communesBefore(facts: Facts): UnitRow[] {
  return [...facts.communesBefore.values()].map((row) => ({
    ...{ code: row.code, valid_from: EVE, valid_to: MERGER, level: 'commune', kind: row.kind },
    ...{ ...names(row.name, row.kind), parent_code: row.province_code },
    ...{ terrain: row.kind === 'island_district' ? 'island' : null, lon: row.lon, lat: row.lat },
    ...{ district_code: row.district_code, district_name: officialSpelling(row.district) },
  }));
}

function communes(facts: Facts, { communeAreas }: Ground): UnitRow[] {
  return [...facts.communes.values()].flatMap((row) => {
    const { code, kind } = row;
    const life = {
      ...{ code, valid_from: MERGER, level: 'commune', kind, ...names(row.name, kind) },
      ...{ parent_code: row.province_code, area_declared_km2: row.area_km2 || null },
      terrain: kind === 'special_zone' ? 'island' : null,
      ...{ area_geometric_km2: communeAreas.get(code) ?? null, lon: row.lon, lat: row.lat },
    };
    const change = facts.changes.get(code);
    if (!change) return [life];
    const after = { kind: change.kind_after, ...names(change.name_after, change.kind_after) };
    return [
      { ...life, valid_to: DONG_NAI },
      { ...life, valid_from: DONG_NAI, ...after },
    ];
  });
}

/** Tells every name that is not stored as it was found, and a name that is of a later day. */
function tellNames(facts: Facts, draft: Draft): void {
  const tell = (
    file: string,
    rows: ReadonlyMap<string, { code: string; row: number }>,
    field: string,
    edition: Edition,
  ) => {
    for (const row of rows.values()) {
      const found = String((row as unknown as Record<string, unknown>)[field]);
      const expected = officialSpelling(found);
      if (found === expected) continue;
      const defect = tidy(found) === expected ? 'text_cleaned' : 'name_restyled';
      draft.defect({
        ...{ severity: 'info', defect, file, row: row.row, unitCode: row.code },
        ...{ unitName: expected, edition, field, found, expected, action: 'mended' },
      });
    }
  };
  tell(FILES.communes, facts.communes, 'name', MERGER);
  tell(FILES.communesBefore, facts.communesBefore, 'name', EVE);
  tell(FILES.communesBefore, facts.communesBefore, 'district', EVE);
  tell(FILES.communesBefore, facts.communesBefore, 'province', EVE);
  tell(FILES.provinces, facts.provinces, 'name', MERGER);
  tell(FILES.provincesBefore, facts.provincesBefore, 'name', EVE);
  tell(FILES.changes, facts.changes, 'name_after', DONG_NAI);
  const hue = facts.provincesBefore.get('46');
  if (hue && tidy(hue.name) === 'Thành phố Huế')
    draft.defect({
      ...{ severity: 'info', defect: 'name_of_later_day', file: FILES.provincesBefore },
      ...{ row: hue.row, unitCode: '46', unitName: hue.name, edition: CENSUS, field: 'name' },
      ...{ found: hue.name, expected: 'Tỉnh Thừa Thiên Huế (đến 31/12/2024)', action: 'kept' },
    });
}
