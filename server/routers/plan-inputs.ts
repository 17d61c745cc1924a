/** The doors of the questions about saved plans. */
import { z } from 'zod';
import { type Draft, readDraft } from '@/geo/plans';
import { AtlasError } from '../errors';
import { MAX_TITLE, tidyTitle } from '../store/plan-rows';
import { day, level } from './inputs';

/**
 * Most bytes of one plan as JSON. The reform of 2025, 10,040 communes in 3,321 groups, takes half a
 * megabyte; what is drawn by hand may take more.
 */
export const MAX_PLAN_BYTES = 8 * 1024 * 1024;

/**
 * @param plans how many plans together may have these bytes
 * @throws AtlasError `PlanTooLarge`
 */
export function mustFit(bytes: number, plans = 1): void {
  const most = plans * MAX_PLAN_BYTES;
  if (bytes > most) throw new AtlasError({ code: 'PlanTooLarge', bytes, most });
}

const id = z.string().regex(/^[a-z0-9]{8,40}$/, 'not the name of a plan');
const revision = z.int().min(1);
/** A page that saves, and how manieth work of it this is. */
const hand = { writer: id, step: z.int().min(1) };
const title = z
  .string()
  .max(4 * MAX_TITLE)
  .transform(tidyTitle)
  .pipe(z.string().min(1));

/** A draft of this version of the program or an earlier one. */
const draft = z.unknown().transform((given, context): Draft => {
  mustFit(Buffer.byteLength(JSON.stringify(given) ?? ''));
  const read = readDraft(given);
  if (read.ok) return read.draft;
  context.addIssue({ code: 'custom', message: read.problem });
  return z.NEVER;
});

export const ListInput = z.object({
  /** Part of the title, with or without marks. */
  text: z.string().max(MAX_TITLE).default(''),
  /** Those that were taken out of the list, instead of those in it. */
  removed: z.boolean().default(false),
});
export type ListInput = z.infer<typeof ListInput>;
export const PlanInput = z.object({ id });
export type PlanInput = z.infer<typeof PlanInput>;
/** Without a revision the newest. */
export const RevisionInput = z.object({ id, revision: revision.optional() });
export type RevisionInput = z.infer<typeof RevisionInput>;
/** The reform that became law on a day. */
export const EnactedInput = z.object({ day, level });
export type EnactedInput = z.infer<typeof EnactedInput>;
/** The browser chooses the name of a plan, so that it can keep work before the server has it. */
export const CreateInput = z.object({ id, ...hand, draft });
export type CreateInput = z.infer<typeof CreateInput>;
export const SaveInput = z.object({ id, base: z.int().min(0), ...hand, draft });
export type SaveInput = z.infer<typeof SaveInput>;
export const DuplicateInput = z.object({ id, to: id, title });
export type DuplicateInput = z.infer<typeof DuplicateInput>;
export const RenameInput = z.object({ id, title });
export type RenameInput = z.infer<typeof RenameInput>;
/** Null takes the name away. */
export const NameVersionInput = z.object({ id, revision, name: title.nullable() });
export type NameVersionInput = z.infer<typeof NameVersionInput>;
export const RestoreInput = z.object({ id, revision });
export type RestoreInput = z.infer<typeof RestoreInput>;
