/** Units found by what a table writes of them: a code, or a name within a province or a district. */
import { fold, type Kind, looseNames, officialSpelling, shortName } from '@/geo/units';

/** A unit of the plan's edition as a table may speak of it. */
export interface TableUnit {
  readonly code: string;
  readonly name: string;
  readonly kind: Kind;
  readonly province: string | null;
  readonly provinceName: string | null;
  /** Where the release tells it: code and name. */
  readonly district?: readonly [code: string, name: string] | null;
}

/** Where a name is looked for; empty texts narrow nothing. */
export interface Where {
  readonly province: string;
  readonly district: string;
}

export interface UnitFinder {
  /** A code with the zeros at its front that spreadsheets take away. */
  readonly fullCode: (code: string) => string;
  readonly byCode: (code: string) => TableUnit | undefined;
  /** Every unit that a name may mean, by the closest writing that any unit has. */
  readonly byName: (name: string, where: Where) => readonly TableUnit[];
}

const spelled = (name: string) => officialSpelling(name).toLowerCase();
/** From the writing as it is to the loosest: without diacritics, without the kind before the name. */
const WRITINGS = [spelled, fold, (name: string) => fold(shortName(officialSpelling(name)))];

export function unitFinder(units: readonly TableUnit[]): UnitFinder {
  const codes = new Map(units.map((unit) => [unit.code, unit]));
  const length = units.find(({ code }) => /^\d+$/.test(code))?.code.length ?? 0;
  const indexes = WRITINGS.map((writing) => {
    const index = new Map<string, TableUnit[]>();
    for (const unit of units) {
      const key = writing(unit.name);
      const list = index.get(key);
      if (list) list.push(unit);
      else index.set(key, [unit]);
    }
    return index;
  });
  return {
    byCode: (code) => codes.get(code),
    fullCode: (code) => (/^\d+$/.test(code) ? code.padStart(length, '0') : code),
    byName: (name, where) => {
      for (const [i, writing] of WRITINGS.entries()) {
        const found = indexes[i]!.get(writing(name)) ?? [];
        const narrowed = found.filter((unit) => liesIn(unit, where));
        if (narrowed.length > 0) return narrowed;
      }
      return [];
    },
  };
}

function liesIn({ province, provinceName, district }: TableUnit, where: Where): boolean {
  if (where.province !== '' && !isNamed(where.province, province, provinceName)) return false;
  if (where.district === '' || !district) return true;
  return isNamed(where.district, ...district);
}

/** "Quận Ba Đình (001)", "001", "Ba Đình": the code in brackets decides where there is one. */
export function isNamed(text: string, code: string | null, name: string | null): boolean {
  const { name: bare, code: bracketed } = splitCode(text);
  if (bracketed !== '') return bracketed === code;
  if (text === code) return true;
  if (name === null) return false;
  const called = new Set(looseNames(name));
  return looseNames(bare).some((short) => called.has(short));
}

/** "Quận Ba Đình (001)" as name and code; the code is empty when there is none. */
export function splitCode(text: string): { name: string; code: string } {
  const found = /^(.*?)\s*\(\s*(\d+)\s*\)\s*$/.exec(text.trim());
  return found ? { name: found[1]!, code: found[2]! } : { name: text.trim(), code: '' };
}
