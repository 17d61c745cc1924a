import { COUNTRY_CODE, type Kind, type Terrain } from '@/geo/units';
import type { IslandGroup } from './islands';
import type { Group } from './merge';
import { fullName, type NamedKind, plain, provinceNameEn, sampleNames } from './names';
import { type Point, toPlane, toPosition } from './plane';
import { PROVINCES_AFTER, PROVINCES_BEFORE } from './provinces';
import type { Random } from './random';
import type { Country, Place } from './settle';

export const EDITIONS = ['2019-01-01', '2025-07-01', '2026-04-30'] as const;
const [START, MERGER, DONG_NAI_DAY] = EDITIONS;

/** The edition in force on a day. */
export const editionOn = (date: string) => EDITIONS.findLast((edition) => edition <= date)!;
/** Since 2025-07-01: 687 wards and 13 special zones of 3,321 (resolution 202/2025/QH15 and its decrees). */
const WARDS_AFTER = 687;
/** Province of the event of 2026-04-30, and how many of its communes became wards (30/2026/QH16). */
const DONG_NAI = '75';
const NEW_WARDS = 10;
/** Old communes that kept their ground but took another name. */
const RENAMED = 2;
/** Of a hundred new communes, those called after another of their parts than the one whose code they carry. */
const OTHER_NAME = 0.24;

/** A row of the table `unit`. */
export interface UnitRow {
  code: string;
  validFrom: string;
  validTo: string | null;
  level: 'country' | 'province' | 'commune';
  kind: Kind;
  name: string;
  nameEn: string;
  parent: string | null;
  terrain: Terrain | null;
  declared: number | null;
  geometric: number | null;
  at: Point | null;
}
/** A commune of either edition with what the other steps need. */
export interface Commune {
  readonly code: string;
  readonly kind: Kind;
  /** Without the kind, for those with an invented name. */
  readonly bare: string | null;
  readonly name: string;
  readonly nameEn: string;
}

/** Names and codes of the communes before; `kinds` beside `places`. */
export function communesBefore(
  places: readonly Place[],
  kinds: readonly (NamedKind | 'island_district')[],
  random: Random,
): Commune[] {
  const into = new Map(PROVINCES_BEFORE.map(({ code, merged_into }) => [code, merged_into]));
  const names = new Map(PROVINCES_AFTER.map(({ code }) => [code, sampleNames(random)]));
  const order = places
    .map((_, i) => i)
    .sort(
      (a, b) =>
        places[a]!.province.localeCompare(places[b]!.province) ||
        places[b]!.urban - places[a]!.urban,
    );
  const communes = new Array<Commune>(places.length);
  let number = 1;
  for (const i of order) {
    const { island, realName, province } = places[i]!;
    const kind = kinds[i]!;
    if (kind === 'island_district') {
      const { district, name, nameEn } = districtOf(island!);
      communes[i] = { code: district, kind, bare: null, name, nameEn };
      continue;
    }
    const code = String(number).padStart(5, '0');
    number += 3;
    if (realName) {
      const bare = realName.replace(/^(Thị trấn|Xã) /, '');
      const nameEn = `${plain(bare)} ${kind === 'township' ? 'Township' : 'Commune'}`;
      communes[i] = { code, kind, bare: null, name: realName, nameEn };
    } else {
      const bare = names.get(into.get(province)!)!.pop()!;
      communes[i] = { code, kind, bare, ...fullName(kind, bare) };
    }
  }
  return communes;
}

function districtOf({ before }: IslandGroup) {
  if ('communes' in before) throw new TypeError('not an island district');
  return before;
}

