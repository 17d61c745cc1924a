'use client';
import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '@/components/i18n/language';
import { Loading } from '@/components/states/loading';
import { ImportPlanCard } from '@/components/studio/import-plan-card';
import { likelyEffectiveDay } from '@/components/studio/plan-list-day';
import styles from '@/components/studio/plan-list-import.module.css';
import { formatDate } from '@/components/theme';
import type { Draft, TableUnit } from '@/geo/plans';
import { type Edition, type IsoDate, isoDate } from '@/geo/units';
import type { ReleaseData, UnitsData } from '@/server/answers/shapes';
import { useTRPC } from '../trpc';
import { useRelease } from '../use-atlas';
import { LawAsPlan } from './law-as-plan';
import { useCreatePlan } from './use-create-plan';

/** A plan from a table: first the units that its codes and names are of, then the table. */
export function ImportPlanForm({ onCancel }: { onCancel: () => void }) {
  const release = useRelease().data?.data;
  const last = release?.editions.at(-1)?.edition;
  if (!release || !last) return <Loading />;
  return <Form release={release} last={last} onCancel={onCancel} />;
}

interface Props {
  release: ReleaseData;
  last: Edition;
  onCancel: () => void;
}

function Form({ release, last, onCancel }: Props) {
  const t = useTranslations('planList');
  const words = useTranslations();
  const tEdition = useTranslations('edition');
  const language = useLanguage();
  const [level, setLevel] = useState<Draft['level']>('commune');
  const [edition, setEdition] = useState(last);
  const [today] = useState(() => isoDate(new Date().toISOString().slice(0, 10)));
  const [typed, setTyped] = useState<string | null>(null);
  const next = release.editions.find((each) => each.edition > edition)?.edition;
  const day = typed ?? next ?? likelyEffectiveDay(today, edition);
  const effective = day > edition ? isoDate(day) : null;
  const against = useAgainst(release, level, edition, effective);
  const { onCreate, busy, fault } = useCreatePlan();
  return (
    <div className={styles.import}>
      <div className={styles.questions}>
        <SegmentedControl
          aria-label={t('form.level')}
          value={level}
          onChange={(value) => setLevel(value as Draft['level'])}
          data={[
            { value: 'commune', label: t('form.commune') },
            { value: 'province', label: t('form.province') },
          ]}
        />
        <NativeSelect
          label={t('form.edition')}
          value={edition}
          onChange={(event) => {
            setEdition(event.currentTarget.value as Edition);
            setTyped(null);
          }}
          data={release.editions.toReversed().map((each) => ({
            value: each.edition,
            label: tEdition(each.communes > 0 ? 'units' : 'provinces', {
              ...each,
              date: formatDate(each.edition, language),
            }),
          }))}
        />
        <TextInput
          type="date"
          label={t('form.effective')}
          value={day}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={
            effective === null &&
            t('form.effectiveFault', { edition: formatDate(edition, language) })
          }
        />
        <Button variant="default" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
      <LawAsPlan release={release} level={level} onDraft={onCreate} />
      {against ? (
        // What was read against other units says nothing of these.
        <ImportPlanCard
          key={`${level} ${edition} ${effective}`}
          against={against}
          onDraft={onCreate}
        />
      ) : (
        effective !== null && <Loading bars={4} />
      )}
      <p role="alert" className={styles.fault}>
        {fault}
      </p>
      {busy && <p role="status">{words('planBegin.import.opening')}</p>}
    </div>
  );
}

/** What a table is read against; null until the units are known. */
function useAgainst(
  release: ReleaseData,
  level: Draft['level'],
  edition: Edition,
  effective: IsoDate | null,
) {
  const { atlas } = useTRPC();
  const later = release.editions.find((each) => each.edition === effective)?.edition;
  const units = useQuery(atlas.units.queryOptions({ level, edition })).data?.data;
  const provinces = useQuery(atlas.units.queryOptions({ level: 'province', edition })).data?.data;
  const after = useQuery(
    atlas.units.queryOptions(later === undefined ? skipToken : { level, edition: later }),
  );
  return useMemo(() => {
    const waiting = later !== undefined && after.isPending;
    if (!units || !provinces || effective === null || waiting) return null;
    const known = new Map(
      after.data?.data.code.map((code, i) => {
        const { name, kind } = after.data.data;
        return [code, { name: name[i]!, kind: kind[i]! }];
      }),
    );
    return {
      ...{ level, edition, effective, units: tableUnits(units, provinces) },
      after: (code: string) => known.get(code),
    };
  }, [units, provinces, effective, later, after.isPending, after.data, level, edition]);
}

function tableUnits({ code, name, kind, parent }: UnitsData, provinces: UnitsData): TableUnit[] {
  const provinceNames = new Map(provinces.code.map((each, i) => [each, provinces.name[i]!]));
  return code.map((each, i) => {
    const province = parent[i] ?? null;
    return {
      ...{ code: each, name: name[i]!, kind: kind[i]!, province },
      provinceName: province === null ? null : (provinceNames.get(province) ?? null),
    };
  });
}
