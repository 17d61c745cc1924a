'use client';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { LanguageProvider } from '@/components/i18n/language';
import { STUDIO_WORDS } from '@/components/i18n/studio-words';
import { Empty } from '@/components/states/empty';
import { Failed } from '@/components/states/failed';
import { Loading } from '@/components/states/loading';
import styles from '@/components/studio/compare/compare.module.css';
import { AddPlan, RulesChoice } from '@/components/studio/compare/plan-choices';
import { STANDARD_SETS } from '@/geo/plans';
import { studioAddress } from '../../addresses';
import { PageTop } from '../../page-top';
import page from '../../reading-page.module.css';
import { useTRPC } from '../../trpc';
import { Compared } from './compared';
import { type AskedComparison, compareParsers, plansOf } from './search-params';
import { useComparedPlans } from './use-compared-plans';

/** Any number of plans side by side. */
export function ComparePage() {
  const [asked, setAsked] = useQueryStates(compareParsers, { history: 'push', scroll: false });
  return (
    <LanguageProvider language={asked.lang} words={STUDIO_WORDS}>
      <div className={page.page}>
        <PageTop
          here="studio"
          language={asked.lang}
          onLanguage={(lang) => void setAsked({ lang })}
        />
        <main className={`${page.main} ${styles.page}`}>
          <Chosen asked={asked} onAsk={(change) => void setAsked(change)} />
        </main>
      </div>
    </LanguageProvider>
  );
}

interface Props {
  asked: AskedComparison;
  onAsk: (change: Partial<AskedComparison>) => void;
}

function Chosen({ asked, onAsk }: Props) {
  const t = useTranslations('comparePlans');
  const ids = useMemo(() => plansOf(asked), [asked]);
  const list = useQuery(useTRPC().plans.list.queryOptions({}));
  const { loading, saved, comparables, problems } = useComparedPlans(ids);
  const others = list.data?.data.filter(({ id }) => !ids.includes(id)) ?? [];
  return (
    <>
      <header>
        <h1 className={styles.title}>{t('title')}</h1>
        <p className={styles.intro}>{t('intro')}</p>
      </header>
      <div className={styles.bar}>
        <AddPlan plans={others} onAdd={(id) => onAsk({ plans: [...ids, id] })} />
        <RulesChoice
          chosen={asked.rules}
          onChoose={(set) =>
            onAsk({ rules: STANDARD_SETS.find(({ id }) => id === set)?.id ?? null })
          }
        />
        <a className={styles.link} href={studioAddress(asked.lang)}>
          {t('back')}
        </a>
      </div>
      {problems.map(({ id, problem, onRetry }) => (
        <Failed
          key={id}
          problem={problem}
          {...(problem === null && { sentence: t('problem.unopened', { id }) })}
          onRetry={onRetry}
        />
      ))}
      {loading && <Loading bars={6} />}
      {!loading && saved.length === 0 && (
        <Empty>{t(list.data?.data.length === 0 ? 'noPlans' : 'choose')}</Empty>
      )}
      {comparables && <Compared {...{ asked, onAsk, saved, comparables }} />}
    </>
  );
}
