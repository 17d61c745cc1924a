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

/** The likeness from which on a whole name or code agrees with what is asked. */
const CALLED_SO = 3;

const terms = (text: string): string[] => fold(text).split(' ').filter(Boolean);
const plain = (text: string): string => text.normalize('NFC').toLowerCase().trim();

export interface Found {
  readonly unit: Unit;
  /** The asked edition where the unit is in force in it, else the last one in which it was. */
  readonly edition: Edition;
}

/** The names of a unit as they are held against what is asked. */
interface Names {
  /** With their marks, in lower case, and the code. */
  readonly marked: readonly string[];
  /** Folded. */
  readonly folded: readonly string[];
}

export class SearchIndex {
  private readonly names: readonly Names[];
  private readonly index = new MiniSearch<Entry>({
    fields: [...FIELDS],
    tokenize: terms,
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, combineWith: 'AND', prefix: true },
  });

  constructor(private readonly country: Country) {
    this.names = country.units.map(({ code, name, nameEn }) => {
      const marked = [plain(shortName(name)), plain(name), plain(code)];
      return { marked, folded: [...marked, nameEn].map(fold) };
    });
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

  /** The best matches first; of those that are called just so, and of the others, those in force in the edition. */
  find(text: string, edition: Edition, limit: number): Found[] {
    const words = terms(text);
    if (words.length === 0) return [];
    const exact = this.index.search(text);
    // A slip of the pen is looked for only where nothing is written as asked: a unit of another
    // edition that is called so is no worse than one of this edition that is called nearly so.
    const results =
      exact.length > 0
        ? exact
        : this.index.search(text, {
            fuzzy: (term) => (term.length >= FUZZY_FROM && !/\d/.test(term) ? 0.2 : false),
          });
    const asked = { marked: plain(text), folded: words.join(' ') };
    const seen = new Set<string>();
    return results
      .map(({ id, score }) => {
        const unit = this.country.units[id as number]!;
        const likeness = likenessOf(this.names[id as number]!, asked);
        return { unit, score, likeness, now: inForce(unit, edition) };
      })
      .sort(
        (a, b) =>
          // A unit of another edition that is called just so is what was asked for, more than one
          // of this edition that is called so in part.
          Number(b.likeness >= CALLED_SO) - Number(a.likeness >= CALLED_SO) ||
          Number(b.now) - Number(a.now) ||
          b.likeness - a.likeness ||
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

/**
 * How well a unit's names agree with what is asked: the very letters before the same without marks, so
 * that "Hòa" finds Hòa before Hoa; a whole name before a part of one.
 */
function likenessOf(
  { marked, folded }: Names,
  asked: { readonly marked: string; readonly folded: string },
): number {
  if (marked.includes(asked.marked)) return 4;
  if (folded.includes(asked.folded)) return CALLED_SO;
  if (marked.some((name) => name.includes(asked.marked))) return 2;
  return folded.some((name) => name.startsWith(asked.folded)) ? 1 : 0;
}

const depthOf = (unit: Unit): number =>
  ['country', 'province', 'district', 'commune'].indexOf(unit.level);
