'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useLanguage } from '@/components/i18n/language';
import { Loading } from '@/components/states/loading';
import { NewPlan } from '@/components/studio/plan-list-new';
import type { Language } from '@/components/theme';
import { type Edition, isoDate } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import { planAddress } from '../addresses';
import { useTRPC } from '../trpc';
import { useRelease } from '../use-atlas';
import { newPlanId } from './new-plan-id';
import { usePlanFault } from './use-plan-fault';

interface Props {
  language: Language;
  onCancel: () => void;
}

/** Makes a plan and goes to it. */
export function NewPlanForm({ language, onCancel }: Props) {
  const release = useRelease().data?.data;
  const last = release?.editions.at(-1)?.edition;
  if (!release || !last) return <Loading />;
  return <Form release={release} last={last} language={language} onCancel={onCancel} />;
}

function Form({
  release,
  last,
  language,
  onCancel,
}: Props & { release: ReleaseData; last: Edition }) {
  const router = useRouter();
  const { atlas, plans } = useTRPC();
  const [edition, setEdition] = useState(last);
  const [id] = useState(newPlanId);
  const [today] = useState(() => isoDate(new Date().toISOString().slice(0, 10)));
  const provinces = useProvinces(
    useQuery(atlas.units.queryOptions({ level: 'province', edition })).data?.data,
  );
  const create = useMutation(
    plans.create.mutationOptions({
      onSuccess: () => router.push(planAddress(id, language)),
    }),
  );
  return (
    <NewPlan
      editions={release.editions}
      edition={edition}
      onEdition={setEdition}
      provinces={provinces}
      today={today}
      // It goes on while the plan is being opened.
      busy={create.isPending || create.isSuccess}
      fault={usePlanFault(create.error)}
      onCreate={(draft) => create.mutate({ id, writer: id, step: 1, draft })}
      onCancel={onCancel}
    />
  );
}

/** The provinces by name, as a reader looks for them. */
function useProvinces(units: { code: string[]; name: string[]; nameEn: string[] } | undefined) {
  const language = useLanguage();
  if (!units) return [];
  const { code, name, nameEn } = units;
  const written = language === 'vi' ? name : nameEn;
  const collator = new Intl.Collator(language);
  return code
    .map((each, i) => ({ code: each, name: written[i]! }))
    .sort((a, b) => collator.compare(a.name, b.name));
}
