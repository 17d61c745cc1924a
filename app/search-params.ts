/**
 * The one table of the address of the map: what is looked at, read alike by the server's first
 * picture and by the browser. A default is never written, so a short address means "as it comes".
 */
import {
  createLoader,
  createParser,
  createSerializer,
  parseAsArrayOf,
  parseAsFloat,
  parseAsStringLiteral,
} from 'nuqs/server';
import { CONCEPTS, MEASURE_IDS } from '@/geo/measures';
import { type IsoDate, isoDate } from '@/geo/units';

export const LEVEL_CHOICES = ['auto', 'province', 'commune'] as const;
export const CLASS_METHODS = ['quantile', 'equal', 'natural'] as const;
export const CLASS_COUNTS = [3, 4, 5, 6, 7, 8, 9] as const;
export const DRAWINGS = ['fill', 'circles'] as const;
export const VIEWS = ['map', 'table'] as const;
export const LANGUAGES = ['vi', 'en'] as const;

/** A day of the calendar. */
export const day = createParser<IsoDate>({
  parse(text) {
    try {
      return isoDate(text);
    } catch {
      return null;
    }
  },
  serialize: (date) => date,
});

export const code = createParser<string>({
  parse: (text) => (/^[0-9A-Z]{1,12}$/.test(text) ? text : null),
  serialize: (text) => text,
});

const classCount = createParser<number>({
  parse(text) {
    const count = Number(text);
    return (CLASS_COUNTS as readonly number[]).includes(count) ? count : null;
  },
  serialize: String,
});

/** The draft in which a plan is shown as if it were law; absent where what is law is shown. */
export const draft = createParser<string>({
  parse: (text) => (/^[0-9a-f]{16}$/.test(text) ? text : null),
  serialize: (text) => text,
});

/** A view for a big screen, and whether time goes on by itself there. */
export const bigScreen = {
  screen: parseAsStringLiteral(['big']),
  play: parseAsStringLiteral(['on']),
};

/** A number between two limits, kept to as many decimals as a reader can tell apart on the map. */
export const coordinate = (decimals: number, from: number, to: number) =>
  createParser<number>({
    parse(text) {
      const value = text.trim() === '' ? Number.NaN : Number(text);
      return value >= from && value <= to ? value : null;
    },
    serialize: (value) => String(Number(value.toFixed(decimals))),
  });

export const viewParsers = {
  level: parseAsStringLiteral(LEVEL_CHOICES).withDefault('auto'),
  edition: day,
  /** The day whose units stand beside those shown; absent where one map is enough. */
  compare: day,
  measure: parseAsStringLiteral(MEASURE_IDS).withDefault('density'),
  date: day,
  concept: parseAsStringLiteral(CONCEPTS),
  classes: parseAsStringLiteral(CLASS_METHODS).withDefault('quantile'),
  k: classCount.withDefault(7),
  /** Inner class limits held fast while time plays; absent where each date has its own. */
  breaks: parseAsArrayOf(parseAsFloat),
  draw: parseAsStringLiteral(DRAWINGS).withDefault('fill'),
  place: code,
  /** The day on which the code of the place is to be read: a code means nothing without one. */
  on: day,
  lng: coordinate(5, -180, 180),
  lat: coordinate(5, -85, 85),
  z: coordinate(2, 0, 24),
  view: parseAsStringLiteral(VIEWS).withDefault('map'),
  ...bigScreen,
  lang: parseAsStringLiteral(LANGUAGES).withDefault('vi'),
  draft,
};

/** What an address asks for, before it is held against a release. */
export type AskedView = {
  [Key in keyof typeof viewParsers]: ReturnType<(typeof viewParsers)[Key]['parseServerSide']>;
};

export const loadView = createLoader(viewParsers);
/** Writes a view as the query of an address; defaults are left out. */
export const addressOf = createSerializer(viewParsers);
/** The address of the same view where it is shown of a draft, on what is law. */
export const lawAddressOf = (asked: AskedView) =>
  addressOf('/', { ...asked, draft: null, edition: null });
