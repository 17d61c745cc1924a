/** Names of the places of flows, in the reader's language. */
import type { UnitsData } from '@/server/answers/shapes';
import type { Language } from '../theme';
import { unitShortName } from '../unit-name';

export interface PlaceNames {
  /** The short name of a place by its number: "Cà Mau"; the word for abroad. */
  of(place: number): string;
  /** The code of a place; of abroad, the one that stands in addresses. */
  code(place: number): string;
  /** Centre in degrees; null for abroad, and where none is known. */
  at(place: number): readonly [lon: number, lat: number] | null;
}

/** The code of abroad in addresses and files. */
export const ABROAD = 'ABROAD';

/**
 * @param codes of the places, abroad left out
 * @param above names of the units above by code, where a name alone would be taken for another's
 */
export function placeNames(
  codes: readonly string[],
  units: UnitsData,
  above: UnitsData | null,
  abroad: string,
  language: Language,
): PlaceNames {
  const at = new Map(units.code.map((code, i) => [code, i]));
  const named = (data: UnitsData, i: number) =>
    unitShortName({ name: data.name[i]!, nameEn: data.nameEn[i]! }, language);
  const parents = new Map(above?.code.map((code, i) => [code, named(above, i)]));
  const names = codes.map((code) => {
    const i = at.get(code);
    if (i === undefined) return code;
    const parent = parents.get(units.parent[i] ?? '');
    return parent ? `${named(units, i)} (${parent})` : named(units, i);
  });
  return {
    of: (place) => names[place] ?? abroad,
    code: (place) => codes[place] ?? ABROAD,
    at(place) {
      const i = at.get(codes[place] ?? '');
      const [lon, lat] = [units.lon[i ?? -1], units.lat[i ?? -1]];
      return lon == null || lat == null ? null : [lon, lat];
    },
  };
}
