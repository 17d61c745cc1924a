/** The level of the administrative tree at which a unit stands. */
export const LEVELS = ['country', 'province', 'district', 'commune'] as const;
export type Level = (typeof LEVELS)[number];

/**
 * What kind of unit it is by law. `island_district` is the district without communes of before
 * 2025-07-01 (five of them), which stands among the communes because nothing stands below it.
 */
export const KINDS = [
  'country',
  'province',
  'municipality',
  'commune',
  'ward',
  'township',
  'special_zone',
  'island_district',
] as const;
export type Kind = (typeof KINDS)[number];

/** Terrain that lowers the legal standards of a unit. */
export const TERRAINS = ['other', 'mountain', 'highland', 'island'] as const;
export type Terrain = (typeof TERRAINS)[number];

/** A calendar day, `YYYY-MM-DD`. Days of this form order as strings do. */
export type IsoDate = string & { readonly __brand: 'IsoDate' };

/** The units in force on a day, named by the first day on which exactly these units were in force. */
export type Edition = IsoDate & { readonly __edition: true };

/** A code together with the edition in which it is to be read: never a code alone. */
export interface UnitKey<E extends Edition = Edition> {
  readonly code: string;
  readonly edition: E;
}

/** The code of the whole country, parent of every province. */
export const COUNTRY_CODE = 'VN';

/**
 * One life of one code. `validTo` is the first day on which it is no longer in force, or null.
 * `validFrom` is the day its life began or, where no source tells, the first day a source attests it.
 */
export interface Unit {
  readonly code: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly level: Level;
  readonly kind: Kind;
  /** Full Vietnamese name with its kind, NFC: "Phường Ba Đình". */
  readonly name: string;
  readonly nameEn: string;
  readonly parentCode: string | null;
  readonly terrain: Terrain | null;
  /** Square kilometres by decree; null where the source gives none. */
  readonly areaDeclaredKm2: number | null;
  /** Square kilometres on the ellipsoid, of the boundary; null without a boundary. */
  readonly areaGeometricKm2: number | null;
  readonly lon: number | null;
  readonly lat: number | null;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads a calendar day.
 * @throws RangeError that names the text when it is not a day of the calendar.
 */
export function isoDate(text: string): IsoDate {
  const parts = DAY.exec(text);
  if (parts) {
    const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
    const utc = new Date(Date.UTC(year, month - 1, day));
    if (utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day) return text as IsoDate;
  }
  throw new RangeError(`"${text}" is not a day of the form YYYY-MM-DD`);
}

/** Whether the unit is in force on the day: from `validFrom` on, and before `validTo`. */
export function inForce(unit: Pick<Unit, 'validFrom' | 'validTo'>, day: IsoDate): boolean {
  return unit.validFrom <= day && (unit.validTo === null || day < unit.validTo);
}

/**
 * The edition in force on a day: the latest one that began on or before it.
 * @param editions every edition of a release, ascending
 * @returns undefined when the day lies before the first edition
 */
export function editionOn(editions: readonly Edition[], day: IsoDate): Edition | undefined {
  return editions.findLast((edition) => edition <= day);
}
