import type { SearchParams } from 'nuqs/server';
import type { Scheme } from '@/components/theme';
import { COUNTRY_CODE } from '@/geo/units';
import { firstLevel } from './auto-level';
import { boundaryFile } from './boundary-file';
import { Atlas } from './client';
import { firstAnswers } from './first-answers';
import { firstPictureOf } from './first-picture';
import { OutlinePreload } from './outline-preload';
import { PageFrame } from './page-frame';
import { choroplethQuestion, placeFound, placeQuestion } from './questions';
import { resolveView } from './resolve-view';
import { loadView } from './search-params';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

export const dynamic = 'force-dynamic';

/** The national map: the first answers are asked here, in the process, and travel with the page. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = await loadView(searchParams);
  const { answers, found } = await firstAnswers(asked.draft, async (store, trpc) => {
    const release = await store.fetchQuery(trpc.atlas.release.queryOptions());
    const shown = resolveView(asked, release.data);
    if (!shown) return null;
    const level = firstLevel(asked, shown.finest);
    const { edition } = shown;
    const { date, concept } = shown.series;
    const question = placeQuestion(asked, edition);
    const kept =
      question &&
      (await store.fetchQuery(trpc.atlas.place.queryOptions(question)).catch(() => null));
    // The names of provinces stand on every map.
    const levels = level === 'province' ? [level] : (['province', level] as const);
    await Promise.all([
      ...levels.map((each) =>
        store.prefetchQuery(trpc.atlas.units.queryOptions({ level: each, edition })),
      ),
      store.prefetchQuery(
        trpc.atlas.profile.queryOptions({
          code: placeFound(asked, kept?.data) ?? COUNTRY_CODE,
          edition,
          date,
          concept,
        }),
      ),
      store.prefetchQuery(
        trpc.atlas.choropleth.queryOptions(choroplethQuestion(asked, shown, level)),
      ),
    ]);
    return {
      outline: boundaryFile(release.data, level, edition),
      picture: firstPictureOf(asked, release.data),
    };
  });
  const picture = found?.picture;
  return (
    <PageFrame language={asked.lang} answers={answers} draft={asked.draft}>
      {picture &&
        // A reader who chose the other scheme than the system's fetches one picture too many.
        SCHEMES.map((scheme) => (
          <link
            key={scheme}
            rel="preload"
            as="image"
            href={picture[scheme]}
            media={`(prefers-color-scheme: ${scheme})`}
            fetchPriority="high"
          />
        ))}
      {found?.outline && <OutlinePreload url={found.outline.url} />}
      <Atlas />
    </PageFrame>
  );
}
