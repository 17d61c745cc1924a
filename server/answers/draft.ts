/** An answer before the last gate: its figures are sealed until `publish` has seen the mask. */
import type { MeasureId, Sex } from '@/geo/measures';
import type { Edition } from '@/geo/units';
import type { FlowKey, ToldFlows } from '../flow-mask';
import type { SeriesKey } from '../queries/unit-figures';
import type { Figures, Note } from './shapes';

/** What a figure tells, as far as protecting people is concerned. */
export type ProtectedFigure = MeasureId | { readonly sex: Sex; readonly band: number };

/** Figures that must pass the mask. */
export interface Guarded {
  /** Set where the figures are not shown themselves, but only what `compose` makes of those that may be. */
  readonly behind?: true;
  /** The series they come from; null when there is none, and then every value is null. */
  readonly series: SeriesKey | null;
  readonly values: readonly (number | null)[];
  readonly code: (i: number) => string;
  readonly figure: (i: number) => ProtectedFigure;
}

export type GuardedSet = Readonly<Record<string, Guarded | readonly Guarded[]>>;

/** The same figures after the mask. */
export type Shown<G extends GuardedSet> = {
  readonly [K in keyof G]: G[K] extends Guarded ? Figures : Figures[];
};

export interface Composed<Data> {
  readonly data: Data;
  readonly notes?: readonly Note[];
  /** How many figures are hidden because a figure behind them is. */
  readonly hidden?: number;
}

export interface Draft<Question, G extends GuardedSet, Data> {
  /** The question as it was understood: its edition is the one in force. */
  readonly question: Question;
  /** The units that the answer tells of, which must lie in the viewer's area; null for none. */
  readonly about: { readonly edition: Edition; readonly codes: readonly string[] } | null;
  readonly source: { title: string; titleEn: string } | null;
  readonly notes: readonly Note[];
  readonly guarded: G;
  /** Flows that the answer tells of; `compose` gets what may be shown of each, in this order. */
  readonly flows?: readonly FlowKey[];
  /** Makes the data of what may be shown; classes, ranks and sums are made here and so can give nothing away. */
  readonly compose: (
    shown: Shown<G>,
    flows: readonly ToldFlows[],
  ) => Composed<Data> | Promise<Composed<Data>>;
}
