/** The doors of the questions about adopting plans. */
import { z } from 'zod';
import { type Draft, readDraft } from '@/geo/plans';
import { day } from './inputs';

/** A plan as the studio holds it. */
const draft = z.unknown().transform((saved, ctx): Draft => {
  const read = readDraft(saved);
  if (read.ok) return read.draft;
  ctx.addIssue({ code: 'custom', message: read.problem });
  return z.NEVER;
});
/** The name under which the plan is saved; null where it is not. */
const savedAs = z.string().min(1).max(64).nullable();
/** An event as releases name them; never an option of the command line. */
const event = z.string().regex(/^[0-9A-Za-z][\w.-]{0,63}$/);
const line = z.string().trim().min(1).max(300);

export const PreviewInput = z.object({ draft, date: day });
export type PreviewInput = z.infer<typeof PreviewInput>;
export const AdoptInput = z.object({ draft, savedAs, decree: line, date: day, title: line });
export type AdoptInput = z.infer<typeof AdoptInput>;
export const WithdrawInput = z.object({ event, savedAs });
export type WithdrawInput = z.infer<typeof WithdrawInput>;
export const AsIfInput = z.object({ draft, savedAs });
export type AsIfInput = z.infer<typeof AsIfInput>;
export const JobInput = z.object({ id: z.uuid() });
export type JobInput = z.infer<typeof JobInput>;
