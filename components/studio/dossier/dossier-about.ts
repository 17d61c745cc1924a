import type { Concept } from '@/geo/measures';
import type { Link, Rules } from '@/geo/plans';
import type { Edition, IsoDate } from '@/geo/units';
import type { PlanStatus } from '@/server/answers/plan-shapes';
import type { Note, Provenance } from '@/server/answers/shapes';
import type { Readings } from './readings';

/** All that a dossier says beside the figures of the plan. */
export interface DossierAbout {
  readonly title: string;
  readonly status: PlanStatus;
  readonly effective: IsoDate;
  readonly edition: Edition;
  /** The province that it is drawn up for, by name; null for the whole plan. */
  readonly province: string | null;
  readonly remarks: string;
  /** With the names of the units that they join. */
  readonly links: readonly Link[];
  readonly rules: Rules;
  /** Null where the release has no people of these units. */
  readonly concept: Concept | null;
  readonly date: IsoDate | null;
  readonly provenance: Provenance;
  readonly notes: readonly Note[];
  readonly readings: Readings;
  /** The saved revision and when it was saved; null where it was never saved. */
  readonly revision: { readonly number: number; readonly savedAt: string } | null;
  /** The day on which the dossier is drawn up. */
  readonly madeOn: IsoDate;
}
