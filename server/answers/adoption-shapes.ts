/** The shapes of what leaves the server about adopting plans. See `shapes.ts`. */
import type { Fault } from '@/geo/plans';
import type { IsoDate } from '@/geo/units';

export interface UnitCounts {
  readonly provinces: number;
  readonly communes: number;
}

/** `adoption.preview`: what would happen if the plan became law now. */
export interface AdoptionPreview {
  /** The release that it would be laid over. */
  readonly base: string;
  readonly effective: IsoDate;
  /** All that is wrong; those of severity `error` keep it from being law. */
  readonly faults: readonly Fault[];
  readonly before: UnitCounts;
  /** Null while something keeps the plan from being law. */
  readonly after: UnitCounts | null;
}

/** The steps of the work, in their order; the words are in the message files. */
export const ADOPTION_STEPS = ['start', 'check', 'copy', 'draw', 'verify', 'seal'] as const;
export type AdoptionStep = (typeof ADOPTION_STEPS)[number];

export type AdoptionAct = 'adopt' | 'withdraw' | 'as_if';

/** `adoption.job`: a work that goes on, or what became of it. */
export interface AdoptionJob {
  readonly id: string;
  readonly act: AdoptionAct;
  readonly state: 'running' | 'done' | 'refused' | 'failed' | 'cancelled';
  readonly step: AdoptionStep;
  /** How much of it is done, 0..1. */
  readonly done: number;
  /** What keeps the plan from being law, where it was refused for that. */
  readonly faults: readonly Fault[];
  /** Why it was refused or failed, in English, where faults do not say it. */
  readonly reason: string | null;
  readonly result: AdoptionResult | null;
}

/** What stands there once the work is done. */
export interface AdoptionResult {
  /** The id of the release, or of the draft for `as_if`. */
  readonly id: string;
  /** The event that was added or taken away; null for `as_if`. */
  readonly event: string | null;
  /** The first day of the units that the plan begins; null for `withdraw`. */
  readonly effective: IsoDate | null;
}
