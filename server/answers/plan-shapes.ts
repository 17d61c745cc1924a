/** The shapes of what leaves the server about plans of mergers. See `shapes.ts`. */
import type { PackedColumn } from '@/geo/flows';
import type { Concept } from '@/geo/measures';
import type { Draft, UnitChange } from '@/geo/plans';
import type { Edition, IsoDate, Kind, Terrain } from '@/geo/units';
import type { Cell, Estimate, Estimates, Figures } from './shapes';

/**
 * `studio.ground`: the units a plan is drawn on with their counts, as columns ordered by code; the
 * browser makes a `Ground` of it with the boundaries that it has already.
 */
export interface GroundData {
  readonly code: string[];
  readonly name: string[];
  readonly nameEn: string[];
  readonly kind: Kind[];
  readonly terrain: (Terrain | null)[];
  readonly parent: (string | null)[];
  /** The district of each unit; null where the release does not tell it of any. */
  readonly district: (string | null)[] | null;
  /** The day on which an act of the release changes or ends each unit; null where none changes any. */
  readonly until: (IsoDate | null)[] | null;
  readonly areaDeclaredKm2: (number | null)[];
  readonly lon: (number | null)[];
  readonly lat: (number | null)[];
  /** The date that people are of; null where the release has none. */
  readonly date: IsoDate | null;
  /** The units on which they were counted; another edition than that of the question means restated. */
  readonly countedOn: Edition | null;
  readonly counts: GroundCounts[];
  /** Movers between the units in the latest year that tells of them; null where none does. */
  readonly flows: GroundFlows | null;
}

/**
 * Movers between different units of a ground as columns in the order of their origins, as far as their
 * pair is told: see `FlowRowsData`.
 */
export interface GroundFlows {
  readonly period: string;
  /** The units on which they were counted; another edition than that of the question means restated. */
  readonly countedOn: Edition;
  readonly estimate: Estimate | null;
  readonly origin: PackedColumn;
  readonly destination: PackedColumn;
  readonly movers: PackedColumn;
  /**
   * By unit, who left it and who came to it in pairs that are not told, within the ground or beyond it;
   * null where that is not told either. So movers of a pair without a row are hidden and not none.
   */
  readonly hidden: {
    readonly out: (number | null)[];
    readonly in: (number | null)[];
  };
}

/** Counts of every unit, `values[unit * cells + cell]`; null where nothing may be said. */
export interface GroundCounts {
  readonly id: Concept | 'schools' | 'places';
  readonly cells: number;
  readonly values: (number | null)[];
  /** A reading a unit: hidden looks hidden, and missing missing. */
  readonly reading: Cell[];
  /** How much of each unit's count is estimated by restating; null where nothing is. */
  readonly estimates: Estimates | null;
}

/** `studio.settlements`: where the people of one unit were counted apart; `Settlement` of `geo/plans`. */
export interface SettlementsData {
  /** The units and the date that they are of; null where there are none. */
  readonly edition: Edition | null;
  readonly date: IsoDate | null;
  readonly places: readonly {
    readonly code: string;
    readonly name: string;
    readonly nameEn: string;
    readonly lon: number;
    readonly lat: number;
    /** Null where the number is hidden. */
    readonly people: number | null;
  }[];
}

/** `studio.ages`: the people of the same units by sex and five-year band. */
export interface AgesData {
  readonly code: string[];
  readonly date: IsoDate | null;
  readonly countedOn: Edition | null;
  /**
   * `[unit * 36 + cell]`: men of every band of `AGE_BANDS`, then women; null where the release does not
   * tell the ages of these people.
   */
  readonly people: Figures | null;
  readonly estimates: Estimates | null;
}

export type PlanStatus = 'draft' | 'adopted' | 'withdrawn';

/** A line in the list of saved plans. */
export interface PlanLine {
  readonly id: string;
  readonly title: string;
  readonly level: 'province' | 'commune';
  readonly within: string[];
  readonly edition: Edition;
  readonly effective: IsoDate;
  readonly groups: number;
  readonly units: number;
  readonly status: PlanStatus;
  /** The newest revision. */
  readonly revision: number;
  /** Instants, ISO 8601; `removedAt` is null while the plan stands in the list. */
  readonly createdAt: string;
  readonly savedAt: string;
  readonly removedAt: string | null;
}

/** A saved plan, at one of its revisions. */
export interface SavedPlan extends PlanLine {
  readonly draft: Draft;
  /** The revision that `draft` is; the newest as a rule. */
  readonly shown: number;
  /** The event that it became; null while it is no law. */
  readonly event: string | null;
  /** A later edition of the release, to whose units the plan can be carried; null where it is the last. */
  readonly later: Edition | null;
}

/** `plans.save`, `plans.create`: the work is on the disk of the server. */
export interface SavedAck {
  readonly id: string;
  readonly revision: number;
  readonly savedAt: string;
}

/** A kept revision of a plan. Those without a name grow fewer with time; named ones stay. */
export interface PlanVersion {
  readonly revision: number;
  readonly savedAt: string;
  readonly name: string | null;
  readonly title: string;
  readonly groups: number;
  readonly units: number;
}

/** `plans.carried`: a plan on the units of the last edition, as far as they are the same. */
export interface CarriedDraft {
  readonly draft: Draft;
  readonly from: Edition;
  readonly to: Edition;
  readonly changes: readonly UnitChange[];
}
