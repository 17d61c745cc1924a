'use client';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'next/navigation';
import { useTranslations } from 'use-intl';
import { Notice } from '@/components/controls/notice';
import { useLanguage } from '@/components/i18n/language';
import { useGroupWords } from '@/components/studio/group-words';
import { LaterNotice } from '@/components/studio/later-notice';
import { PartedNotice } from '@/components/studio/parted-notice';
import { planAddress } from '../../addresses';
import { useTRPC } from '../../trpc';
import { useProblemWords } from '../use-plan-fault';
import type { UseSavedPlan } from '../use-saved-plan';
import type { EditedDraft } from './use-draft';

interface Props {
  saved: UseSavedPlan;
  edited: EditedDraft;
  nameOf: (code: string) => string;
}

/** What happened to the plan elsewhere: another saved it, the server refused it, its units changed. */
export function PlanNews({ saved, edited, nameOf }: Props) {
  const t = useTranslations('studio');
  const language = useLanguage();
  const { id } = useParams<{ id: string }>();
  const told = useProblemWords();
  const { parted, status, problem } = saved;
  return (
    <>
      {parted && (
        <PartedNotice
          key={parted.copy.id}
          title={parted.copy.title}
          here={parted.here}
          byLaw={parted.revision === null}
          href={planAddress(parted.here ? id : parted.copy.id, language)}
        />
      )}
      {status === 'refused' && problem && (
        <Notice key={problem.code} dismiss={t('understood')}>
          {told(problem)}
        </Notice>
      )}
      <LaterUnits {...{ saved, edited, nameOf }} />
    </>
  );
}

/** Told of a plan whose edition is no longer the last, with the way to carry it over. */
function LaterUnits({ saved: { plan, status }, edited: { draft, edit }, nameOf }: Props) {
  const words = useGroupWords();
  const { edition, groups } = draft.plan;
  // A plan that is law belongs to the units that it was made of.
  const later = plan?.status === 'draft' && plan.later !== null && plan.later > edition;
  const { data } = useQuery(
    useTRPC().plans.carried.queryOptions({ id: plan?.id ?? '' }, { enabled: later }),
  );
  if (!later || !data || data.data.to <= edition) return null;
  const { draft: carried, from, to, changes } = data.data;
  return (
    <LaterNotice
      {...{ from, to, changes, nameOf }}
      groupAt={(place) => (groups[place] ? words.name(groups[place], place) : String(place + 1))}
      onCarry={status === 'saved' ? () => edit(() => ({ draft: carried, refused: [] })) : null}
    />
  );
}
