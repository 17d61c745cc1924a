import type { Edition } from '@/geo/units';
import { sources } from '../queries/sources';
import type { Release } from '../release';
import { type Country, countryOf, DEPTH } from './country';
import type { Draft } from './draft';
import type { ReleaseData, SeriesInfo } from './shapes';

/** Where a boundary file is fetched: by its content, so that it never changes. */
export function boundaryUrl(sha256: string): string {
  return `/api/boundaries/${sha256}`;
}

/** What there is to ask for. */
export async function release(
  current: Release,
): Promise<Draft<Record<string, never>, Record<string, never>, ReleaseData>> {
  const country = await countryOf(current);
  const { manifest } = current;
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
      url: boundaryUrl(sha256),
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
