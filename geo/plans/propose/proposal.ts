/** What a proposal is asked for. Plain data throughout: it may be sent to a worker as it is. */
import type { Adjacency } from '../adjacency';
import type { Floor, Standards } from './floors';
import type { Look, Weights } from './look';

export interface Proposal {
  readonly adjacency: Adjacency;
  /** Whole people of each unit; 0 where nobody knows them. */
  readonly people: Float64Array;
  /** 1 for each unit whose people nobody knows: it joins no other where people are asked for. */
  readonly unknown: Uint8Array;
  /** Whole square metres of each unit. */
  readonly area: Float64Array;
  readonly look: Look;
  /** What every group needs. */
  readonly floor: Floor;
  /** What a group needs besides by its kind and terrain; null where no decree is asked. */
  readonly standards: Standards | null;
  /**
   * How many units are wanted; null for as many as the floor allows. Of a range plans are offered
   * that have fewer and more, to choose from.
   */
  readonly count: { readonly least: number; readonly most: number } | null;
  /** Groups that are kept as they are: nothing joins them and nothing leaves. */
  readonly locked: readonly (readonly number[])[];
  /** Pairs of units that must not share a group. */
  readonly apart: readonly (readonly [number, number])[];
  readonly weights: Weights;
  /** Plans to offer at most. */
  readonly plans: number;
  readonly seed: number;
  /** Steps that may be taken: about a microsecond each. */
  readonly steps: number;
}

/** Units in groups. */
export type Groups = readonly (readonly number[])[];

/** Equal weight to everything. */
export const EVEN: Weights = {
  changed: 1,
  balance: 1,
  compactness: 1,
  districts: 1,
  distance: 1,
};
