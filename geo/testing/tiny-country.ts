/**
 * One tiny frozen country for every test. Three provinces and eight communes become two provinces
 * and six communes on 2025-07-01, on a grid of squares of a tenth of a degree:
 *
 *     before                    after
 *     A A B B C C               1 1 1 7 7 7         A = 00001  B = 00004  C = 00007
 *     A A B B C C               1 1 1 7 7 7         D = 00101  E = 00104  F = 00201
 *     D D D D E F   sea  I      1 1 1 7 E F  sea I  I = 00204 (island)
 *             sea                       E           T = 00207 (Trường Sa, far to the south-east)
 *
 * The traps of the real country are all here: 00001 carries on A's code under B's name, 00101 is
 * carried on by E's ground (and none of D's), province 01 carries on under 02's name, and a square of
 * new land belonged to nobody before.
 */
import { COUNTRY_CODE, type Edition, isoDate, type Kind, type Level, type Unit } from '@/geo/units';
import { areaKm2, centreOf, type Square } from './squares';

export const TINY_BEFORE = isoDate('2019-04-01') as Edition;
export const TINY_AFTER = isoDate('2025-07-01') as Edition;

export interface TinyEdition {
  edition: Edition;
  title: string;
  titleEn: string;
  decree: string | null;
}
export const tinyEditions: readonly TinyEdition[] = [
  { edition: TINY_BEFORE, title: 'Trước sắp xếp', titleEn: 'Before rearrangement', decree: null },
  {
    edition: TINY_AFTER,
    title: 'Sau sắp xếp 01/07/2025',
    titleEn: 'After rearrangement of 1 July 2025',
    decree: 'Nghị quyết Mẫu 01/NQ',
  },
];

/** A unit and the squares it stands on; the country's and the provinces' are those below them. */
interface TinyUnit extends Unit {
  readonly squares: readonly Square[];
}

const block = (west: number, east: number, south: number, north: number): Square[] => {
  const squares: Square[] = [];
  for (let y = south; y <= north; y++) for (let x = west; x <= east; x++) squares.push([x, y]);
  return squares;
};
const ISLAND = block(8, 8, 0, 0);
const TRUONG_SA: Square[] = [
  [78, -84],
  [80, -83],
];

interface Life {
  code: string;
  from: Edition;
  to: Edition | null;
  level: Level;
  kind: Kind;
  name: string;
  nameEn: string;
  parent: string | null;
  terrain?: Unit['terrain'];
  squares?: Square[];
  /** Square kilometres by decree, where they are not those of the ground. */
  declared?: number | null;
}
const before = { from: TINY_BEFORE, to: TINY_AFTER };
const after = { from: TINY_AFTER, to: null };
const always = { from: TINY_BEFORE, to: null };
const commune = { level: 'commune', kind: 'commune' } as const;
const ward = { level: 'commune', kind: 'ward' } as const;
const township = { level: 'commune', kind: 'township' } as const;
const province = { level: 'province', kind: 'province', parent: COUNTRY_CODE } as const;
const municipality = { ...province, kind: 'municipality' } as const;
const islandDistrict = { level: 'commune', kind: 'island_district', terrain: 'island' } as const;
const specialZone = { level: 'commune', kind: 'special_zone', terrain: 'island' } as const;

// biome-ignore format: one life a line reads as the table it is
const lives: readonly Life[] = [
  { code: COUNTRY_CODE, ...always, level: 'country', kind: 'country', name: 'Nước Mẫu', nameEn: 'Mau Country', parent: null },
  { code: '01', ...before, ...province, name: 'Tỉnh Mẫu Sơn', nameEn: 'Mau Son Province' },
  { code: '02', ...before, ...province, name: 'Tỉnh Mẫu Hải', nameEn: 'Mau Hai Province' },
  { code: '01', ...after, ...province, name: 'Tỉnh Mẫu Hải', nameEn: 'Mau Hai Province' },
  { code: '03', ...always, ...municipality, name: 'Thành phố Mẫu Khánh', nameEn: 'Mau Khanh City' },
  { code: '00001', ...before, ...commune, parent: '01', name: 'Xã Mẫu An', nameEn: 'Mau An Commune', terrain: 'mountain', squares: block(0, 1, 1, 2) },
  { code: '00004', ...before, ...ward, parent: '01', name: 'Phường Mẫu Bình', nameEn: 'Mau Binh Ward', squares: block(2, 3, 1, 2) },
  { code: '00007', ...before, ...commune, parent: '01', name: 'Xã Mẫu Châu', nameEn: 'Mau Chau Commune', terrain: 'highland', squares: block(4, 5, 1, 2) },
  { code: '00101', ...before, ...commune, parent: '02', name: 'Xã Mẫu Dương', nameEn: 'Mau Duong Commune', squares: block(0, 3, 0, 0) },
  { code: '00104', ...before, ...township, parent: '02', name: 'Thị trấn Mẫu Giang', nameEn: 'Mau Giang Township', squares: block(4, 4, 0, 0), declared: 45.5 },
  { code: '00201', ...always, ...ward, parent: '03', name: 'Phường Mẫu Khê', nameEn: 'Mau Khe Ward', squares: block(5, 5, 0, 0) },
  { code: '00204', ...before, ...islandDistrict, parent: '03', name: 'Huyện Mẫu Đảo', nameEn: 'Mau Dao District', squares: ISLAND },
  { code: '00207', ...before, ...township, parent: '03', name: 'Thị trấn Trường Sa', nameEn: 'Truong Sa Township', terrain: 'island', squares: TRUONG_SA, declared: null },
  { code: '00001', ...after, ...ward, parent: '01', name: 'Phường Mẫu Bình', nameEn: 'Mau Binh Ward', squares: block(0, 2, 0, 2) },
  { code: '00007', ...after, ...commune, parent: '01', name: 'Xã Mẫu Châu', nameEn: 'Mau Chau Commune', terrain: 'highland', squares: [...block(3, 3, 0, 2), ...block(4, 5, 1, 2)] },
  { code: '00101', ...after, ...commune, parent: '01', name: 'Xã Mẫu Giang', nameEn: 'Mau Giang Commune', squares: block(4, 4, -1, 0) },
  { code: '00204', ...after, ...specialZone, parent: '03', name: 'Đặc khu Mẫu Đảo', nameEn: 'Mau Dao Special Zone', squares: ISLAND },
  { code: '00207', ...after, ...specialZone, parent: '03', name: 'Đặc khu Trường Sa', nameEn: 'Truong Sa Special Zone', squares: TRUONG_SA, declared: null },
];

