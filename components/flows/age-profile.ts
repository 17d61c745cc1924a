/** At what age people move: movers by single year of age, beside the model schedule of Rogers and Castro. */
import { fitRogersCastro, rateAt, type ScheduleShape, shapeOf } from '@/geo/flows';

/** Ages of a group that has an end, both included. */
interface Ages {
  readonly first: number;
  readonly last: number;
}

/** The first and last age of `20-24`; null for the open group `85+`, whose width is not known. */
export function agesIn(group: string): Ages | null {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(group) ?? [];
  return first && last ? { first: Number(first), last: Number(last) } : null;
}

export interface AgePoint {
  /** The middle of the group in years. */
  readonly age: number;
  /** Movers of one year of age, in a thousand of all movers. */
  readonly share: number;
}

export interface AgeProfile {
  readonly points: readonly AgePoint[];
  /** The nearest schedule, year by year; null for too few ages. */
  readonly model: {
    readonly points: readonly AgePoint[];
    readonly shape: ScheduleShape;
    /** Part of the variation over ages that it explains. */
    readonly r2: number;
  } | null;
}

/**
 * The shape of movers over age. The schedule is fitted to movers, not to rates: people by age are not
 * the same everywhere, so its parameters are those of the movers and of nobody else.
 * @param movers by age group; the open one is in the whole and not in the picture
 * @returns null where nobody moved
 */
export function ageProfile(movers: ReadonlyMap<string, number>): AgeProfile | null {
  const all = [...movers.values()].reduce((a, b) => a + b, 0);
  if (all === 0) return null;
  const points = [...movers]
    .flatMap(([group, count]) => {
      const ages = agesIn(group);
      if (!ages) return [];
      const years = ages.last - ages.first + 1;
      return [{ age: ages.first + years / 2, share: (1000 * count) / all / years }];
    })
    .sort((a, b) => a.age - b.age);
  return { points, model: modelOf(points) };
}

/** Fewer ages cannot tell the seven parameters apart. */
const FEWEST = 12;

function modelOf(points: readonly AgePoint[]): AgeProfile['model'] {
  if (points.length < FEWEST) return null;
  const { schedule, r2 } = fitRogersCastro(
    points.map(({ age }) => age),
    points.map(({ share }) => share),
    7,
  );
  const last = Math.floor(points.at(-1)!.age);
  return {
    points: Array.from({ length: last + 1 }, (_, age) => ({
      age,
      share: rateAt(schedule, age),
    })),
    shape: shapeOf(schedule),
    r2,
  };
}
