'use client';
import { skipToken, useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { agesSheet } from '@/components/export/ages-sheet';
import { arrangeFlows } from '@/components/flows/arranged-flows';
import type { FlowScene } from '@/components/flows/flow-scene';
import { type AgesOf, moversByAge } from '@/components/flows/movers-by-age';
import type { ReleaseData } from '@/server/answers/shapes';
import { useTRPC } from '../trpc';
import { PanelPicture } from './panel-picture';
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
  const t = useTranslations();
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
  const told = answer && {
    title: `${t('migration.ages.title')} · ${title}`,
    ...{ when: title, date: names.at(-1)!, level: flows.level, concept: 'movers' as const },
    ...{ edition: answer.question.edition, notes: answer.notes },
    ...{ provenance: answer.provenance, sources },
  };
  return (
    <PanelPicture of="ages" told={told ?? null} sheet={() => agesSheet(movers, t)}>
      <AgeProfileChart movers={movers} />
    </PanelPicture>
  );
}