/** Names and codes since the merger: the code of a part, mostly with that part's name. */
export function communesAfter(
  groups: readonly Group[],
  { places }: Country,
  before: readonly Commune[],
  random: Random,
): Commune[] {
  const wards = wardsAmong(groups, places, before);
  let renamed = 0;
  const freshCodes = ['00014', '00011', '00008', '00005', '00002'];
  const spare = new Map(
    PROVINCES_AFTER.map(({ code }) => [code, unusedNames(code, groups, before, random)]),
  );
  return groups.map((group, g) => {
    const main = before[group.members[0]!]!;
    // An island district's code ends with it; the special zone gets one that nobody had: theirs end in steps of three from 1.
    const carried = main.kind !== 'island_district';
    const code = carried ? main.code : freshCodes.pop()!;
    if (group.island) {
      const { name, nameEn } = group.island;
      return { code, kind: 'special_zone', bare: null, name, nameEn };
    }
    const kind = wards.has(g) ? 'ward' : 'commune';
    const second = before[group.members[1] ?? -1];
    let bare = second && random() < OTHER_NAME ? second.bare! : main.bare!;
    if (!second && main.kind === kind && renamed < RENAMED) {
      renamed++;
      bare = spare.get(group.province)!.pop()!;
    }
    return { code, kind, bare, ...fullName(kind, bare) };
  });
}

function unusedNames(
  province: string,
  groups: readonly Group[],
  before: readonly Commune[],
  random: Random,
): string[] {
  const own = groups.filter((group) => group.province === province);
  const used = new Set(own.flatMap(({ members }) => members.map((i) => before[i]!.bare)));
  return sampleNames(random).filter((name) => !used.has(name));
}

/** The groups made of the most wards, so many as there are. */
function wardsAmong(
  groups: readonly Group[],
  places: readonly Place[],
  before: readonly Commune[],
): Set<number> {
  const score = groups.map(({ members, island }) => {
    if (island) return -1;
    const wards = members.filter((i) => before[i]!.kind === 'ward').length;
    const urban = members.reduce((sum, i) => sum + places[i]!.urban, 0);
    return (wards + 0.5 * urban) / members.length;
  });
  const ranked = groups.map((_, g) => g).sort((a, b) => score[b]! - score[a]! || a - b);
  return new Set(ranked.slice(0, WARDS_AFTER));
}

/** Every row of the table `unit`. */
export function unitRows(
  country: Country,
  before: readonly Commune[],
  groups: readonly Group[],
  after: readonly Commune[],
  areas: Float64Array,
): UnitRow[] {
  const { places } = country;
  const areaOf = (atoms: Iterable<number>) => {
    let sum = 0;
    for (const atom of atoms) sum += areas[atom]!;
    return sum;
  };
  const rows: UnitRow[] = [];
  rows.push({
    ...{ code: COUNTRY_CODE, validFrom: START, validTo: null, level: 'country', kind: 'country' },
    ...{ name: 'Việt Nam', nameEn: 'Viet Nam', parent: null, terrain: null, declared: null },
    ...{ geometric: areas.reduce((a, b) => a + b, 0), at: toPlane([106.3, 16.2]) },
  });

  const provinceArea = new Map<string, number>();
  const add = (code: string, area: number) => {
    provinceArea.set(code, (provinceArea.get(code) ?? 0) + area);
  };
  for (const { province, atoms } of places) add(`before ${province}`, areaOf(atoms));
  for (const { province, atoms } of groups) add(`after ${province}`, areaOf(atoms));
  const province = (code: string, name: string, from: string, to: string | null) => ({
    ...{ code, validFrom: from, validTo: to, level: 'province' as const },
    kind: (name.startsWith('Thành phố') ? 'municipality' : 'province') as Kind,
    ...{ name, nameEn: provinceNameEn(name), parent: COUNTRY_CODE, terrain: null },
  });
  for (const { code, name, merged_into, capital_lon, capital_lat } of PROVINCES_BEFORE) {
    const alone = isAlone(merged_into);
    const declared = alone ? PROVINCES_AFTER.find((p) => p.code === code)!.area_declared_km2 : null;
    const at = toPlane([capital_lon, capital_lat]);
    const geometric = provinceArea.get(`before ${code}`)!;
    rows.push({ ...province(code, name, START, alone ? null : MERGER), declared, geometric, at });
  }
  for (const { code, name, area_declared_km2: declared } of PROVINCES_AFTER) {
    if (isAlone(code)) continue;
    const seat = PROVINCES_BEFORE.find((p) => p.code === code)!;
    const at = toPlane([seat.capital_lon, seat.capital_lat]);
    const same = { declared, geometric: provinceArea.get(`after ${code}`)!, at };
    if (code === DONG_NAI) {
      rows.push({ ...province(code, name, MERGER, DONG_NAI_DAY), ...same });
      const city = name.replace('Tỉnh', 'Thành phố');
      rows.push({ ...province(code, city, DONG_NAI_DAY, null), ...same });
    } else {
      rows.push({ ...province(code, name, MERGER, null), ...same });
    }
  }

  const rowOf = new Map<number, UnitRow>();
  const lastsOn = unchangedPlaces(places, before, groups, after);
  places.forEach((place, i) => {
    const geometric = areaOf(place.atoms);
    const row: UnitRow = {
      ...head(before[i]!),
      ...{ validFrom: START, validTo: lastsOn.has(i) ? null : MERGER, parent: place.province },
      ...{ terrain: place.terrain, declared: declaredOf(geometric, place.island), geometric },
      at: place.at,
    };
    rowOf.set(i, row);
    rows.push(row);
  });
  const wards = new Set(newWards(groups, places, after));
  groups.forEach((group, g) => {
    const geometric = areaOf(group.atoms);
    const main = places[group.members[0]!]!;
    const row = {
      ...head(after[g]!),
      ...{
        validFrom: MERGER,
        validTo: null,
        parent: group.province,
        terrain: terrainOf(group, places),
      },
      ...{ declared: declaredOf(geometric, group.island), geometric, at: main.at },
    };
    const old = group.members.length === 1 ? group.members[0]! : -1;
    const merged = lastsOn.has(old) ? rowOf.get(old)! : row;
    if (merged === row) rows.push(row);
    if (wards.has(g)) {
      merged.validTo = DONG_NAI_DAY;
      const ward = fullName('ward', after[g]!.bare!);
      rows.push({ ...merged, ...ward, kind: 'ward', validFrom: DONG_NAI_DAY, validTo: null });
    }
  });
  return rows;
}

