import type { Edition } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import type { DrawnLevel } from './auto-level';

/** The file of the outlines of a level, if the release has it. */
export function boundaryFile(
  release: Pick<ReleaseData, 'boundaries'>,
  level: DrawnLevel,
  edition: Edition,
  detail: 'overview' | 'detail' = 'overview',
) {
  return release.boundaries.find(
    (b) => b.level === level && b.edition === edition && b.detail === detail,
  );
}
