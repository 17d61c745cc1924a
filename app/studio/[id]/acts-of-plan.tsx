'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { GroundAnswer, ReleaseAnswer } from '@/components/answers';
import { later } from '@/components/controls/later';
import { useLanguage } from '@/components/i18n/language';
import { AdoptDialog } from '@/components/studio/adopt-dialog';
import type { Resolution } from '@/components/studio/adopt-form';
import { FaultList } from '@/components/studio/fault-list';
import { PlanActs } from '@/components/studio/plan-acts';
import { unitsInScope } from '@/components/studio/plan-painting';
import type { PlanView } from '@/components/studio/plan-views';
import { type Ground, setEffective } from '@/geo/plans';
import { dossierAddress, newUnitsAddress, planAddress } from '../../addresses';
import { useTRPC } from '../../trpc';
import { newPlanId } from '../new-plan-id';
import { PlanVersionsDialog } from '../plan-versions-dialog';
import { useAdoption } from '../use-adoption';
import { usePlanFault } from '../use-plan-fault';
import type { UseSavedPlan } from '../use-saved-plan';
import { cameraOver } from './camera-over';
import { DownloadPlanDialog } from './download-plan-dialog';
import type { EditedDraft } from './use-draft';

interface Props {
  /** The plan under which the work on the screen is saved. */
  id: string;
  saved: UseSavedPlan;
  edited: EditedDraft;
  ground: Ground;
  answer: GroundAnswer;
  release: ReleaseAnswer;
  view: PlanView;
  nameOf: (code: string) => string;
}

/** What is done with the plan as a whole, and what each of these asks and answers. */
export const ActsOfPlan = later(function ActsOfPlan(props: Props) {
  const { id, saved, edited, ground, answer, release, view, nameOf } = props;
  const t = useTranslations('planActs');
  const language = useLanguage();
  const router = useRouter();
  const { draft, edit, settled } = edited;
  const [open, setOpen] = useState<'law' | 'as_if' | 'download' | 'versions' | null>(null);
  const { retry } = saved;
  const camera = useMemo(() => {
    const worked = unitsInScope(ground.units, draft.within);
    return draft.within.length === 0 ? null : cameraOver(ground.units.filter((_, u) => worked[u]));
  }, [ground.units, draft.within]);
  const adoption = useAdoption({
    ...{ draft, savedAs: id, language, camera, opened: open === 'law', onSettled: retry },
    event: settled ? (saved.plan?.event ?? null) : null,
  });
  const { job, mapHref } = adoption;
  const duplicate = useMutation(
    useTRPC().plans.duplicate.mutationOptions({
      onSuccess: (_, { to }) => router.push(planAddress(to, language)),
    }),
  );
  const fault = usePlanFault(adoption.failed ?? duplicate.error);

  // The picture as if adopted is what was asked for: nothing is left to say here.
  const ready = job?.act === 'as_if' && job.state === 'done' ? mapHref : null;
  useEffect(() => {
    if (ready !== null) router.push(ready);
  }, [ready, router]);

  const close = () => {
    setOpen(null);
    adoption.onAgain();
  };
  const adopt = (resolution: Resolution) => {
    // The saved plan is of the day that the resolution sets.
    if (resolution.date !== draft.plan.effective) edit((now) => setEffective(now, resolution.date));
    // What is still unsaved goes before it: afterwards nothing may be changed.
    retry();
    adoption.onAdopt(resolution);
  };
  const filled = view.groups.some(({ group }) => group.members.length + group.parts.length > 0);
  return (
    <>
      <PlanActs
        lawSince={settled ? draft.plan.effective : null}
        dossierHref={filled ? dossierAddress(id, language) : null}
        mapHref={newUnitsAddress(draft, draft.plan.effective, language, camera)}
        making={open === 'as_if' && fault === null && job?.state !== 'cancelled'}
        onAsIf={() => {
          setOpen('as_if');
          adoption.onAsIf();
        }}
        onLaw={() => setOpen('law')}
        onDownload={() => setOpen('download')}
        onVersions={() => setOpen('versions')}
        onDuplicate={() =>
          duplicate.mutate({
            ...{ id, to: newPlanId() },
            title: t('titleOfDuplicate', { title: draft.title }),
          })
        }
      />
      <p role="alert" hidden={fault === null}>
        {fault}
      </p>
      <AdoptDialog
        opened={open === 'law' || (open === 'as_if' && job !== null)}
        title={draft.title}
        effective={draft.plan.effective}
        event={settled ? (saved.plan?.event ?? null) : null}
        preview={adoption.preview}
        people={peopleOf(view)}
        job={job}
        mapHref={mapHref}
        faultList={(faults) => <FaultList faults={faults} nameOf={nameOf} />}
        onDate={adoption.onDate}
        onAdopt={adopt}
        onWithdraw={adoption.onWithdraw}
        onAsIf={adoption.onAsIf}
        onCancel={adoption.onCancel}
        onAgain={adoption.onAgain}
        onClose={close}
      />
      {open === 'download' && (
        <DownloadPlanDialog {...{ draft, saved, ground, answer, release }} onClose={close} />
      )}
      {open === 'versions' && (
        <PlanVersionsDialog
          line={{ id, title: draft.title, status: saved.plan?.status ?? 'draft' }}
          onClose={close}
          onRestored={retry}
        />
      )}
    </>
  );
});

/** People of all new units; null where those of one are not known. */
const peopleOf = ({ groups }: PlanView): number | null =>
  groups.reduce<number | null>(
    (sum, { people }) => (sum === null || people === null ? null : sum + people),
    0,
  );
