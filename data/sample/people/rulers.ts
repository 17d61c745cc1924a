import { MAX_AGE } from '@/geo/measures';
import type { SeriesDate } from './demography';
import { CELLS, PARTS, type Part, type Profile, profilesOn } from './profiles';

/** How much a step makes a commune older, in log share per 100 years of age. */
const AGE_STEP = 0.55;

/**
 * Where the cells of a profile end when its weights are laid end to end on 0..1; each begins where
 * the one before it ends.
 */
export type Ruler = Readonly<Record<Part, Float64Array>>;

/** What picks the ruler of a commune on a day. */
export interface Measured {
  readonly province: string;
  readonly urban: boolean;
  /** Older (positive) or younger than the province. */
  readonly step: number;
}

/** The rulers of a day, each made when it is first asked for. */
export function rulersOn(date: SeriesDate): (commune: Measured) => Ruler {
  const profiles = profilesOn(date);
  const made = new Map<string, Ruler>();
  return ({ province, urban, step }) => {
    const key = `${province} ${urban} ${step}`;
    const known = made.get(key);
    if (known) return known;
    const profile = profiles.get(province)![urban ? 'town' : 'country'];
    const ruler = rulerOf(profile, step);
    made.set(key, ruler);
    return ruler;
  };
}

function rulerOf(profile: Profile, step: number): Ruler {
  const ends = (part: Part): Float64Array => {
    const weights = profile[part].map((weight, cell) => {
      // Those who come for a time are as old in one commune as in the next.
      if (part === 'temporary') return weight;
      return weight * Math.exp((AGE_STEP * step * ((cell % (MAX_AGE + 1)) - 35)) / 100);
    });
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    let upto = 0;
    const marks = weights.map((weight) => {
      upto += weight;
      return upto / whole;
    });
    marks[CELLS - 1] = 1;
    return marks;
  };
  return Object.fromEntries(PARTS.map((part) => [part, ends(part)])) as Record<Part, Float64Array>;
}
