/** Points of a unit for its class, as far as the scales of the decree were read. */
import type { JudgedFigures } from './judge';
import { levelOfKind } from './plan';
import type { ClassificationSet, Confidence, InTwoLanguages, PointScale } from './standards';

/** Why points of a criterion, or a class, cannot be told. */
export type Unclassed = 'scale_unread' | 'no_figure' | 'terrain_unknown';

export interface CriterionPoints {
  readonly criterion: 'population' | 'area';
  readonly points: number | null;
  /** The most that the scale gives. */
  readonly most: number;
  readonly why: Unclassed | null;
}

export interface Classification {
  readonly set: string;
  /** Of the criteria whose scales were read; none where those of the level were not. */
  readonly points: readonly CriterionPoints[];
  /** The sum of the points that could be given: the unit has at least these. */
  readonly atLeast: number;
  /** The class that the points reach already; null while the unread scales decide. */
  readonly class: string | null;
  /** Why there is no class. */
  readonly why: Unclassed | null;
  readonly confidence: Confidence;
  readonly note: InTwoLanguages | null;
}

/**
 * Points for people and area. The scales of other criteria were not read, so what is told is a least
 * number of points, and a class only where these alone reach the highest.
 */
export function classify(figures: JudgedFigures, set: ClassificationSet): Classification {
  const level = levelOfKind(figures.kind);
  const scale = set.scales.find((s) => s.level === level);
  const mountains = [...new Set(figures.terrains.map((t) => t === 'mountain' || t === 'highland'))];
  const possible = mountains.length > 0 ? mountains : [true, false];
  const pointsOf = (
    criterion: CriterionPoints['criterion'],
    by: PointScale,
    value: number | null,
  ): CriterionPoints => {
    const points = value === null ? null : certainPoints(by, value, possible);
    const why = points !== null ? null : value === null ? 'no_figure' : 'terrain_unknown';
    return { criterion, points, most: by.max, why };
  };
  const points = scale
    ? [
        pointsOf('population', scale.population, figures.people),
        pointsOf('area', scale.areaKm2, figures.areaKm2),
      ]
    : [];
  const atLeast = points.reduce((sum, each) => sum + (each.points ?? 0), 0);
  const [highest] = set.classes;
  const reached = highest && atLeast >= highest.minPoints ? highest.name : null;
  return {
    set: set.id,
    points,
    atLeast,
    class: reached,
    why: reached === null ? (points.find(({ why }) => why)?.why ?? 'scale_unread') : null,
    confidence: set.confidence,
    note: set.note,
  };
}

/** The points of a value on whichever of some terrains it stands; null where they differ. */
function certainPoints(
  scale: PointScale,
  value: number,
  inMountains: readonly boolean[],
): number | null {
  const points = new Set(inMountains.map((mountains) => pointsOn(scale, value, mountains)));
  return points.size === 1 ? [...points][0]! : null;
}

/**
 * `base` points up to a level, `plus` for every full `per` beyond it, never more than `max`. Where
 * the decree lowers the levels for the mountains, both the level and the step are lowered.
 */
export function pointsOn(scale: PointScale, value: number, inMountains: boolean): number {
  const levels = inMountains && scale.mountainLevelPct !== null ? scale.mountainLevelPct / 100 : 1;
  const beyond = Math.max(0, value - scale.upTo * levels);
  const steps = Math.floor(beyond / (scale.per * levels));
  return Math.min(scale.max, scale.base + scale.plus * steps);
}
