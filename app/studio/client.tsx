'use client';
import { useQueryStates } from 'nuqs';
import { LanguageProvider } from '@/components/i18n/language';
import { STUDIO_WORDS } from '@/components/i18n/studio-words';
import { PageTop } from '../page-top';
import page from '../reading-page.module.css';
import { PlanList } from './plan-list';
import { planListParsers } from './search-params';

/** The page "Sắp xếp": the saved plans. */
export function PlanListPage() {
  const [asked, setAsked] = useQueryStates(planListParsers, { history: 'replace', scroll: false });
  return (
    <LanguageProvider language={asked.lang} words={STUDIO_WORDS}>
      <div className={page.page}>
        <PageTop
          here="studio"
          language={asked.lang}
          onLanguage={(lang) => void setAsked({ lang })}
        />
        <main className={page.main}>
          <PlanList asked={asked} setAsked={(next) => void setAsked(next)} />
        </main>
      </div>
    </LanguageProvider>
  );
}
