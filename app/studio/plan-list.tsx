'use client';
import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { SampleBanner } from '@/components/controls/sample-banner';
import { Empty } from '@/components/states/empty';
import { Failed } from '@/components/states/failed';
import { Loading } from '@/components/states/loading';
import styles from '@/components/studio/plan-list.module.css';
import type { PlanAct } from '@/components/studio/plan-list-actions';
import { NoPlans } from '@/components/studio/plan-list-empty';
import begin from '@/components/studio/plan-list-import.module.css';
import { PlanTable } from '@/components/studio/plan-list-table';
import type { PlanLine } from '@/server/answers/plan-shapes';
import { planAddress } from '../addresses';
import { failureOf } from '../failure';
import { useRelease } from '../use-atlas';
import { compareAddress, MOST_PLANS } from './compare/search-params';
import { ImportPlanForm } from './import-plan-form';
import { NewPlanForm } from './new-plan-form';
import { PlanVersionsDialog } from './plan-versions-dialog';
import { RenamePlanDialog } from './rename-plan-dialog';
import type { AskedPlans } from './search-params';
import { useAreaOf } from './use-area-of';
import { useLeftWork } from './use-left-work';
import { usePlanFault } from './use-plan-fault';
import { usePlanChanges, usePlanList } from './use-plan-list';

interface Props {
  asked: AskedPlans;
  setAsked: (next: Partial<AskedPlans>) => void;
}

/** The saved plans, what can be done with them, and the beginning of a new one. */
export function PlanList({ asked, setAsked }: Props) {
  const t = useTranslations('planList');
  const tBegin = useTranslations('planBegin');
  const release = useRelease().data;
  const plans = usePlanList(asked);
  const lines = plans.data?.data;
  const areaOf = useAreaOf(lines);
  const foundAgain = useLeftWork();
  const { duplicate, remove, bringBack, failed } = usePlanChanges();
  const fault = usePlanFault(failed);
  const [making, setMaking] = useState<'new' | 'import' | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [open, setOpen] = useState<{ act: PlanAct; line: PlanLine } | null>(null);
  const [removed, setRemoved] = useState<PlanLine | null>(null);

  const act = (what: PlanAct, line: PlanLine) => {
    if (what === 'duplicate') duplicate(line.id, t('titleOfDuplicate', { title: line.title }));
    else if (what === 'remove') remove(line.id, () => setRemoved(line));
    else if (what === 'bringBack') bringBack(line.id);
    else setOpen({ act: what, line });
  };
  const undo = (line: PlanLine) => bringBack(line.id, () => setRemoved(null));
  const failure = failureOf(plans);
  const compared = asked.removed ? [] : chosen.slice(0, MOST_PLANS);
  const none = lines?.length === 0 && asked.q === '' && !asked.removed;
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1>{t('title')}</h1>
          <p>{t('intro')}</p>
        </div>
        {!making && (
          <div className={begin.buttons}>
            <Button variant="default" onClick={() => setMaking('import')}>
              {tBegin('import.begin')}
            </Button>
            {!none && <Button onClick={() => setMaking('new')}>{t('new')}</Button>}
          </div>
        )}
      </header>
      {release?.provenance.sample && <SampleBanner />}
      {making === 'new' && <NewPlanForm onCancel={() => setMaking(null)} />}
      {making === 'import' && <ImportPlanForm onCancel={() => setMaking(null)} />}
      <p role="status" className={styles.told}>
        {removed && (
          <>
            {t('removed', { title: removed.title })}
            <button type="button" className={styles.plainButton} onClick={() => undo(removed)}>
              {t('undo')}
            </button>
          </>
        )}
      </p>
      <p role="status" className={styles.told}>
        {foundAgain.length > 0 &&
          t('foundAgain', { count: foundAgain.length, titles: foundAgain.join(', ') })}
      </p>
      <p role="alert" className={styles.told}>
        {fault}
      </p>
      {none ? (
        !making && <NoPlans onNew={() => setMaking('new')} />
      ) : (
        <div className={styles.tools}>
          <TextInput
            className={styles.search}
            aria-label={t('filter')}
            placeholder={t('filter')}
            type="search"
            value={asked.q}
            maxLength={200}
            onChange={(event) => setAsked({ q: event.currentTarget.value })}
          />
          <SegmentedControl
            aria-label={t('show.label')}
            value={asked.removed ? 'removed' : 'current'}
            onChange={(value) => setAsked({ removed: value === 'removed' })}
            data={[
              { value: 'current', label: t('show.current') },
              { value: 'removed', label: t('show.removed') },
            ]}
          />
        </div>
      )}
      {!lines && (failure ? <Failed {...failure} /> : <Loading bars={6} />)}
      {compared.length > 0 && (
        <div className={begin.chosen} role="status">
          <span>{tBegin('chosen', { count: compared.length })}</span>
          {compared.length > 1 && (
            <Button
              component="a"
              variant="default"
              href={compareAddress({ plans: compared, lang: asked.lang })}
            >
              {tBegin('compare')}
            </Button>
          )}
          <button type="button" className={styles.plainButton} onClick={() => setChosen([])}>
            {tBegin('chooseNone')}
          </button>
        </div>
      )}
      {lines && !none && (
        <section className={styles.box} aria-label={t('show.label')}>
          {lines.length > 0 ? (
            <PlanTable
              lines={lines}
              areaOf={areaOf}
              addressOf={(id) => planAddress(id, asked.lang)}
              chosen={asked.removed ? null : new Set(compared)}
              onChoose={(id, yes) =>
                setChosen((now) => (yes ? [...now, id] : now.filter((each) => each !== id)))
              }
              onAct={act}
            />
          ) : (
            <Empty>{t(asked.q === '' ? 'nothingRemoved' : 'nothingFound')}</Empty>
          )}
        </section>
      )}
      {open?.act === 'rename' && (
        <RenamePlanDialog line={open.line} onClose={() => setOpen(null)} />
      )}
      {open?.act === 'versions' && (
        <PlanVersionsDialog line={open.line} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
