'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { FlowRowsAnswer } from '@/components/answers';
import { agesSheet } from '@/components/export/ages-sheet';
import { DownloadMenu } from '@/components/export/download-menu';
import { usePictureDownloads } from '@/components/export/use-picture-downloads';
import { arrangeFlows } from '@/components/flows/arranged-flows';
import type { FlowScene } from '@/components/flows/flow-scene';
import { type AgesOf, moversByAge } from '@/components/flows/movers-by-age';
import type { ReleaseData } from '@/server/answers/shapes';
import type { DrawnLevel } from '../auto-level';
import { useTRPC } from '../trpc';
import { useScheme } from '../use-scheme';
import { agesQuestion } from './questions';
import type { AskedFlows } from './search-params';

// Under the fold, and it fits a curve: after the map.
const AgeProfileChart = dynamic(() => import('@/components/flows/age-profile-chart'), {
  ssr: false,
});

interface Props {
  scene: FlowScene;
  asked: Pick<AskedFlows, 'by'>;
  of: AgesOf;
  /** Whether the map has painted: it goes first. */
  ready: boolean;
  /** Whose ages, and when, in one line. */
  title: string;
  sources: ReleaseData['sources'];
}

/** At what age people move, of what the panel tells; nothing where flows are not told apart by age. */
export function FlowAges({ scene, asked, of, ready, title, sources }: Props) {
  const { flows, span, asked: question } = scene;
  const trpc = useTRPC().flows;
  const names = flows.periods.slice(span.from, span.to + 1).map(({ period }) => period);
  const years = {
    from: Number(names[0]?.slice(0, 4)),
    to: Number(names.at(-1)?.slice(0, 4)),
  };
  const rows = useQuery(
    trpc.rows.queryOptions(
      ready ? agesQuestion(flows.edition, flows.level, asked.by, years) : skipToken,
      { structuralSharing: false },
    ),
  );
  const answer = rows.data;
  const arranged = useMemo(
    () => answer && arrangeFlows(answer.data, flows.level, flows.edition),
    [answer, flows],
  );
  if (!arranged || arranged.periods.length === 0) return null;
  const movers = moversByAge(arranged, new Set(names), question.sex, of);
  if (movers.size === 0) return null;
  return (
    <AgesWithFiles
      {...{ movers, title, sources }}
      date={names.at(-1)!}
      level={flows.level}
      answer={answer}
    />
  );
}

interface AgesProps {
  movers: ReadonlyMap<string, number>;
  title: string;
  /** The last of the periods. */
  date: string;
  level: DrawnLevel;
  sources: ReleaseData['sources'];
  answer: FlowRowsAnswer | undefined;
}

/** The picture of ages with its files. */
function AgesWithFiles({ movers, title, date, level, sources, answer }: AgesProps) {
  const t = useTranslations();
  const picture = useRef<HTMLDivElement>(null);
  const told = answer && {
    title: `${t('migration.ages.title')} · ${title}`,
    when: title,
    date,
    ...{ level, concept: 'movers' as const, edition: answer.question.edition },
    ...{ notes: answer.notes, provenance: answer.provenance, sources },
  };
  const downloads = usePictureDownloads(
    told ?? null,
    () => agesSheet(movers, t),
    picture,
    useScheme(),
  );
  return (
    <div>
      <div ref={picture}>
        <AgeProfileChart movers={movers} />
      </div>
      <DownloadMenu of="ages" downloads={downloads} />
    </div>
  );
}
