/** The doors: what may be asked. Every input of every procedure is read by one of these. */
import { z } from 'zod';
import { CONCEPTS, MEASURE_IDS } from '@/geo/measures';
import { type Edition, type IsoDate, isoDate } from '@/geo/units';

const day = z.string().transform((text, ctx): IsoDate => {
  try {
    return isoDate(text);
  } catch {
    ctx.addIssue({ code: 'custom', message: 'not a day of the form YYYY-MM-DD' });
    return z.NEVER;
  }
});
/** Any day; the answer names the edition that it falls in. */
export const edition = day.transform((text) => text as Edition);
const code = z.string().regex(/^[0-9A-Z]{1,12}$/);
export const level = z.enum(['province', 'commune']);

export const UnitsInput = z.object({ level, edition });
export type UnitsInput = z.infer<typeof UnitsInput>;
export const ChoroplethInput = z.object({
  level,
  edition,
  measure: z.enum(MEASURE_IDS),
  date: day,
  concept: z.enum(CONCEPTS),
  classes: z.object({
    method: z.enum(['quantile', 'equal', 'natural', 'manual']),
    count: z.int().min(2).max(9),
    /** For `manual`: the inner limits, ascending. */
    breaks: z.array(z.number()).max(8).optional(),
  }),
});
export type ChoroplethInput = z.infer<typeof ChoroplethInput>;
export const ProfileInput = z.object({ code, edition, date: day, concept: z.enum(CONCEPTS) });
export type ProfileInput = z.infer<typeof ProfileInput>;
export const TableInput = z.object({
  level,
  edition,
  date: day,
  concept: z.enum(CONCEPTS),
  /** Only the units below this one. */
  within: code.optional(),
});
export type TableInput = z.infer<typeof TableInput>;
export const SearchInput = z.object({
  text: z.string().max(120),
  edition,
  limit: z.int().min(1).max(50).default(12),
});
export type SearchInput = z.infer<typeof SearchInput>;
export const QualityInput = z.object({
  defect: z.string().max(60).optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export type QualityInput = z.infer<typeof QualityInput>;
/** Without a day the last unit that has had the code. */
export const HistoryInput = z.object({ code, on: day.optional() });
export type HistoryInput = z.infer<typeof HistoryInput>;
export const PlaceInput = z.object({
  code,
  /** The day on which the code is to be read; without it, that of the edition. */
  on: day.optional(),
  edition,
});
export type PlaceInput = z.infer<typeof PlaceInput>;
export const CrosswalkInput = z.object({ level, from: edition, to: edition });
export type CrosswalkInput = z.infer<typeof CrosswalkInput>;
