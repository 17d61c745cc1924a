import type { Edition } from '@/geo/units';
import { sources } from '../queries/sources';
import type { Release } from '../release';
import { type Country, countryOf, DEPTH } from './country';
import type { Draft } from './draft';
import type { ReleaseData, SeriesInfo } from './shapes';

/** Where a boundary file is fetched: by its content, so that it never changes. */
function boundaryUrl(sha256: string, draft: string | null): string {
  return `/api/boundaries/${sha256}${draft === null ? '' : `?draft=${draft}`}`;
}

/** What there is to ask for. */
export async function release(
  current: Release,
): Promise<Draft<Record<string, never>, Record<string, never>, ReleaseData>> {
  const country = await countryOf(current);
  const { manifest } = current;
  const asIf = manifest.origin?.act === 'as_if' ? manifest.origin : null;
  const data: ReleaseData = {
    id: manifest.id,
    title: manifest.title,
    sample: manifest.sample,
    createdAt: manifest.createdAt,
    contentHash: manifest.contentHash,
    sources: await sources(current),
    bounds: manifest.bounds,
    places: manifest.places,
    editions: [...country.editions],
    series: finestSeries(country),
    boundaries: manifest.boundaries.map(({ level, edition, detail, sha256, approximate }) => ({
      level,
      edition: edition as Edition,
      detail,
      // What a draft did not redraw is fetched where readers have it already.
      url: boundaryUrl(sha256, asIf && edition >= asIf.effective ? current.id : null),
      approximate,
    })),
  };
  return {
    question: {},
    about: null,
    source: null,
    notes: [],
    guarded: {},
    compose: () => ({ data }),
  };
}

/** One line a concept and date: its finest level. */
function finestSeries(country: Country): SeriesInfo[] {
  const finest = new Map<string, SeriesInfo>();
  for (const { edition, date, concept, level, hasSex, hasAge } of country.series) {
    const key = `${edition} ${date} ${concept}`;
    const known = finest.get(key);
    if (known && DEPTH[known.level] >= DEPTH[level]) continue;
    finest.set(key, { edition, date, concept, level, hasSex, hasAge });
  }
  return [...finest.values()];
}
