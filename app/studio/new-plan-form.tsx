'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage } from '@/components/i18n/language';
import { Loading } from '@/components/states/loading';
import { NewPlan } from '@/components/studio/plan-list-new';
import { type Edition, isoDate } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import { useTRPC } from '../trpc';
import { useRelease } from '../use-atlas';
import { useCreatePlan } from './use-create-plan';

interface Props {
  onCancel: () => void;
}

/** Makes a plan and goes to it. */
export function NewPlanForm({ onCancel }: Props) {
  const release = useRelease().data?.data;
  const last = release?.editions.at(-1)?.edition;
  if (!release || !last) return <Loading />;
  return <Form release={release} last={last} onCancel={onCancel} />;
}

function Form({ release, last, onCancel }: Props & { release: ReleaseData; last: Edition }) {
  const { atlas } = useTRPC();
  const [edition, setEdition] = useState(last);
  const [today] = useState(() => isoDate(new Date().toISOString().slice(0, 10)));
  const provinces = useProvinces(
    useQuery(atlas.units.queryOptions({ level: 'province', edition })).data?.data,
  );
  const { onCreate, busy, fault } = useCreatePlan();
  return (
    <NewPlan
      editions={release.editions}
      edition={edition}
      onEdition={setEdition}
      provinces={provinces}
      today={today}
      {...{ busy, fault, onCreate }}
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
