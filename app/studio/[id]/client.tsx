'use client';
import { useMounted } from '@mantine/hooks';
import dynamic from 'next/dynamic';
import { useQueryStates } from 'nuqs';
import { type ReactNode, useEffect, useState } from 'react';
import { LanguageProvider } from '@/components/i18n/language';
import { STUDIO_WORDS } from '@/components/i18n/studio-words';
import { Failed } from '@/components/states/failed';
import { Loading } from '@/components/states/loading';
import { failureOf } from '../../failure';
import { PageTop } from '../../page-top';
import page from '../../reading-page.module.css';
import { useRelease } from '../../use-atlas';
import { PlanFailed } from '../plan-failed';
import { type GroundQuestion, useGround } from '../use-ground';
import { useSavedPlan } from '../use-saved-plan';
import { studioParsers } from './search-params';

const loadScreen = () => import('./studio-screen').then((m) => m.StudioScreen);
const StudioScreen = dynamic(loadScreen, { loading: () => <Waiting /> });

interface Props {
  id: string;
  /** The ground that the plan stood on when the server looked; null where it could not tell. */
  stands: GroundQuestion | null;
}

/** The studio of one plan, in the language of the address. */
export function Studio(props: Props) {
  const [{ lang }] = useQueryStates(studioParsers);
  return (
    <LanguageProvider language={lang} words={STUDIO_WORDS}>
      <Opening {...props} />
    </LanguageProvider>
  );
}

const NOWHERE: GroundQuestion = { level: 'commune', edition: null };

/** One plan: opened from where it is kept, with the ground that it is drawn on, both at once. */
function Opening({ id, stands }: Props) {
  const [asked] = useQueryStates(studioParsers);
  // The address that the reader came with; later ones are made on this screen.
  const [first] = useState(asked);
  const saved = useSavedPlan(id);
  // What the server sends is no plan yet: both begin with the same waiting.
  const alive = useMounted();
  const draft = alive ? saved.draft : null;
  const release = useRelease();
  const { ground, answer, failed, retry } = useGround(
    draft
      ? { level: draft.level, edition: draft.plan.edition, links: draft.links }
      : (stands ?? NOWHERE),
  );
  useEffect(() => {
    void loadScreen();
    // Drawn once a group is looked at, when the network may be gone.
    void import('@/components/charts/pyramid-chart').catch(() => {});
  }, []);
  const failure = failureOf(release);
  if (draft && ground && answer && release.data)
    return (
      <StudioScreen
        // Work that has parted from its plan is saved under a name of its own.
        id={saved.parted?.here ? saved.parted.copy.id : id}
        {...{ saved, ground, answer, first }}
        release={release.data}
      />
    );
  if (saved.status === 'failed')
    return (
      <Framed>
        <PlanFailed problem={saved.problem} onRetry={saved.retry} />
      </Framed>
    );
  if (failure || failed)
    return (
      <Framed>
        <Failed {...(failure ?? { onRetry: retry })} />
      </Framed>
    );
  return <Waiting />;
}

const Waiting = () => (
  <Framed>
    <Loading bars={6} />
  </Framed>
);

/** What is said before the map is there, below the bar of every page. */
function Framed({ children }: { children: ReactNode }) {
  const [{ lang }, setAsked] = useQueryStates(studioParsers, { history: 'replace', scroll: false });
  return (
    <div className={page.page}>
      <PageTop here="studio" language={lang} onLanguage={(next) => void setAsked({ lang: next })} />
      <main className={page.main}>{children}</main>
    </div>
  );
}