/** The squares of everything below a unit while both are in force, on the first day of its life. */
function squaresOf(life: Life): Square[] {
  if (life.squares) return life.squares;
  return lives
    .filter((l) => l.parent === life.code && l.from <= life.from && (!l.to || life.from < l.to))
    .flatMap(squaresOf);
}

export const tinyUnits: readonly TinyUnit[] = lives.map((life) => {
  const squares = squaresOf(life);
  const area = Number(squares.reduce((sum, square) => sum + areaKm2(square), 0).toFixed(4));
  const [lon, lat] = centreOf(squares);
  return {
    code: life.code,
    validFrom: life.from,
    validTo: life.to,
    level: life.level,
    kind: life.kind,
    name: life.name,
    nameEn: life.nameEn,
    parentCode: life.parent,
    terrain: life.terrain ?? null,
    areaDeclaredKm2: life.declared === undefined ? Number(area.toFixed(1)) : life.declared,
    areaGeometricKm2: area,
    lon,
    lat,
    squares,
  };
});

export interface TinyEvent {
  id: string;
  effective: Edition;
  decree: string | null;
  title: string;
  titleEn: string;
  status: 'draft' | 'adopted';
}
export const TINY_EVENT = '2025-07-01';
export const tinyEvents: readonly TinyEvent[] = [
  {
    id: TINY_EVENT,
    effective: TINY_AFTER,
    decree: 'Nghị quyết Mẫu 01/NQ',
    title: 'Sắp xếp đơn vị hành chính năm 2025',
    titleEn: 'Rearrangement of 2025',
    status: 'adopted',
  },
];

export interface TinyTransfer {
  eventId: string;
  /** Null for new land, which belonged to no unit. */
  fromCode: string | null;
  toCode: string;
  kind: string;
  /** Shares of the unit it comes from, 0..1; null where there is no such unit. */
  sharePopulation: number | null;
  shareArea: number | null;
  basis: 'decree' | 'register' | 'area';
  note: string | null;
}
const transfer = (
  fromCode: string | null,
  toCode: string,
  kind: string,
  sharePopulation: number | null,
  shareArea: number | null,
  basis: TinyTransfer['basis'] = 'decree',
): TinyTransfer => ({
  eventId: TINY_EVENT,
  fromCode,
  toCode,
  kind,
  sharePopulation,
  shareArea,
  basis,
  note: null,
});
export const tinyTransfers: readonly TinyTransfer[] = [
  transfer('01', '01', 'whole', 1, 1),
  transfer('02', '01', 'whole', 1, 1),
  transfer('00001', '00001', 'whole', 1, 1),
  transfer('00004', '00001', 'part', 0.6, 0.5, 'register'),
  transfer('00004', '00007', 'part', 0.4, 0.5, 'register'),
  transfer('00007', '00007', 'whole', 1, 1),
  transfer('00101', '00001', 'part_of_land_all_people', 1, 0.75, 'area'),
  transfer('00101', '00007', 'land_only', 0, 0.25, 'area'),
  transfer('00104', '00101', 'whole', 1, 1),
  transfer(null, '00101', 'new_land', null, null),
  transfer('00201', '00201', 'unchanged', 1, 1),
  transfer('00204', '00204', 'kind_changed', 1, 1),
  transfer('00207', '00207', 'kind_changed', 1, 1),
];

/** The unit that a code names in an edition. @throws RangeError when there is none. */
export function tinyUnit(code: string, edition: Edition): TinyUnit {
  const unit = tinyUnits.find(
    (u) => u.code === code && u.validFrom <= edition && (u.validTo === null || edition < u.validTo),
  );
  if (!unit) throw new RangeError(`the tiny country has no unit ${code} on ${edition}`);
  return unit;
}

/** The units of a level in force in an edition, ascending by code. */
export function tinyUnitsOf(level: Level, edition: Edition): TinyUnit[] {
  return tinyUnits
    .filter(
      (u) =>
        u.level === level && u.validFrom <= edition && (u.validTo === null || edition < u.validTo),
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}
