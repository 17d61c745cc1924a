/** Points of a unit for its class, as far as the scales of the decree were read. */
import type { JudgedFigures } from './judge';
import { levelOfKind } from './plan';
import type { ClassificationSet, Confidence, PointScale } from './standards';

export interface Classification {
  readonly set: string;
  readonly points: readonly {
    readonly criterion: 'population' | 'area';
    readonly points: number | null;
  }[];
  /** The sum of the points that could be given: the unit has at least these. */
  readonly atLeast: number;
  /** The class that the points reach already; null while the unread scales decide. */
  readonly class: string | null;
  /** Why there is no class. */
  readonly why: 'scale_unread' | 'no_figure' | 'terrain_unknown' | null;
  readonly confidence: Confidence;
  readonly note: string | null;
}

/**
 * Points for people and area. The scales of other criteria were not read, so what is told is a least
 * number of points, and a class only where these alone reach the highest.
 */
export function classify(figures: JudgedFigures, set: ClassificationSet): Classification {
  const level = levelOfKind(figures.kind);
  const scale = set.scales.find((s) => s.level === level);
  const mountains = new Set(figures.terrains.map((t) => t === 'mountain' || t === 'highland'));
  const inMountains = mountains.size === 1 ? [...mountains][0]! : null;
  const population = scale && pointsOn(scale.population, figures.people, inMountains);
  const area = scale && pointsOn(scale.areaKm2, figures.areaKm2, inMountains);
  const atLeast = (population ?? 0) + (area ?? 0);
  const [highest] = set.classes;
  const reached = highest && atLeast >= highest.minPoints ? highest.name : null;
  return {
    set: set.id,
    points: scale
      ? [
          { criterion: 'population', points: population ?? null },
          { criterion: 'area', points: area ?? null },
        ]
      : [],
    atLeast,
    class: reached,
    why: reached === null ? whyOpen() : null,
    confidence: set.confidence,
    note: set.note,
  };

  function whyOpen(): Classification['why'] {
    if (!scale) return 'scale_unread';
    if (figures.people === null || figures.areaKm2 === null) return 'no_figure';
    return population === null || area === null ? 'terrain_unknown' : 'scale_unread';
  }
}

/**
 * `base` points up to a level, `plus` for every full `per` beyond it, never more than `max`. Where
 * the decree lowers the levels for the mountains, both the level and the step are lowered.
 */
export function pointsOn(
  scale: PointScale,
  value: number | null,
  inMountains: boolean | null,
): number | null {
  if (value === null) return null;
  if (inMountains === null && scale.mountainLevelPct !== null) return null;
  const levels = inMountains && scale.mountainLevelPct !== null ? scale.mountainLevelPct / 100 : 1;
  const beyond = Math.max(0, value - scale.upTo * levels);
  const steps = Math.floor(beyond / (scale.per * levels));
  return Math.min(scale.max, scale.base + scale.plus * steps);
}
