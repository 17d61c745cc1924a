'use client';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useLanguage } from '@/components/i18n/language';
import styles from '@/components/studio/plan-list-import.module.css';
import { formatDate } from '@/components/theme';
import type { Draft } from '@/geo/plans';
import type { IsoDate } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import { useTRPC } from '../trpc';
import { lawDays } from './law-days';
import { usePlanFault } from './use-plan-fault';

interface Props {
  release: ReleaseData;
  level: Draft['level'];
  onDraft: (draft: Draft) => void;
}

/** As many of the newest reforms are offered. */
const SHOWN = 3;

/** A reform that is law already, to be looked at and judged like any plan. */
export function LawAsPlan({ release, level, onDraft }: Props) {
  const t = useTranslations('planBegin');
  const language = useLanguage();
  const { plans } = useTRPC();
  const answers = useQueryClient();
  const open = useMutation({
    mutationFn: (day: IsoDate) => answers.fetchQuery(plans.enacted.queryOptions({ day, level })),
    onSuccess: ({ data }) => {
      if (data.plan.groups.length > 0) onDraft(data);
    },
  });
  const fault = usePlanFault(open.error);
  const days = lawDays(release.editions, level).slice(0, SHOWN);
  if (days.length === 0) return null;
  return (
    <div className={styles.chosen}>
      <span>{t('law')}</span>
      {days.map(({ edition }) => (
        <Button
          key={edition}
          variant="default"
          loading={open.isPending && open.variables === edition}
          onClick={() => open.mutate(edition)}
        >
          {formatDate(edition, language)}
        </Button>
      ))}
      <span role="alert" className={styles.fault}>
        {fault ?? (open.data?.data.plan.groups.length === 0 && t('lawNone'))}
      </span>
    </div>
  );
}
