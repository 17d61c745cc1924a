/** The tables of the folder, each with the rules of its columns. */
import { join } from 'node:path';
import { z } from 'zod';
import {
  areaOrBlank,
  byCode,
  communeCode,
  filledText,
  latitude,
  longitude,
  people,
  peopleOrBlank,
  provinceCode,
  tableRows,
} from '../read/rows';

export const FILES = {
  boundaries: 'communes.geojsonl.gz',
  outlines: 'provinces.geojson',
  communes: 'communes.csv',
  provinces: 'provinces.csv',
  communesBefore: 'communes-before.csv',
  provincesBefore: 'provinces-before.csv',
  published: 'conversion-table-as-published.csv',
  mapping: 'mapping-2025-07-01.csv',
  changes: 'changes-2026-04-30.csv',
} as const;

/** What the decree moves, in the words of the mapping. */
export const TRANSFER_KINDS = [
  'whole',
  'unchanged',
  'renamed',
  'kind_changed',
  'part',
  'land_only',
  'part_of_land_all_people',
  'part_of_people_no_land',
  'all_land_rest_of_people',
  'new_land',
] as const;
export type TransferKind = (typeof TRANSFER_KINDS)[number];

const communeKind = z.enum(['commune', 'ward', 'township', 'special_zone', 'island_district']);

const communes = {
  code: communeCode,
  name: filledText,
  kind: communeKind,
  province_code: provinceCode,
  area_km2: areaOrBlank,
  population: peopleOrBlank,
  lon: longitude,
  lat: latitude,
};
const communesBefore = {
  code: communeCode,
  name: filledText,
  kind: communeKind,
  district_code: z.string().regex(/^\d{3}$/, 'a district has a code of three digits'),
  district: filledText,
  province_code: provinceCode,
  province: filledText,
  lon: longitude,
  lat: latitude,
};
const provinces = {
  code: provinceCode,
  name: filledText,
  kind: z.enum(['province', 'municipality']),
  area_km2: areaOrBlank,
  population: people,
};
const provincesBefore = { code: provinceCode, name: filledText, new_code: provinceCode };
const mapping = {
  old_code: z.union([communeCode, z.literal('')]),
  new_code: communeCode,
  transfer: z.enum(TRANSFER_KINDS),
  note: z.string(),
};
const changes = {
  code: communeCode,
  province_code: provinceCode,
  name_before: filledText,
  kind_before: communeKind,
  name_after: filledText,
  kind_after: communeKind,
};

const table =
  <C extends Parameters<typeof tableRows>[1]>(file: string, columns: C) =>
  (dir: string) =>
    tableRows(join(dir, file), columns);

const tableByCode =
  <C extends Parameters<typeof tableRows>[1] & { code: typeof filledText }>(
    file: string,
    columns: C,
  ) =>
  (dir: string) =>
    byCode(file, tableRows(join(dir, file), columns));

export const readCommunes = tableByCode(FILES.communes, communes);
export const readCommunesBefore = tableByCode(FILES.communesBefore, communesBefore);
export const readProvinces = tableByCode(FILES.provinces, provinces);
export const readProvincesBefore = tableByCode(FILES.provincesBefore, provincesBefore);
export const readChanges = tableByCode(FILES.changes, changes);
export const readMapping = table(FILES.mapping, mapping);

type Rows<T extends (dir: string) => Promise<ReadonlyMap<string, unknown>>> =
  Awaited<ReturnType<T>> extends ReadonlyMap<string, infer R> ? R : never;
export type CommuneRow = Rows<typeof readCommunes>;
export type CommuneBeforeRow = Rows<typeof readCommunesBefore>;
export type ProvinceRow = Rows<typeof readProvinces>;
export type ProvinceBeforeRow = Rows<typeof readProvincesBefore>;
export type ChangeRow = Rows<typeof readChanges>;
export type MappingRow = ReturnType<typeof readMapping> extends AsyncGenerator<infer R> ? R : never;
