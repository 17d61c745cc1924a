/** What decrees say of units, as data: one file a decree in `rule-sets/`. */
import type { IsoDate, Kind, Level, Terrain } from '@/geo/units';

/**
 * How sure a rule is: `read` in the text of the decree or in press quoting it, `single` in one
 * secondary source, `unconfirmed` from memory. Shown with every verdict.
 */
export const CONFIDENCES = ['read', 'single', 'unconfirmed'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A sentence of a decree, or about it, for readers of either language. */
export interface InTwoLanguages {
  readonly vi: string;
  readonly en: string;
}

/** The standard of one kind of unit on one terrain; null where the decree sets no such floor. */
export interface Standard {
  readonly kind: Kind;
  /** `mountain` holds for highlands too; `other` for all that the decree names no line for. */
  readonly terrain: Terrain | 'any';
  readonly minPopulation: number | null;
  readonly minAreaKm2: number | null;
  /** Least share of wards among the communes of a municipality, 0..1. */
  readonly minWardShare: number | null;
  /** Least share of people in towns, 0..1. */
  readonly minUrbanisation: number | null;
  readonly confidence: Confidence;
  readonly note: InTwoLanguages | null;
}

interface Decree {
  /** Its number: "112/2025/UBTVQH15". */
  readonly id: string;
  readonly inForceFrom: IsoDate;
  /** The last day on which it is in force; null while it is. */
  readonly inForceTo: IsoDate | null;
  readonly amendedBy: string | null;
  /** Where its numbers were found. */
  readonly source: InTwoLanguages;
}

/** Standards that a unit has to meet. */
export interface StandardSet extends Decree {
  readonly purpose: 'standards';
  readonly standards: readonly Standard[];
}

/** A unit below both percentages must be rearranged. */
export interface Shortfall {
  readonly areaBelowPct: number;
  readonly populationBelowPct: number;
}

/** Which units must be rearranged, in percent of the standard of their own kind and terrain. */
export interface RearrangementSet extends Decree {
  readonly purpose: 'rearrangement';
  readonly periods: readonly {
    readonly fromYear: number;
    readonly toYear: number;
    readonly level: Level | 'any';
    readonly anyOf: readonly Shortfall[];
    readonly confidence: Confidence;
    readonly note: InTwoLanguages | null;
  }[];
}

/** Points of one criterion: `base` up to a level, then `plus` for every full `per`, up to `max`. */
export interface PointScale {
  readonly base: number;
  readonly upTo: number;
  readonly plus: number;
  readonly per: number;
  readonly max: number;
  /** Percent of the levels that holds in the mountains; null where the scale is the same there. */
  readonly mountainLevelPct: number | null;
}

/** Classification of units by points. */
export interface ClassificationSet extends Decree {
  readonly purpose: 'classification';
  /** Highest class first. */
  readonly classes: readonly { readonly name: string; readonly minPoints: number }[];
  /** The scales that were read; all others of the decree are not known here. */
  readonly scales: readonly {
    readonly level: Level;
    readonly population: PointScale;
    readonly areaKm2: PointScale;
  }[];
  readonly confidence: Confidence;
  readonly note: InTwoLanguages | null;
}

export type RuleSet = StandardSet | RearrangementSet | ClassificationSet;

/** A standard as the lines of a decree give it: least people, least area, and seldom more. */
export const floor = (
  kind: Kind,
  terrain: Standard['terrain'],
  minPopulation: number | null,
  minAreaKm2: number | null,
  confidence: Confidence,
  more: Partial<Pick<Standard, 'minWardShare' | 'minUrbanisation' | 'note'>> = {},
): Standard => ({
  ...{ kind, terrain, minPopulation, minAreaKm2, confidence },
  ...{ minWardShare: null, minUrbanisation: null, note: null, ...more },
});

/** The standard of a kind on a terrain; undefined where the set has none. */
export function standardFor(set: StandardSet, kind: Kind, terrain: Terrain): Standard | undefined {
  const ofKind = set.standards.filter((standard) => standard.kind === kind);
  const line = terrain === 'highland' ? 'mountain' : terrain;
  const find = (name: Standard['terrain']) => ofKind.find((s) => s.terrain === name);
  return find(line) ?? find('any') ?? find('other');
}
