'use client';
import { useQueryStates } from 'nuqs';
import { LanguageProvider } from '@/components/i18n/language';
import { STUDIO_WORDS } from '@/components/i18n/studio-words';
import { Failed } from '@/components/states/failed';
import { Loading } from '@/components/states/loading';
import type { IsoDate } from '@/geo/units';
import { failureOf } from '../../../failure';
import { PageTop } from '../../../page-top';
import page from '../../../reading-page.module.css';
import { useRelease } from '../../../use-atlas';
import { PlanFailed } from '../../plan-failed';
import { useSavedPlan } from '../../use-saved-plan';
import { DossierOfPlan } from './dossier-of-plan';
import styles from './dossier-page.module.css';
import { dossierParsers } from './search-params';
import { useLightPrint } from './use-light-print';

/** A page that is read from top to bottom and printed: the dossier of one plan. */
export function DossierPage({ id, today }: { id: string; today: IsoDate }) {
  useLightPrint();
  const [asked, setAsked] = useQueryStates(dossierParsers, { history: 'push', scroll: false });
  return (
    <LanguageProvider language={asked.lang} words={STUDIO_WORDS}>
      <div className={page.page}>
        <div className={styles.screen}>
          <PageTop
            here="studio"
            language={asked.lang}
            onLanguage={(lang) => void setAsked({ lang })}
          />
        </div>
        <main className={styles.main}>
          <Opened
            id={id}
            today={today}
            province={asked.province}
            all={asked.all}
            onScope={(scope) => void setAsked(scope)}
          />
        </main>
      </div>
    </LanguageProvider>
  );
}

interface Props {
  id: string;
  today: IsoDate;
  province: string | null;
  all: boolean;
  onScope: (scope: { province: string | null; all: boolean }) => void;
}

function Opened({ id, ...rest }: Props) {
  const saved = useSavedPlan(id);
  const release = useRelease();
  const failure = failureOf(release);
  if (failure) return <Failed {...failure} />;
  if (saved.status === 'failed')
    return <PlanFailed problem={saved.problem} onRetry={saved.retry} />;
  if (!saved.draft || !release.data) return <Loading bars={12} />;
  return (
    <DossierOfPlan {...rest} id={id} draft={saved.draft} saved={saved} release={release.data} />
  );
}
