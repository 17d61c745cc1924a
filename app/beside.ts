/** Which edition stands beside the one shown, and on which level. */
import { type Edition, editionOn, type IsoDate } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import type { DrawnLevel } from './auto-level';
import { boundaryFile } from './boundary-file';

/** Editions that can be drawn, ascending. */
export function drawableEditions(release: Pick<ReleaseData, 'editions' | 'boundaries'>): Edition[] {
  return release.editions
    .map(({ edition }) => edition)
    .filter((edition) => boundaryFile(release, 'province', edition) !== undefined);
}

/**
 * What a reader compares first: the last edition before with other units, or else the first after.
 * @returns null where no other edition can be drawn
 */
export function firstBeside(release: ReleaseData, edition: Edition): Edition | null {
  const drawable = drawableEditions(release).filter((other) => other !== edition);
  const countOf = (day: Edition) => release.editions.find((e) => e.edition === day)?.provinces;
  const unlike = drawable.filter((other) => countOf(other) !== countOf(edition));
  const [pick] = unlike.length > 0 ? [unlike] : [drawable];
  return pick.findLast((other) => other < edition) ?? pick[0] ?? null;
}

export interface Beside {
  edition: Edition;
  /** The level of the other map, or the coarser one that there are outlines for. */
  level: DrawnLevel;
}

/** The edition in force on a day, on a level that it can be drawn on; null where there is none. */
export function besideOn(release: ReleaseData, day: IsoDate, level: DrawnLevel): Beside | null {
  const drawable = drawableEditions(release);
  const edition = editionOn(drawable, day) ?? drawable[0];
  if (!edition) return null;
  return { edition, level: boundaryFile(release, level, edition) ? level : 'province' };
}