const head = ({ code, kind, name, nameEn }: Commune) => ({
  ...{ code, kind, name, nameEn, level: 'commune' as const },
});

/** Provinces that the merger left alone. */
function isAlone(code: string): boolean {
  return PROVINCES_BEFORE.filter(({ merged_into }) => merged_into === code).length === 1;
}

/** Places whose life the merger did not touch: name, kind, ground and province stay. */
export function unchangedPlaces(
  places: readonly Place[],
  before: readonly Commune[],
  groups: readonly Group[],
  after: readonly Commune[],
): Set<number> {
  const same = groups.flatMap(({ members, province, atoms }, g) => {
    const [i] = members;
    if (members.length !== 1 || atoms.size !== places[i!]!.atoms.length) return [];
    const stays = before[i!]!.name === after[g]!.name && places[i!]!.province === province;
    return stays ? [i!] : [];
  });
  return new Set(same);
}

/** The communes of Đồng Nai that become wards on 2026-04-30: the most urban ones. */
export function newWards(
  groups: readonly Group[],
  places: readonly Place[],
  after: readonly Commune[],
): number[] {
  const urban = (g: number) => places[groups[g]!.members[0]!]!.urban;
  return groups
    .map((_, g) => g)
    .filter((g) => groups[g]!.province === DONG_NAI && after[g]!.kind === 'commune')
    .sort((a, b) => urban(b) - urban(a) || a - b)
    .slice(0, NEW_WARDS);
}

/** The terrain of most of a group's members. */
function terrainOf({ members }: Group, places: readonly Place[]): Terrain {
  const counts = new Map<Terrain, number>();
  for (const i of members) {
    const { terrain } = places[i]!;
    counts.set(terrain, (counts.get(terrain) ?? 0) + 1);
  }
  return [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** Areas by decree are measured otherwise, to 0.01 km²; the islets of the sample are no measure at all. */
function declaredOf(geometric: number, island: IslandGroup | null): number | null {
  if (island?.islets) return null;
  const off = 1 + 0.02 * Math.sin(geometric * 1e4);
  return Math.round(geometric * off * 100) / 100;
}

/** Longitude and latitude of a row, or nulls. */
export function positionOf({ at }: UnitRow): readonly [number | null, number | null] {
  return at ? toPosition(at) : [null, null];
}
