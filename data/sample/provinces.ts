/**
 * The provinces of the sample: real codes, names, census figures and numbers of communes, before and
 * after 2025-07-01. The figures stand in `facts/*.csv`, with how sure each one is:
 * - census_2019: the general census of 1 April 2019, de facto; `confirmed` rows were found in a text,
 *   `recalled` ones not, but the column sums exactly to the published 96,208,984.
 * - registered_2025: permanent and temporary registrations at the merger, from resolution
 *   202/2025/QH15 (`resolution-202`) or a list that repeats it (`secondary-list`).
 * - area_declared_km2, communes: resolution 202/2025/QH15 and the decrees on the communes.
 * The capital's place is rough; region and character are the sample's own reading. The outlines draw
 * Cần Thơ without its centre (Hậu Giang has it), so its capital stands north-west of the true place.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** The six regions of the statistics office before 2025. */
export const REGIONS = ['NM', 'RR', 'NC', 'CH', 'SE', 'MD'] as const;
export type Region = (typeof REGIONS)[number];

/** How people live there: what the age structure, density and migration of the sample follow. */
export const CHARACTERS = [
  'metropolitan',
  'industrial',
  'delta',
  'mekong',
  'coast',
  'highland',
  'mountain',
] as const;
export type Character = (typeof CHARACTERS)[number];

const Before = z.object({
  code: z.string().length(2),
  name: z.string(),
  merged_into: z.string().length(2),
  region: z.enum(REGIONS),
  character: z.enum(CHARACTERS),
  census_2019: z.coerce.number().int(),
  census_status: z.enum(['confirmed', 'recalled']),
  communes: z.coerce.number().int(),
  capital_lon: z.coerce.number(),
  capital_lat: z.coerce.number(),
});
/** A province of before 2025-07-01. */
export type ProvinceBefore = z.infer<typeof Before>;

const After = z.object({
  code: z.string().length(2),
  name: z.string(),
  area_declared_km2: z.coerce.number(),
  registered_2025: z.coerce.number().int(),
  registered_source: z.enum(['resolution-202', 'secondary-list']),
  communes: z.coerce.number().int(),
});
/** A province since 2025-07-01. */
export type ProvinceAfter = z.infer<typeof After>;

/** Files that the facts are read from; hashed into the manifest. */
export const FACT_FILES = ['provinces-63.csv', 'provinces-34.csv'] as const;

export const PROVINCES_BEFORE: readonly ProvinceBefore[] = read(FACT_FILES[0], Before);
export const PROVINCES_AFTER: readonly ProvinceAfter[] = read(FACT_FILES[1], After);

/** These files are ours, without quotes or blanks: a split will do. */
function read<T>(file: string, row: z.ZodType<T>): T[] {
  const text = readFileSync(new URL(`./facts/${file}`, import.meta.url), 'utf8');
  const [head, ...lines] = text.trimEnd().split('\n');
  const columns = head!.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return row.parse(Object.fromEntries(columns.map((column, i) => [column, cells[i]])));
  });
}
