/** A list of units as an official types or pastes it: codes or names, one a line or between commas. */
import { fold, looseNames } from '@/geo/units';

/** A unit that a list can name. */
export interface Listed {
  readonly code: string;
  readonly name: string;
}

export interface ListLine<T extends Listed> {
  /** As it was typed. */
  readonly text: string;
  /** The units that it may mean: one where it is clear, none where nothing bears the name. */
  readonly found: readonly T[];
}

/**
 * Reads a list. Names fold diacritics and may leave out the kind; a full name that one unit alone
 * bears is that unit, though others share the short name. Nothing is dropped: a text that fits
 * several units, or none, comes back as it stands.
 * @param units all that may be named
 */
export function readUnitList<T extends Listed>(text: string, units: readonly T[]): ListLine<T>[] {
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const byName = new Map<string, T[]>();
  const byShort = new Map<string, T[]>();
  for (const unit of units) {
    push(byName, fold(unit.name), unit);
    for (const name of looseNames(unit.name)) push(byShort, name, unit);
  }
  return text
    .split(/[\n\r,;\t]+/)
    .map((entry) => entry.trim())
    .filter((entry) => fold(entry) !== '')
    .map((entry) => {
      const code = byCode.get(entry);
      if (code) return { text: entry, found: [code] };
      const exact = units.filter(({ name }) => name === entry.normalize('NFC'));
      if (exact.length === 1) return { text: entry, found: exact };
      const full = byName.get(fold(entry)) ?? [];
      return { text: entry, found: full.length > 0 ? full : (byShort.get(fold(entry)) ?? []) };
    });
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
