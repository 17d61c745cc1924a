import type { Scheme } from '@/components/theme';
import { COUNTRY_CODE } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import { firstLevel } from './auto-level';
import { boundaryFile } from './boundary-file';
import { choroplethQuestion } from './questions';
import { resolveView } from './resolve-view';
import type { AskedView } from './search-params';

/**
 * Where the first picture of a view is fetched. Its address holds the release and the whole question,
 * so that it can never be the picture of other figures than those the page came with.
 * @returns null where the map does not begin with the whole country in colours
 */
export function firstPictureOf(
  asked: AskedView,
  release: ReleaseData,
): Record<Scheme, string> | null {
  const { lng, lat, z, place, view, draw, compare, draft } = asked;
  const placed = lng !== null && lat !== null && z !== null;
  if (
    placed ||
    compare !== null ||
    view !== 'map' ||
    draw !== 'fill' ||
    (place ?? COUNTRY_CODE) !== COUNTRY_CODE
  )
    return null;
  const shown = resolveView(asked, release);
  if (!shown) return null;
  const level = firstLevel(asked, shown.finest);
  if (!boundaryFile(release, level, shown.edition)) return null;
  const question = JSON.stringify(choroplethQuestion(asked, shown, level));
  const address = (scheme: Scheme) =>
    `/api/first-picture?${new URLSearchParams({
      ...{ release: release.contentHash, scheme, question },
      ...(draft !== null && { draft }),
    })}`;
  return { light: address('light'), dark: address('dark') };
}
