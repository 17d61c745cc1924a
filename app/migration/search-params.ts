/** The one table of the address of migration: what is looked at, read alike by server and browser. */
import { createLoader, createParser, createSerializer, parseAsStringLiteral } from 'nuqs/server';
import { FLOW_DRAWINGS } from '@/components/flows/flow-picture';
import { DIRECTIONS } from '@/components/flows/flow-scene';
import { FLOW_MEASURES, FLOW_PER } from '@/components/flows/place-figures';
import { isPeriod, PERIOD_KINDS } from '@/geo/flows';
import { SEXES } from '@/geo/measures';
import {
  bigScreen,
  code,
  coordinate,
  day,
  draft,
  LANGUAGES,
  LEVEL_CHOICES,
} from '../search-params';

/** So many arrows can be asked for. */
export const TOP_CHOICES = [10, 25, 50, 100, 200] as const;
/** How the flows are shown: the map, or what takes its place. */
export const FLOW_VIEWS = [
  'map',
  'matrix',
  'regions',
  'ranking',
  'indices',
  'seasons',
  'settled',
  'former',
  'gravity',
  'table',
] as const;

const period = createParser<string>({
  parse: (text) => (isPeriod(text) ? text : null),
  serialize: (text) => text,
});

const ageGroup = createParser<string>({
  parse: (text) => (/^\d{1,3}(-\d{1,3}|\+)$/.test(text) ? text : null),
  serialize: (text) => text,
});

/** A period, or a day with how many years before it: what people were asked of where they lived. */
const stock = createParser<string>({
  parse: (text) => (isPeriod(text) || /^\d{4}-\d{2}-\d{2}(\.\d{1,3})?$/.test(text) ? text : null),
  serialize: (text) => text,
});

const top = createParser<number>({
  parse(text) {
    const count = Number(text);
    return (TOP_CHOICES as readonly number[]).includes(count) ? count : null;
  },
  serialize: String,
});

/** Two places, the one that people leave first: `96-79`. */
const corridor = createParser<{ from: string; to: string }>({
  parse(text) {
    const [, from, to] = /^([0-9A-Z]{1,12})-([0-9A-Z]{1,12})$/.exec(text) ?? [];
    return from && to && from !== to ? { from, to } : null;
  },
  serialize: ({ from, to }) => `${from}-${to}`,
  eq: (a, b) => a.from === b.from && a.to === b.to,
});

export const migrationParsers = {
  level: parseAsStringLiteral(LEVEL_CHOICES).withDefault('auto'),
  edition: day,
  /** The kind of periods, the one that is shown, and the one from which movers are added up to it. */
  by: parseAsStringLiteral(PERIOD_KINDS).withDefault('year'),
  period,
  since: period,
  /** Absent where it follows from whether a place is selected. */
  dir: parseAsStringLiteral(DIRECTIONS),
  measure: parseAsStringLiteral(FLOW_MEASURES).withDefault('net'),
  per: parseAsStringLiteral(FLOW_PER).withDefault('thousand'),
  /** Whether the figure of a unit is the colour of its ground or a column on it. */
  draw: parseAsStringLiteral(FLOW_DRAWINGS).withDefault('fill'),
  sex: parseAsStringLiteral(SEXES),
  age: ageGroup,
  top: top.withDefault(25),
  place: code,
  /** The day on which the code of the place is to be read. */
  on: day,
  corridor,
  /** The period or day of the pictures of residence; absent for that of the map, or the last one. */
  stock,
  /** Whether dots travel along the arrows. */
  motion: parseAsStringLiteral(['on']),
  lng: coordinate(5, -180, 180),
  lat: coordinate(5, -85, 85),
  z: coordinate(2, 0, 24),
  view: parseAsStringLiteral(FLOW_VIEWS).withDefault('map'),
  draft,
  ...bigScreen,
  lang: parseAsStringLiteral(LANGUAGES).withDefault('vi'),
};

/** What an address asks for, before it is held against a release. */
export type AskedFlows = {
  [Key in keyof typeof migrationParsers]: ReturnType<
    (typeof migrationParsers)[Key]['parseServerSide']
  >;
};
export type SetAskedFlows = (
  patch: Partial<{ [Key in keyof AskedFlows]: AskedFlows[Key] | null }>,
  options?: { history: 'push' | 'replace' },
) => unknown;

export const loadFlows = createLoader(migrationParsers);
/** Writes what is looked at as the query of an address; defaults are left out. */
export const flowsAddressOf = createSerializer(migrationParsers);
/** The address of the same flows where they are shown as of a draft, on what is law. */
export const lawAddressOf = (asked: AskedFlows) =>
  flowsAddressOf('/migration', { ...asked, draft: null, edition: null });
