/** The shapes of what leaves the server about people who move. See `shapes.ts`. */
import type { PackedColumn } from '@/geo/flows';
import type { Sex } from '@/geo/measures';
import type { Edition } from '@/geo/units';
import type { Estimate } from './shapes';

/** A period of the flows of an answer: a year `2024`, a quarter `2024-Q1` or a month `2024-03`. */
export interface FlowPeriodInfo {
  readonly period: string;
  /** The units on which it was counted; another edition than that of the answer means restated. */
  readonly edition: Edition;
  /** How much of the movers of the period is estimated by restating; null where nothing is. */
  readonly estimate: Estimate | null;
  /** Movers whom restating joined into one unit: they crossed a border that is no more. */
  readonly internal: number;
  /** Nothing of the period may be told. */
  readonly withheld: boolean;
}

/**
 * A group of movers; null where the flows are not told apart by it. Beside the groups of a sex and an age
 * stand those of a sex and those of an age, whose movers are not theirs summed: more or less is hidden.
 */
export interface FlowGroup {
  readonly sex: Sex | null;
  readonly age: string | null;
}

/**
 * `flows.rows`: movers between the units of a level as columns, a row for each pair, period and group
 * with movers that may be shown. Places are indices into `code`; the place after the last is abroad.
 * A row from a place to itself is what moves within the unit, as far as that is told. Hundreds of
 * thousands of rows travel as packed columns: `unpackColumn` of `geo/flows` gives the numbers.
 *
 * A pair that is not among the rows has few movers or none, or protects one that has few: which of
 * these is not told. Its movers are not missing: they stand in `hidden` at both their ends.
 */
export interface FlowRowsData {
  readonly code: string[];
  readonly periods: FlowPeriodInfo[];
  readonly groups: FlowGroup[];
  readonly rows: {
    readonly origin: PackedColumn;
    readonly destination: PackedColumn;
    readonly period: PackedColumn;
    readonly group: PackedColumn;
    readonly movers: PackedColumn;
    /**
     * 1 where more may have moved: the row was restated from pairs of units of which some are not told.
     */
    readonly atLeast: PackedColumn;
  };
  /**
   * Movers of whom only one end is told: those who came to a place from they do not say where (`in`),
   * and who left it for they do not say where (`out`), so that rows and these together sum to all who
   * came and left. Null where that is not told either. Where a period is restated, some of them may
   * have moved within the unit: they count at both ends, and so never change the net.
   */
  readonly hidden: {
    readonly place: number[];
    readonly period: number[];
    readonly group: number[];
    readonly in: (number | null)[];
    readonly out: (number | null)[];
  };
}

/**
 * `flows.progress`: which years small flows are protected in and which are still waited for, with the
 * sexes and ages or months that the question asks for. Years are made the latest first.
 */
export interface FlowProgressData {
  readonly ready: string[];
  readonly awaited: string[];
}

/**
 * `flows.people`: what rates are divided by and what the balance of people needs, by unit and year;
 * `[period * units + unit]`, null where it is not known.
 */
export interface FlowPeopleData {
  readonly code: string[];
  readonly periods: string[];
  /** People in the middle of the period. */
  readonly people: (number | null)[];
  readonly births: (number | null)[];
  readonly deaths: (number | null)[];
  /** People at the beginning and at the end. */
  readonly before: (number | null)[];
  readonly after: (number | null)[];
}

/**
 * `flows.conceptMoves` and `flows.former`: people by two provinces as columns, as `FlowRowsData` has
 * movers. The origin is where people were permanent, or lived, before. A row from a province to itself is
 * of those who changed within it, or stayed.
 */
export interface ResidenceData {
  readonly code: string[];
  readonly times: (Omit<FlowPeriodInfo, 'period'> & {
    /** The period of moves, or the day of a stock. */
    readonly when: string;
    /** How many years before that day; null for the last other residence, and for moves. */
    readonly years: number | null;
  })[];
  readonly rows: {
    readonly origin: PackedColumn;
    readonly destination: PackedColumn;
    readonly time: PackedColumn;
    readonly persons: PackedColumn;
  };
  readonly hidden: {
    readonly place: number[];
    readonly time: number[];
    readonly in: (number | null)[];
    readonly out: (number | null)[];
  };
}
