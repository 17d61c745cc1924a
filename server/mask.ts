import type { Concept } from '@/geo/measures';
import type { Edition, IsoDate } from '@/geo/units';
import type { ProtectedFigure } from './answers/draft';
import type { Release } from './release';

/** Which figures of an edition and date may not be shown: the same for every question and viewer. */
export interface Mask {
  hides(concept: Concept, code: string, figure: ProtectedFigure): boolean;
}

export async function maskOf(
  _release: Release,
  _edition: Edition,
  _date: IsoDate,
  _threshold: number,
): Promise<Mask> {
  return { hides: () => false };
}
