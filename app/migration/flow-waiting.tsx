'use client';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Loading } from '@/components/states/loading';
import { useTRPC } from '../trpc';
import type { rowsQuestion } from './questions';

/** How often the server is asked how far it is. */
const EVERY_MS = 1000;

interface Props {
  /** What is waited for. */
  question: Omit<ReturnType<typeof rowsQuestion>, 'edition'>;
  bars: number;
}

/** Flows on their way: a server that has just begun protects them year by year, and says how far it is. */
export function FlowWaiting({ question, bars }: Props) {
  const t = useTranslations('migration');
  const { level, by, split } = question;
  const progress = useQuery({
    ...useTRPC().flows.progress.queryOptions({ level, by, split }),
    refetchInterval: EVERY_MS,
    staleTime: 0,
  }).data?.data;
  const [ready, all] = progress
    ? [progress.ready.length, progress.ready.length + progress.awaited.length]
    : [0, 0];
  return (
    <div>
      {all > ready && <p role="status">{t(`waiting.${level}`, { ready, all })}</p>}
      {bars > 0 && <Loading bars={bars} />}
    </div>
  );
}
