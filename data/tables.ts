/**
 * The data contract: every table of a release and its manifest. The build writes these tables, the
 * server's queries read them, and nothing else knows their columns.
 */
import { z } from 'zod';
import { CONCEPTS, SCHOOL_LEVELS, SEXES } from '@/geo/measures';
import { BASES, EVENT_STATUSES, KINDS, LEVELS, TERRAINS } from '@/geo/units';

export { BASES, EVENT_STATUSES, SCHOOL_LEVELS };

/** The release format; a server refuses a release of another one and says so. */
export const FORMAT = 2;

/** How bad a defect of the input is: `error` makes a figure unusable, `warning` doubtful, `info` is told only. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
/** Origin or destination of a flow that crosses the border of the country. */
export const ABROAD = 'ABROAD';

interface Column {
  readonly sql: string;
  readonly nullable?: true;
}
interface Table {
  readonly columns: Readonly<Record<string, Column>>;
  /** Columns that together name one row; checked on every build. */
  readonly key: readonly string[];
  /** The order in which rows are stored, so that a query reads few blocks. */
  readonly order: readonly string[];
}

const enumOf = (name: string): Column => ({ sql: name });
const text: Column = { sql: 'VARCHAR' };
const date: Column = { sql: 'DATE' };
const int: Column = { sql: 'INTEGER' };
const tiny: Column = { sql: 'UTINYINT' };
const real: Column = { sql: 'DOUBLE' };
const maybe = (column: Column): Column => ({ ...column, nullable: true });

/** DuckDB enum types, made before the tables. */
export const ENUMS = {
  level_t: LEVELS,
  kind_t: KINDS,
  terrain_t: TERRAINS,
  concept_t: CONCEPTS,
  sex_t: SEXES,
  basis_t: BASES,
  event_status_t: EVENT_STATUSES,
  severity_t: SEVERITIES,
  school_level_t: SCHOOL_LEVELS,
} as const;

