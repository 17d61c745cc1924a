/** The doors of questions about people who move. */
import { z } from 'zod';
import { PERIOD_KINDS } from '@/geo/flows';
import { FLOW_SPLITS } from '../flow-mask';
import { edition, level } from './inputs';

const year = z.int().min(1900).max(2200);

export const FlowRowsInput = z.object({
  level,
  edition,
  /** Movers by sex and age, where they are counted so. */
  split: z.enum(FLOW_SPLITS).default('none'),
  by: z.enum(PERIOD_KINDS).default('year'),
  /** The first and the last year asked for; all of them where they are left out. */
  from: year.optional(),
  to: year.optional(),
});
export type FlowRowsInput = z.infer<typeof FlowRowsInput>;

/** The question of rows whose progress is asked for; on which edition they are shown changes nothing. */
export const FlowProgressInput = FlowRowsInput.omit({ edition: true });
export type FlowProgressInput = z.infer<typeof FlowProgressInput>;

export const FlowPeopleInput = z.object({ level, edition });
export type FlowPeopleInput = z.infer<typeof FlowPeopleInput>;

export const ResidenceInput = z.object({ edition });
export type ResidenceInput = z.infer<typeof ResidenceInput>;
