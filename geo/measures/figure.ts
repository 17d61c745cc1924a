import { MEASURES, type MeasureId, type Part } from './measures';

/** The counts of one unit from which its measures are made; null where a series does not tell. */
export interface Parts extends Readonly<Record<Part, number | null>> {
  readonly median_age: number | null;
}

/**
 * The figure of a measure, unrounded: a count, a quotient times `per`, or the median that was read
 * off the unit's own distribution.
 * @returns null where a part is unknown or the denominator is zero
 */
export function figureOf(id: MeasureId, parts: Parts): number | null {
  const measure = MEASURES[id];
  switch (measure.kind) {
    case 'count':
      return parts.people;
    case 'ratio': {
      const numerator = parts[measure.numerator];
      const denominator = parts[measure.denominator];
      if (numerator === null || denominator === null || denominator === 0) return null;
      return (numerator / denominator) * measure.per;
    }
    case 'quantile':
      return parts.median_age;
    default:
      return measure satisfies never;
  }
}
