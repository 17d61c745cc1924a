import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { SearchParams } from 'nuqs/server';
import type { Scheme } from '@/components/theme';
import { COUNTRY_CODE } from '@/geo/units';
import { context } from '@/server/context';
import { appRouter } from '@/server/routers/app';
import { firstLevel } from './auto-level';
import { boundaryFile } from './boundary-file';
import { Atlas } from './client';
import { firstPictureOf } from './first-picture';
import { PageFrame } from './page-frame';
import { makeQueryClient } from './query-client';
import { choroplethQuestion, placeFound, placeQuestion } from './questions';
import { resolveView } from './resolve-view';
import { loadView } from './search-params';

const SCHEMES: readonly Scheme[] = ['light', 'dark'];

export const dynamic = 'force-dynamic';

/** The national map: the first answers are asked here, in the process, and travel with the page. */
export default async function Page({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = await loadView(searchParams);
  const answers = makeQueryClient();
  const trpc = createTRPCOptionsProxy({
    router: appRouter,
    ctx: context(asked.draft),
    queryClient: answers,
  });
  let outline: ReturnType<typeof boundaryFile>;
  let picture: ReturnType<typeof firstPictureOf> = null;
  try {
    const release = await answers.fetchQuery(trpc.atlas.release.queryOptions());
    const shown = resolveView(asked, release.data);
    if (shown) {
      const level = firstLevel(asked, shown.finest);
      const { edition } = shown;
      const { date, concept } = shown.series;
      outline = boundaryFile(release.data, level, edition);
      picture = firstPictureOf(asked, release.data);
      const question = placeQuestion(asked, edition);
      const kept =
        question &&
        (await answers.fetchQuery(trpc.atlas.place.queryOptions(question)).catch(() => null));
      // The names of provinces stand on every map.
      const levels = level === 'province' ? [level] : (['province', level] as const);
      await Promise.all([
        ...levels.map((each) =>
          answers.prefetchQuery(trpc.atlas.units.queryOptions({ level: each, edition })),
        ),
        answers.prefetchQuery(
          trpc.atlas.profile.queryOptions({
            code: placeFound(asked, kept?.data) ?? COUNTRY_CODE,
            edition,
            date,
            concept,
          }),
        ),
        answers.prefetchQuery(
          trpc.atlas.choropleth.queryOptions(choroplethQuestion(asked, shown, level)),
        ),
      ]);
    }
  } catch {
    // The browser asks again and shows what failed, with a reference; a page is better than none.
  }
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
      {outline && (
        <link
          rel="preload"
          as="fetch"
          href={outline.url}
          crossOrigin="anonymous"
          fetchPriority="high"
        />
      )}
      <Atlas />
    </PageFrame>
  );
}
