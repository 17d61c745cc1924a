/**
 * Judging a unit by the standards of a decree: each criterion with its value, its threshold and a
 * verdict. What data do not tell is not judged, with the reason; it never passes in silence.
 */
import { type Kind, TERRAINS, type Terrain } from '@/geo/units';
import {
  CONFIDENCES,
  type Confidence,
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
  readonly notes: readonly string[];
}

/** Judges a unit by a set of standards. */
export function judge(figures: JudgedFigures, set: StandardSet): Judgement {
  const standards = linesFor(figures, set);
  const known = standards.filter((line) => line !== undefined);
  const notes = known.flatMap(({ note }) => note ?? []);
  const unjudged = (why: Unjudged): Judgement => ({
    ...{ set: set.id, verdict: 'not_judged', why, criteria: [], notes },
  });
  if (known.length === 0) return unjudged('no_standard');
  if (known.length < standards.length) return unjudged('terrain_unknown');
  const criteria = CRITERIA.flatMap((criterion) => judgeOne(criterion, figures, known) ?? []);
  if (criteria.length === 0) return unjudged('no_floor');
  const verdict = known.length === 1 ? together(criteria) : onEveryLine(figures, known);
  const open = criteria.find((c) => c.verdict === 'not_judged');
  return {
    ...{ set: set.id, verdict, criteria, notes },
    why: verdict === 'not_judged' ? (open?.why ?? 'terrain_unknown') : null,
  };
}

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
  const verdicts = new Set(
    lines.map((line) => together(CRITERIA.flatMap((c) => judgeOne(c, figures, [line]) ?? []))),
  );
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

/** One criterion under every line that may hold; undefined where none sets a floor. */
function judgeOne(
  criterion: Criterion,
  figures: JudgedFigures,
  lines: readonly Standard[],
): CriterionVerdict | undefined {
  const floors = lines.map(FLOORS[criterion]);
  const set = floors.filter((floor) => floor !== null);
  if (set.length === 0) return undefined;
  const value = VALUES[criterion](figures);
  const [lowest, highest] = [Math.min(...set), Math.max(...set)];
  const common = { criterion, value, confidence: leastSure(lines) };
  const told = (threshold: number, verdict: Verdict): CriterionVerdict => ({
    ...common,
    ...{ threshold, percent: value === null ? null : (100 * value) / threshold, verdict },
    why: verdict === 'not_judged' ? 'no_figure' : null,
  });
  const open: CriterionVerdict = {
    ...common,
    ...{ threshold: null, percent: null, verdict: 'not_judged', why: 'terrain_unknown' },
  };
  if (value === null)
    return lowest === highest ? told(lowest, 'not_judged') : { ...open, why: 'no_figure' };
  if (value >= highest) return told(highest, 'meets');
  // A line without a floor is met by any value.
  if (value < lowest && set.length === floors.length) return told(lowest, 'fails');
  return open;
}

function leastSure(lines: readonly Standard[]): Confidence {
  const worst = lines.reduce((w, line) => Math.max(w, CONFIDENCES.indexOf(line.confidence)), 0);
  return CONFIDENCES[worst]!;
}
