'use client';
import { useTranslations } from 'use-intl';
import type { FlowRowsAnswer } from '@/components/answers';
import { balanceSheet } from '@/components/export/balance-sheet';
import { balanceByYear, latestBalance } from '@/components/flows/balance';
import { BalanceCard } from '@/components/flows/balance-card';
import type { FlowScene } from '@/components/flows/flow-scene';
import { spanText } from '@/components/flows/period-words';
import { useLanguage } from '@/components/i18n/language';
import type { ReleaseData } from '@/server/answers/shapes';
import { PanelPicture } from './panel-picture';

interface Props {
  scene: FlowScene;
  /** Number of a unit; null for the whole country. */
  place: number | null;
  /** What the place is called. */
  name: string;
  answer: FlowRowsAnswer | undefined;
  sources: ReleaseData['sources'];
}

/** The balance of people of a year with its files, which have every year; nothing where there is none. */
export function FlowBalance({ scene, place, name, answer, sources }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const latest = latestBalance(scene, place);
  if (!latest) return null;
  const card = <BalanceCard latest={latest} year={scene.flows.periods[scene.span.to]!.period} />;
  const { balance } = latest;
  if (!balance) return card;
  const { level, edition } = scene.flows;
  const years = balanceByYear(scene, place);
  const told = answer && {
    title: `${t('migration.balance.label')} · ${name}`,
    when: spanText(years[0]!.year, years.at(-1)!.year, t),
    ...{ date: balance.year, level, edition },
    ...{ concept: 'balance' as const, notes: answer.notes, sources },
    // People, births and deaths come from elsewhere than movers: all sources are told.
    provenance: { ...answer.provenance, source: null },
  };
  return (
    <PanelPicture of="balance" told={told ?? null} sheet={() => balanceSheet(years, t, language)}>
      {card}
    </PanelPicture>
  );
}
