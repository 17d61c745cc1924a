/** The doors of the studio: what may be asked about the ground that plans are drawn on. */
import { z } from 'zod';
import { CONCEPTS } from '@/geo/measures';
import { code, edition, level } from './inputs';

export const GroundInput = z.object({
  level,
  edition,
  /** Keeps to these provinces; without it, to all the viewer may see. */
  within: z.array(code).min(1).max(100).optional(),
});
export type GroundInput = z.infer<typeof GroundInput>;
export const SettlementsInput = z.object({ level, edition, code, concept: z.enum(CONCEPTS) });
export type SettlementsInput = z.infer<typeof SettlementsInput>;
export const AgesInput = GroundInput.extend({ concept: z.enum(CONCEPTS) });
export type AgesInput = z.infer<typeof AgesInput>;
