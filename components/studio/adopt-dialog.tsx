import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '@/geo/plans';
import type { IsoDate } from '@/geo/units';
import type { AdoptionJob, AdoptionPreview } from '@/server/answers/adoption-shapes';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';
import styles from './adopt-dialog.module.css';
import { AdoptForm, type Resolution } from './adopt-form';
import { AdoptOutcome } from './adopt-outcome';
import { AdoptProgress } from './adopt-progress';

interface Props {
  opened: boolean;
  /** The title and the day of the plan. */
  title: string;
  effective: IsoDate;
  /** The event that the plan has become; null while it is no law. */
  event: string | null;
  /** What would happen; null while the server is asked. */
  preview: AdoptionPreview | null;
  /** People of the units that would be new; null where they are not known. */
  people: number | null;
  /** The work that goes on or has ended; null before. */
  job: AdoptionJob | null;
  /** The map on what was made; null while there is nothing. */
  mapHref: string | null;
  /** Faults in sentences. */
  faultList: (faults: readonly Fault[]) => ReactNode;
  onDate: (date: IsoDate) => void;
  onAdopt: (resolution: Resolution) => void;
  onWithdraw: () => void;
  onAsIf: () => void;
  onCancel: () => void;
  /** Forgets the work that has ended. */
  onAgain: () => void;
  onClose: () => void;
}

/** From a plan to law, and back: what is asked, what would happen, how far it is, what came of it. */
export function AdoptDialog(props: Props) {
  const { opened, event, job, effective, faultList, onClose } = props;
  const t = useTranslations('adoption');
  const language = useLanguage();
  const running = job?.state === 'running';
  return (
    <Modal
      opened={opened}
      // What goes on is broken off by its own button, never by a key pressed by mistake.
      onClose={running ? () => undefined : onClose}
      withCloseButton={!running}
      closeButtonProps={{ 'aria-label': t('close') }}
      title={t(event === null ? 'title' : 'withdrawTitle')}
      size="lg"
    >
      {job ? (
        <AdoptProgress
          job={job}
          faults={faultList(job.faults)}
          mapHref={props.mapHref}
          onCancel={props.onCancel}
          onAgain={props.onAgain}
        />
      ) : event === null ? (
        <AdoptForm
          title={props.title}
          effective={effective}
          blocked={props.preview?.after == null}
          onDate={props.onDate}
          onAdopt={props.onAdopt}
          onAsIf={props.onAsIf}
        >
          <Judged {...props} />
        </AdoptForm>
      ) : (
        <div className={styles.work}>
          <p>{t('withdrawIntro', { effective: formatDate(effective, language) })}</p>
          <Button color="red" onClick={props.onWithdraw}>
            {t('withdraw')}
          </Button>
        </div>
      )}
    </Modal>
  );
}

/** What would happen, and everything that is wrong. */
function Judged({ preview, people, faultList }: Props) {
  const t = useTranslations('adoption');
  if (!preview) return <p role="status">{t('looking')}</p>;
  return (
    <>
      <AdoptOutcome preview={preview} people={people} />
      {preview.faults.length > 0 && (
        <section className={styles.faults}>
          <h3>{t(preview.after ? 'remarks' : 'faulty')}</h3>
          {faultList(preview.faults)}
        </section>
      )}
    </>
  );
}
