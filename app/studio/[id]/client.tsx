'use client';
import { useMounted } from '@mantine/hooks';
import dynamic from 'next/dynamic';
import { useQueryStates } from 'nuqs';
import { type ComponentProps, useState } from 'react';
import { LanguageProvider } from '@/components/i18n/language';
import { STUDIO_WORDS } from '@/components/i18n/studio-words';
import { Failed } from '@/components/states/failed';
import { Loading } from '@/components/states/loading';
import { failureOf } from '../../failure';
import { PageTop } from '../../page-top';
import page from '../../reading-page.module.css';
import { useRelease } from '../../use-atlas';
import { useGround } from '../use-ground';
import { type UseSavedPlan, useSavedPlan } from '../use-saved-plan';
import { studioParsers } from './search-params';

const StudioScreen = dynamic(() => import('./studio-screen').then((m) => m.StudioScreen));

/** The studio of one plan, in the language of the address. */
export function Studio({ id }: { id: string }) {
  const [{ lang }] = useQueryStates(studioParsers);
  return (
    <LanguageProvider language={lang} words={STUDIO_WORDS}>
      <Opening id={id} />
    </LanguageProvider>
  );
}

/** One plan: opened from where it is kept, with the ground that it is drawn on. */
function Opening({ id }: { id: string }) {
  const [asked, setAsked] = useQueryStates(studioParsers, { history: 'replace', scroll: false });
  // The address that the reader came with; later ones are made on this screen.
  const [first] = useState(asked);
  const saved = useSavedPlan(id);
  // What the server sends is no plan yet: both begin with the same waiting.
  const alive = useMounted();
  if (alive && saved.draft) return <Opened id={id} saved={saved} first={first} />;
  return (
    <div className={page.page}>
      <PageTop here="studio" language={asked.lang} onLanguage={(lang) => void setAsked({ lang })} />
      <main className={page.main}>
        {saved.status === 'failed' ? (
          <Failed problem={saved.problem} onRetry={saved.retry} />
        ) : (
          <Loading bars={6} />
        )}
      </main>
    </div>
  );
}

interface OpenedProps {
  id: string;
  saved: UseSavedPlan;
  first: ComponentProps<typeof StudioScreen>['first'];
}

function Opened({ id, saved, first }: OpenedProps) {
  const release = useRelease();
  const draft = saved.draft!;
  const { level, plan, links } = draft;
  const { ground, answer, failed, retry } = useGround({ level, edition: plan.edition, links });
  const failure = failureOf(release);
  if (failure) return <Failed {...failure} />;
  if (failed) return <Failed onRetry={retry} />;
  if (!ground || !answer || !release.data) return <Loading bars={6} />;
  return (
    <StudioScreen
      // Work that has parted from its plan is saved under a name of its own.
      id={saved.parted?.here ? saved.parted.copy.id : id}
      saved={saved}
      ground={ground}
      answer={answer}
      release={release.data}
      first={first}
    />
  );
}
