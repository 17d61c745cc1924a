/** Finds units of every edition by name, with or without diacritics, by old names and by code. */
import MiniSearch from 'minisearch';
import { type Edition, fold, inForce, shortName, type Unit } from '@/geo/units';
import type { Country } from './country';

interface Entry {
  id: number;
  code: string;
  name: string;
  short: string;
  english: string;
  parent: string;
}

const FIELDS = ['short', 'name', 'english', 'code', 'parent'] as const;
/** A name itself counts more than its kind, and its parent least of all. */
const BOOST = { short: 4, name: 2, english: 2, code: 3, parent: 0.5 };
/** From this length on one letter in five may be wrong. */
const FUZZY_FROM = 4;
/** How many of the best by letters are looked at again for diacritics. */
const LOOKED_AT = 200;

const terms = (text: string): string[] => fold(text).split(' ').filter(Boolean);
const plain = (text: string): string => text.normalize('NFC').toLowerCase().trim();

export interface Found {
  readonly unit: Unit;
  /** The asked edition where the unit is in force in it, else the last one in which it was. */
  readonly edition: Edition;
}

export class SearchIndex {
  private readonly index = new MiniSearch<Entry>({
    fields: [...FIELDS],
    tokenize: terms,
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, combineWith: 'AND', prefix: true },
  });

  constructor(private readonly country: Country) {
    this.index.addAll(
      country.units.map((unit, id) => ({
        id,
        code: unit.code,
        name: unit.name,
        short: shortName(unit.name),
        english: unit.nameEn,
        parent: this.parentName(unit),
      })),
    );
  }

  /** The best matches first; those in force in the edition before all others. */
  find(text: string, edition: Edition, limit: number): Found[] {
    const words = terms(text);
    if (words.length === 0) return [];
    const results = this.index.search(text, {
      fuzzy: (term) => (term.length >= FUZZY_FROM && !/\d/.test(term) ? 0.2 : false),
    });
    const asked = plain(text);
    const seen = new Set<string>();
    return results
      .slice(0, LOOKED_AT)
      .map(({ id, score }) => {
        const unit = this.country.units[id as number]!;
        return { unit, score: score * likeness(unit, asked, words), now: inForce(unit, edition) };
      })
      .sort(
        (a, b) =>
          Number(b.now) - Number(a.now) ||
          b.score - a.score ||
          depthOf(a.unit) - depthOf(b.unit) ||
          (a.unit.code < b.unit.code ? -1 : 1),
      )
      .filter(({ unit }) => {
        // A unit that only lived on under the same code and name is one hit.
        const key = `${unit.code} ${unit.name}`;
        return seen.has(key) ? false : seen.add(key);
      })
      .slice(0, limit)
      .map(({ unit, now }) => ({ unit, edition: now ? edition : this.lastEdition(unit) }));
  }

  private parentName(unit: Unit): string {
    if (unit.parentCode === null || unit.level === 'province') return '';
    const parent = this.country
      .livesOf(unit.parentCode)
      .find((life) => inForce(life, unit.validFrom));
    return parent ? shortName(parent.name) : '';
  }

  private lastEdition(unit: Unit): Edition {
    const during = this.country.editions.filter((row) => inForce(unit, row.edition));
    return during.at(-1)?.edition ?? (unit.validFrom as Edition);
  }
}

/** More for the very letters that were typed, marks and all, and for a name that is nothing else. */
function likeness(unit: Unit, asked: string, words: readonly string[]): number {
  const short = plain(shortName(unit.name));
  const full = plain(unit.name);
  let factor = 1;
  if (short === asked || full === asked) factor *= 4;
  else if (full.includes(asked)) factor *= 2;
  const folded = fold(short);
  const wished = words.join(' ');
  if (folded === wished || fold(full) === wished || fold(unit.nameEn) === wished) factor *= 3;
  else if (folded.startsWith(wished)) factor *= 1.5;
  return factor;
}

const depthOf = (unit: Unit): number =>
  ['country', 'province', 'district', 'commune'].indexOf(unit.level);
