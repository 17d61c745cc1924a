'use client';
import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { GroundAnswer, ReleaseAnswer } from '@/components/answers';
import { Loading } from '@/components/states/loading';
import { PlanDownloads } from '@/components/studio/dossier/plan-downloads';
import styles from '@/components/studio/plan-acts.module.css';
import type { Draft, Ground, PublishedFigures } from '@/geo/plans';
import { isoDate } from '@/geo/units';
import type { UseSavedPlan } from '../use-saved-plan';
import { conceptOf, usePlanDossier } from './use-plan-dossier';
import { usePublished } from './use-published';

interface Props {
  draft: Draft;
  saved: UseSavedPlan;
  ground: Ground;
  answer: GroundAnswer;
  release: ReleaseAnswer;
  onClose: () => void;
}

/** The files of the plan in hand. Its dossier is worked out only when somebody asks for them. */
export function DownloadPlanDialog(props: Props) {
  const t = useTranslations('planActs');
  const { draft, ground, release, onClose } = props;
  const published = usePublished(draft, conceptOf(ground), release.data);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('download')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={styles.download}>
        <p>{t('downloadHelp')}</p>
        {published ? <Files {...props} published={published} /> : <Loading bars={1} />}
      </div>
    </Modal>
  );
}

type FilesProps = Props & { published: ReadonlyMap<number, PublishedFigures> };

function Files({ draft, saved, ground, answer, published }: FilesProps) {
  const [today] = useState(() => isoDate(new Date().toISOString().slice(0, 10)));
  const asked = { draft, saved, ground, answer, published, province: null, today };
  const { dossier, official, derived, about } = usePlanDossier(asked);
  return <PlanDownloads {...{ dossier, official, derived, ground, about }} />;
}
