/**
 * The import table of the house: what each folder may ask for. Everything that is not named here is
 * forbidden. Paths are relative to the repository; a prefix that ends in `/` stands for all below it.
 */

export interface Room {
  /** Parts of the project it may use at run time. */
  uses: readonly string[];
  /** Parts of which it may know the types only. */
  types?: readonly string[];
  /** Packages it may use; `any` where the table sets no limit. */
  packages: 'any' | readonly string[];
}

/** Small packages without side effects, and types of formats: all that the rules in `geo/` may use. */
const PURE_PACKAGES = [
  'd3-delaunay',
  'flatbush',
  'geojson',
  'simple-statistics',
  'topojson-client',
  'topojson-server',
  'topojson-simplify',
  'topojson-specification',
  'zod',
] as const;

export const ROOMS = {
  geo: { uses: ['geo/'], packages: PURE_PACKAGES },
  data: { uses: ['geo/', 'data/', 'package.json'], packages: 'any' },
  server: { uses: ['geo/', 'server/', 'data/tables.ts'], packages: 'any' },
  components: { uses: ['geo/', 'components/'], types: ['server/'], packages: 'any' },
  app: { uses: ['geo/', 'components/', 'server/', 'app/'], packages: 'any' },
  // The tests start the program as a person does; of its code they know nothing.
  e2e: { uses: ['e2e/', 'app/_launch/'], packages: 'any' },
  bench: {
    uses: ['geo/', 'data/', 'server/', 'components/', 'app/', 'e2e/', 'bench/'],
    packages: 'any',
  },
  '.config': { uses: ['.config/'], packages: 'any' },
} as const satisfies Record<string, Room>;
export type RoomName = keyof typeof ROOMS;

/** What the tests of a room may use on top: the runner, and what makes a case real. */
export const TESTS: Partial<Record<RoomName, Room>> = {
  // Turf, which shares no code with the rules, judges what they make of shapes.
  geo: { uses: [], packages: ['vitest', 'fast-check', 'node:', '@turf/turf'] },
  server: { uses: ['data/'], packages: [] },
};

/** Packages that only some places may use, whatever the table says. */
export const RESERVED: readonly { package: RegExp; places: readonly string[] }[] = [
  {
    package: /^@duckdb\//,
    // Browser tests check figures against the release itself, past all of the program's code.
    places: ['data/', 'server/release.ts', 'bench/', 'e2e/release-sql.ts'],
  },
  { package: /^(react|react-dom|next|@mantine)(\/|$)/, places: ['app/', 'components/'] },
];

/** Files that may read the environment; each other file is given what it needs. */
export const READS_ENVIRONMENT = [
  'server/env.ts',
  'data/paths.ts',
  'app/start.ts',
  'app/_launch/',
  'e2e/',
  'bench/',
];

/** Folders in which a colour may not be written, and the files that hold the colours instead. */
export const COLOURED = ['app/', 'components/', 'server/', 'geo/'];
export const COLOURS = ['components/theme.ts'];

/** Who makes a `Published<T>`: the last gate of the server. */
export const PUBLISHES = 'server/publish.ts';

/** What may stand at the top of the repository; names with a leading dot are free. */
export const TOP_LEVEL = [
  'LICENSE',
  'README.md',
  'app',
  'bench',
  'components',
  'data',
  'e2e',
  'geo',
  'next.config.js',
  'package-lock.json',
  'package.json',
  'server',
  'tsconfig.json',
];

export const MAX_LINES = 300;
/** Files that are longer, with the reason. */
export const LONG_FILES: Readonly<Record<string, string>> = {
  'app/parts/invented.ts': 'invented answers, one of each kind, without any logic',
  'data/sample/units.ts': 'the units of every edition, whose names depend on each other',
  'server/api.test.ts': 'one server, started once for every claim about the API',
  'data/tables.ts': 'the data contract, read as one page',
  'data/sample/people.test.ts': 'one sample, filled once for every claim about its people',
  'geo/disclosure/flows/class-exchanges.ts': 'exchanges of one mask that share what each has taken',
  'geo/disclosure/flows/protect-fine.ts': 'exchanges of one mask that share what each has taken',
};