export const TABLES = {
  /** Days on which the units in force changed; each names the edition that began. */
  edition: {
    columns: { edition: date, title: text, title_en: text, decree: maybe(text) },
    key: ['edition'],
    order: ['edition'],
  },
  /** One row a life of a code. The country is the unit `VN`, parent of every province. */
  unit: {
    columns: {
      code: text,
      valid_from: date,
      valid_to: maybe(date),
      level: enumOf('level_t'),
      kind: enumOf('kind_t'),
      name: text,
      name_en: text,
      parent_code: maybe(text),
      terrain: maybe(enumOf('terrain_t')),
      area_declared_km2: maybe(real),
      area_geometric_km2: maybe(real),
      lon: maybe(real),
      lat: maybe(real),
      /** The district of before 2025-07-01 where it is known: told to readers, never computed with. */
      district_code: maybe(text),
      district_name: maybe(text),
    },
    key: ['code', 'valid_from'],
    order: ['level', 'code', 'valid_from'],
  },
  event: {
    columns: {
      id: text,
      effective: date,
      decree: maybe(text),
      title: text,
      title_en: text,
      status: enumOf('event_status_t'),
    },
    key: ['id'],
    order: ['effective', 'id'],
  },
  /**
   * What passes from one unit to another in an event. A share is of the unit it comes from; null
   * where no evidence tells. `kind` is the word of the decree: whole, unchanged, renamed,
   * kind_changed, part, land_only, part_of_land_all_people, part_of_people_no_land,
   * all_land_rest_of_people, new_land (then from_code is null).
   */
  transfer: {
    columns: {
      event_id: text,
      from_code: maybe(text),
      to_code: text,
      kind: text,
      share_population: maybe(real),
      share_area: maybe(real),
      basis: enumOf('basis_t'),
      note: maybe(text),
    },
    key: ['event_id', 'from_code', 'to_code'],
    order: ['event_id', 'from_code', 'to_code'],
  },
  source: {
    columns: {
      id: text,
      title: text,
      title_en: text,
      publisher: maybe(text),
      licence: maybe(text),
    },
    key: ['id'],
    order: ['id'],
  },
  /**
   * What `population` holds: one row for each concept, date and level. `level` is the level whose
   * units carry the rows; `has_sex` and `has_age` say whether they are split so, or sums with nulls.
   * A level with no series of its own is summed from the next finer one; where a source gives both,
   * each level shows what was given for it, and a defect tells where they differ.
   */
  series: {
    columns: {
      edition: date,
      reference_date: date,
      concept: enumOf('concept_t'),
      level: enumOf('level_t'),
      has_sex: { sql: 'BOOLEAN' },
      has_age: { sql: 'BOOLEAN' },
      source_id: text,
    },
    key: ['edition', 'reference_date', 'concept', 'level'],
    order: ['reference_date', 'concept', 'level'],
  },
  /** Sex and age are null where the series has none; ages are single years 0..100 (100 and over). */
  population: {
    columns: {
      unit_code: text,
      edition: date,
      reference_date: date,
      concept: enumOf('concept_t'),
      sex: maybe(enumOf('sex_t')),
      age: maybe(tiny),
      persons: int,
    },
    key: ['unit_code', 'edition', 'reference_date', 'concept', 'sex', 'age'],
    order: ['reference_date', 'concept', 'unit_code', 'sex', 'age'],
  },
  /**
   * Movers from one unit to another within a period: a year `2024`, a quarter `2024-Q1` or a month
   * `2024-03`. Both ends are units of one level of the edition, or one of them is `ABROAD`. Age groups
   * are `20-24`, the last `85+`; sex and age are null where all rows of the period have none. A level
   * may tell a year, and beside it its quarters or months: these then sum to it pair by pair, and whoever
   * reads takes periods of one kind only.
   */
  flow: {
    columns: {
      origin_code: text,
      destination_code: text,
      edition: date,
      period: text,
      sex: maybe(enumOf('sex_t')),
      age_group: maybe(text),
      movers: int,
    },
    key: ['origin_code', 'destination_code', 'edition', 'period', 'sex', 'age_group'],
    order: ['period', 'origin_code', 'destination_code', 'sex', 'age_group'],
  },
  /**
   * People whose registration changed its concept within a period: temporary residents of
   * `destination_code` who became permanent there, and were permanent in `origin_code` before. Who was
   * so within one unit has it at both ends. No movers: never added to `flow`.
   */
  concept_move: {
    columns: {
      origin_code: text,
      destination_code: text,
      edition: date,
      period: text,
      from_concept: enumOf('concept_t'),
      to_concept: enumOf('concept_t'),
      sex: maybe(enumOf('sex_t')),
      age_group: maybe(text),
      persons: int,
    },
    key: [
      'origin_code',
      'destination_code',
      'edition',
      'period',
      'from_concept',
      'to_concept',
      'sex',
      'age_group',
    ],
    order: ['period', 'origin_code', 'destination_code', 'sex', 'age_group'],
  },
  /**
   * People of a unit on a day by where they lived before: `years` years earlier (5 in a census), or
   * null for their last other residence, whenever that was. A stock: never added over dates. Who lived
   * in the same unit has it as `former_code`.
   */
  former_residence: {
    columns: {
      unit_code: text,
      former_code: text,
      edition: date,
      reference_date: date,
      years: maybe(tiny),
      sex: maybe(enumOf('sex_t')),
      age_group: maybe(text),
      persons: int,
    },
    key: ['unit_code', 'former_code', 'edition', 'reference_date', 'years', 'sex', 'age_group'],
    order: ['reference_date', 'years', 'unit_code', 'former_code', 'sex', 'age_group'],
  },
  vital: {
    columns: { unit_code: text, edition: date, period: text, births: int, deaths: int },
    key: ['unit_code', 'edition', 'period'],
    order: ['period', 'unit_code'],
  },
  /** Counts other than people by age: id_card, e_identity, household (denominator: people). */
  indicator: {
    columns: {
      unit_code: text,
      edition: date,
      reference_date: date,
      measure: text,
      numerator: int,
      denominator: int,
    },
    key: ['unit_code', 'edition', 'reference_date', 'measure'],
    order: ['measure', 'reference_date', 'unit_code'],
  },
  school: {
    columns: {
      id: text,
      unit_code: text,
      name: text,
      level: enumOf('school_level_t'),
      places: int,
      lon: real,
      lat: real,
    },
    key: ['id'],
    order: ['unit_code', 'id'],
  },
  /** Every defect found in the input: what, where, how bad, what was done. */
  quality: {
    columns: {
      id: int,
      severity: enumOf('severity_t'),
      /** A closed list of codes; the app has the sentences: `data/checks/defects.ts`. */
      defect: text,
      file: text,
      /** Row of the file as an editor numbers its lines, or the feature's number. */
      row: maybe(int),
      unit_code: maybe(text),
      unit_name: maybe(text),
      edition: maybe(date),
      field: maybe(text),
      /** The value as found. */
      found: maybe(text),
      /** What it was held against. */
      expected: maybe(text),
      /** What was done: kept, blanked, mended, moved, merged, ignored. */
      action: text,
    },
    key: ['id'],
    order: ['id'],
  },
  /** Derived: sums of `population` for every unit of every level, what the map asks for. */
  cube_unit: {
    columns: {
      level: enumOf('level_t'),
      code: text,
      edition: date,
      reference_date: date,
      concept: enumOf('concept_t'),
      persons: int,
      male: maybe(int),
      female: maybe(int),
      under_15: maybe(int),
      age_65_over: maybe(int),
      median_age: maybe(real),
    },
    key: ['level', 'code', 'edition', 'reference_date', 'concept'],
    order: ['reference_date', 'concept', 'level', 'code'],
  },
  /** Derived: five-year age groups by sex; `band` is the first age, 85 is 85 and over. */
  cube_pyramid: {
    columns: {
      level: enumOf('level_t'),
      code: text,
      edition: date,
      reference_date: date,
      concept: enumOf('concept_t'),
      sex: enumOf('sex_t'),
      band: tiny,
      persons: int,
    },
    key: ['level', 'code', 'edition', 'reference_date', 'concept', 'sex', 'band'],
    order: ['reference_date', 'concept', 'level', 'code', 'sex', 'band'],
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof TABLES;

/** Tables of people who move: all rows of one come from one source, which the manifest names. */
export const MOVER_TABLES = [
  'flow',
  'concept_move',
  'former_residence',
] as const satisfies readonly TableName[];
export type MoverTable = (typeof MOVER_TABLES)[number];
export type ColumnName<T extends TableName> = keyof (typeof TABLES)[T]['columns'] & string;

/** The statements that make every enum and table of an empty release, in order. */
export function createStatements(): string[] {
  const types = Object.entries(ENUMS).map(
    ([name, values]) => `CREATE TYPE ${name} AS ENUM (${values.map((v) => `'${v}'`).join(', ')})`,
  );
  const tables = Object.entries<Table>(TABLES).map(([name, { columns }]) => {
    const list = Object.entries(columns).map(
      ([column, { sql, nullable }]) => `"${column}" ${sql}${nullable ? '' : ' NOT NULL'}`,
    );
    return `CREATE TABLE ${name} (${list.join(', ')})`;
  });
  return [...types, ...tables];
}

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * A boundary file: TopoJSON with one object `units`, whose geometries carry the unit's code as `id`
 * and nothing else. Neighbours share arcs. `overview` is drawn first, `detail` when one zooms in.
 */
export const BoundaryFile = z.object({
  level: z.enum(LEVELS),
  edition: day,
  detail: z.enum(['overview', 'detail']),
  file: z.string(),
  sha256,
  bytes: z.int().nonnegative(),
  units: z.int().nonnegative(),
  /** Drawn from centres because the true boundaries are not known; never evidence for a share. */
  approximate: z.boolean(),
});

/** The act by which a release was made of another one, and that other one. */
export const Origin = z.object({
  /** `as_if` is a plan that is no law: such a release is shown to who asks for it and never published. */
  act: z.enum(['adopt', 'withdraw', 'as_if']),
  base: z.string(),
  baseContentHash: sha256,
  /** The event that was added or taken away. */
  event: z.string(),
  /** The first day of the units that it begins. */
  effective: day,
  /** What the plan is called; null where none was given. */
  plan: z.string().nullable(),
  /** The name under which the plan is saved, to lead back to it. */
  savedAs: z.string().nullable(),
});
export type Origin = z.infer<typeof Origin>;

export const Manifest = z.object({
  format: z.literal(FORMAT),
  id: z.string(),
  title: z.object({ vi: z.string(), en: z.string() }),
  /** True for the invented country: every view and export then says so. */
  sample: z.boolean(),
  createdAt: z.iso.datetime(),
  codeVersion: z.string(),
  inputs: z.array(z.object({ file: z.string(), bytes: z.int(), sha256 })),
  tables: z.record(z.string(), z.object({ rows: z.int(), checksum: z.string() })),
  /** The row of `source` that each table of movers comes from; left out where nobody told it. */
  moverSources: z.partialRecord(z.enum(MOVER_TABLES), z.string()).optional(),
  boundaries: z.array(BoundaryFile),
  /** West, south, east, north of the mainland: what the map shows first. */
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** Names to write on the map though no unit is called so (archipelagos). */
  places: z.array(
    z.object({ name: z.string(), nameEn: z.string(), lon: z.number(), lat: z.number() }),
  ),
  checks: z.array(z.object({ id: z.string(), ok: z.boolean(), detail: z.string() })),
  /** Of a release that was made of another one by one act; left out where inputs were built. */
  origin: Origin.optional(),
  /** Over tables and boundaries alone: two builds of the same inputs have the same. */
  contentHash: sha256,
});
export type Manifest = z.infer<typeof Manifest>;
export type BoundaryFile = z.infer<typeof BoundaryFile>;
