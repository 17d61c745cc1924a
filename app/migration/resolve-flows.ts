/** From what an address asks to what a release can show of migration. */
import { type Edition, editionOn, type IsoDate } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import type { DrawnLevel } from '../auto-level';
import { drawableEditions } from '../beside';
import { boundaryFile } from '../boundary-file';
import type { AskedFlows } from './search-params';

export interface ShownFlows {
  /** The units on which flows are shown. */
  readonly edition: Edition;
  /** The day by which the address names them. */
  readonly editionDay: IsoDate;
  readonly finest: DrawnLevel;
}

/** @returns null for a release without outlines to draw on */
export function resolveFlows(
  asked: Pick<AskedFlows, 'edition'>,
  release: ReleaseData,
): ShownFlows | null {
  const drawable = drawableEditions(release);
  const latest = drawable.at(-1);
  if (!latest) return null;
  const edition = (asked.edition && editionOn(drawable, asked.edition)) || latest;
  return {
    edition,
    editionDay: asked.edition && asked.edition >= edition ? asked.edition : edition,
    finest: boundaryFile(release, 'commune', edition) ? 'commune' : 'province',
  };
}
