import { basename } from 'node:path';
import { z } from 'zod';
import { InputError } from '@/data/build/input-error';
import { CONCEPTS, SEXES } from '@/geo/measures';
import { KINDS } from '@/geo/units';
import { readJson } from '../read/features';
import { day, period } from '../read/rows';

/** Name of a column or a property of the file that is described. */
const column = z.string().min(1);
/** The same for every row, or a column that tells it. */
const fixedOr = <T extends z.ZodType>(value: T) => z.union([value, z.strictObject({ column })]);

const text = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

const Units = z.strictObject({
  file: z.string().min(1),
  /** The object of a TopoJSON that has several. */
  layer: z.string().optional(),
  level: z.enum(['province', 'commune']),
  code: column,
  name: column,
  nameEn: column.optional(),
  /** Square kilometres by decree. */
  area: column.optional(),
  kind: column.optional(),
  /** What the words in the column of kinds mean here. */
  kinds: z.record(z.string(), z.enum(KINDS)).optional(),
  /** Code and name of the province, for communes; provinces are then drawn from their communes. */
  parent: z.strictObject({ code: column, name: column }).optional(),
});

const Counts = z.strictObject({
  file: z.string().min(1),
  sheet: z.string().optional(),
  code: column,
  persons: column,
  sex: column.optional(),
  /** What the words in the column of sexes mean here. */
  sexes: z.record(z.string(), z.enum(SEXES)).optional(),
  age: column.optional(),
  /** Square kilometres by decree, alike on every row of a unit. */
  area: column.optional(),
  date: fixedOr(day),
  concept: fixedOr(z.enum(CONCEPTS)),
});

/** A file with a row for each pair of places. */
const pairs = {
  file: z.string().min(1),
  sheet: z.string().optional(),
  /** The level of the units between which people are counted; that of `units` where it is missing. */
  level: z.enum(['province', 'commune']).optional(),
  sex: column.optional(),
  /** What the words in the column of sexes mean here. */
  sexes: z.record(z.string(), z.enum(SEXES)).optional(),
  /** Age groups: 20-24, 85+. */
  age: column.optional(),
  /** What stands for abroad among the codes. */
  abroad: z.array(z.string().min(1)).optional(),
};
const PairFile = z.strictObject(pairs);
export type PairFile = z.infer<typeof PairFile>;

const Flows = z.strictObject({
  ...pairs,
  origin: column,
  destination: column,
  movers: column,
  /** A year 2024, a quarter 2024-Q1 or a month 2024-03. */
  period: fixedOr(period),
});

/** People whose registration changed from one concept to another. */
const ConceptMoves = z.strictObject({
  ...pairs,
  /** Where they were permanent before, and where their registration changed. */
  origin: column,
  destination: column,
  persons: column,
  period: fixedOr(period),
  from: z.enum(CONCEPTS).default('temporary'),
  to: z.enum(CONCEPTS).default('permanent'),
});

/** People by where they lived before. */
const FormerResidence = z.strictObject({
  ...pairs,
  unit: column,
  former: column,
  persons: column,
  date: fixedOr(day),
  /** How many years earlier; left out for the last other residence, whenever that was. */
  years: z.int().min(1).max(100).optional(),
});

/** How the columns of the files of a country are named. Names of files are relative to its folder. */
export const Mapping = z.strictObject({
  title: text,
  /** The day from which the units are in force, or the first on which they are attested. */
  edition: day,
  /** West, south, east, north of what the map shows first; the box of the units where it is missing. */
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  source: z.strictObject({
    title: text,
    publisher: z.string().optional(),
    licence: z.string().optional(),
  }),
  units: Units,
  counts: z.array(Counts).min(1),
  flows: z.array(Flows).default([]),
  conceptMoves: z.array(ConceptMoves).default([]),
  formerResidence: z.array(FormerResidence).default([]),
});
export type Mapping = z.infer<typeof Mapping>;
export type CountsMapping = z.infer<typeof Counts>;
export type FlowsMapping = z.infer<typeof Flows>;
export type ConceptMovesMapping = z.infer<typeof ConceptMoves>;
export type FormerResidenceMapping = z.infer<typeof FormerResidence>;
export type UnitsMapping = z.infer<typeof Units>;

/** @throws InputError with the path inside the JSON of the first thing that does not fit */
export async function readMappingFile(path: string): Promise<Mapping> {
  const file = basename(path);
  const json = await readJson(path);
  const read = Mapping.safeParse(json);
  if (read.success) return read.data;
  const issue = read.error.issues[0]!;
  const at = issue.path.map(String).join('.');
  const extra = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : undefined;
  throw new InputError(issue.message, {
    ...{ file, column: at === '' ? 'the whole file' : at },
    ...(extra !== undefined && { value: extra }),
  });
}
