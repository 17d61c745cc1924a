/**
 * Judging a unit by the standards of a decree: each criterion with its value, its threshold and a
 * verdict. What data do not tell is not judged, with the reason; it never passes in silence.
 */
import { type Kind, TERRAINS, type Terrain } from '@/geo/units';
import {
  CONFIDENCES,
  type Confidence,
  type InTwoLanguages,
  type Standard,
  type StandardSet,
  standardFor,
} from './standards';

/** What a unit is judged by; null where it is not known. */
export interface JudgedFigures {
  readonly kind: Kind;
  /** The terrains that it may have: one where it is known, none where nothing is. */
  readonly terrains: readonly Terrain[];
  readonly people: number | null;
  readonly areaKm2: number | null;
  /** Wards among the communes of a municipality, 0..1. */
  readonly wardShare: number | null;
  /** People in towns, 0..1. */
  readonly urbanisation: number | null;
}

export const CRITERIA = ['population', 'area', 'ward_share', 'urbanisation'] as const;
export type Criterion = (typeof CRITERIA)[number];

export type Verdict = 'meets' | 'fails' | 'not_judged';
export type Unjudged =
  /** The figure is missing. */
  | 'no_figure'
  /** The verdict hangs on a terrain that is not known. */
  | 'terrain_unknown'
  /** The decree names no standard for this kind of unit. */
  | 'no_standard'
  /** The decree names the kind and sets it no number. */
  | 'no_floor';

export interface CriterionVerdict {
  readonly criterion: Criterion;
  readonly value: number | null;
  /**
   * The least value. Where terrains leave several, the highest for one that is met and the lowest
   * for one that is missed; null where the verdict hangs on them.
   */
  readonly threshold: number | null;
  /** Which of several thresholds that is, where the terrain is not known; null where there is but one. */
  readonly among: 'highest' | 'lowest' | null;
  /** The value in percent of the threshold. */
  readonly percent: number | null;
  readonly verdict: Verdict;
  readonly why: Unjudged | null;
  readonly confidence: Confidence;
}

export interface Judgement {
  readonly set: string;
  readonly verdict: Verdict;
  /** Why there is no verdict, where there is none. */
  readonly why: Unjudged | null;
  readonly criteria: readonly CriterionVerdict[];
  readonly notes: readonly InTwoLanguages[];
}

/** Judges a unit by a set of standards. */
export function judge(figures: JudgedFigures, set: StandardSet): Judgement {
  const standards = linesFor(figures, set);
  const known = standards.filter((line) => line !== undefined);
  const notes = known.flatMap(({ note }) => note ?? []);
  if (known.length === 0) return unjudged(set, 'no_standard', notes);
  if (known.length < standards.length) return unjudged(set, 'terrain_unknown', notes);
  const criteria = judgeEach(figures, known);
  if (criteria.length === 0) return unjudged(set, 'no_floor', notes);
  const verdict = known.length === 1 ? together(criteria) : onEveryLine(figures, known);
  const open = criteria.find((c) => c.verdict === 'not_judged');
  const why = verdict === 'not_judged' ? (open?.why ?? 'terrain_unknown') : null;
  return { set: set.id, verdict, why, criteria, notes };
}

const unjudged = (
  set: StandardSet,
  why: Unjudged,
  notes: readonly InTwoLanguages[],
): Judgement => ({
  set: set.id,
  verdict: 'not_judged',
  why,
  criteria: [],
  notes,
});

/** Every standard that may hold for the unit; undefined among them where a terrain has none. */
export function linesFor(
  { kind, terrains }: JudgedFigures,
  set: StandardSet,
): (Standard | undefined)[] {
  const possible = terrains.length > 0 ? terrains : TERRAINS;
  return [...new Set(possible.map((terrain) => standardFor(set, kind, terrain)))];
}

/** Each line is judged whole: a unit may fail on every terrain, each time by another criterion. */
function onEveryLine(figures: JudgedFigures, lines: readonly Standard[]): Verdict {
  const verdicts = new Set(lines.map((line) => together(judgeEach(figures, [line]))));
  const [verdict] = verdicts;
  return verdicts.size === 1 && verdict ? verdict : 'not_judged';
}

/** One failure fails the whole; one gap leaves it open. */
function together(criteria: readonly CriterionVerdict[]): Verdict {
  if (criteria.some(({ verdict }) => verdict === 'fails')) return 'fails';
  return criteria.some(({ verdict }) => verdict === 'not_judged') ? 'not_judged' : 'meets';
}

const FLOORS = {
  population: (line: Standard) => line.minPopulation,
  area: (line: Standard) => line.minAreaKm2,
  ward_share: (line: Standard) => line.minWardShare,
  urbanisation: (line: Standard) => line.minUrbanisation,
} as const satisfies Record<Criterion, (line: Standard) => number | null>;

const VALUES = {
  population: (figures: JudgedFigures) => figures.people,
  area: (figures: JudgedFigures) => figures.areaKm2,
  ward_share: (figures: JudgedFigures) => figures.wardShare,
  urbanisation: (figures: JudgedFigures) => figures.urbanisation,
} as const satisfies Record<Criterion, (figures: JudgedFigures) => number | null>;

/** Every criterion for which one of the lines sets a floor. */
function judgeEach(figures: JudgedFigures, lines: readonly Standard[]): CriterionVerdict[] {
  const confidence = leastSure(lines);
  const judged: CriterionVerdict[] = [];
  for (const criterion of CRITERIA) {
    const floors = floorsOf(criterion, lines);
    if (floors) judged.push(judgeOne(criterion, VALUES[criterion](figures), floors, confidence));
  }
  return judged;
}

interface Floors {
  readonly lowest: number;
  readonly highest: number;
  /** Whether every line has one: a line without a floor is met by any value. */
  readonly onEvery: boolean;
}

/** What the lines ask by a criterion; null where none sets a floor. */
function floorsOf(criterion: Criterion, lines: readonly Standard[]): Floors | null {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = Number.NEGATIVE_INFINITY;
  let onEvery = true;
  for (const line of lines) {
    const floor = FLOORS[criterion](line);
    if (floor === null) onEvery = false;
    else {
      lowest = Math.min(lowest, floor);
      highest = Math.max(highest, floor);
    }
  }
  return highest === Number.NEGATIVE_INFINITY ? null : { lowest, highest, onEvery };
}

/** One criterion under every line that may hold. Written without spreads: a plan asks it thousands of times. */
function judgeOne(
  criterion: Criterion,
  value: number | null,
  { lowest, highest, onEvery }: Floors,
  confidence: Confidence,
): CriterionVerdict {
  const several = lowest < highest;
  const told = (
    threshold: number | null,
    verdict: Verdict,
    why: Unjudged | null = null,
  ): CriterionVerdict => {
    const percent = value === null || threshold === null ? null : (100 * value) / threshold;
    const bound = threshold === highest ? 'highest' : 'lowest';
    const among = several && threshold !== null ? bound : null;
    return { criterion, value, threshold, among, percent, verdict, why, confidence };
  };
  if (value === null) return told(lowest === highest ? lowest : null, 'not_judged', 'no_figure');
  if (value >= highest) return told(highest, 'meets');
  if (value < lowest && onEvery) return told(lowest, 'fails');
  return told(null, 'not_judged', 'terrain_unknown');
}

function leastSure(lines: readonly Standard[]): Confidence {
  const worst = lines.reduce((w, line) => Math.max(w, CONFIDENCES.indexOf(line.confidence)), 0);
  return CONFIDENCES[worst]!;
}
