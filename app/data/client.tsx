'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useTranslations } from 'use-intl';
import { SampleBanner } from '@/components/controls/sample-banner';
import { LanguageProvider } from '@/components/i18n/language';
import { QualitySection } from '@/components/release/quality-section';
import { ReleaseAbout } from '@/components/release/release-about';
import { ReleaseContents } from '@/components/release/release-contents';
import { Failed } from '@/components/states/failed';
import { Loading } from '@/components/states/loading';
import { failureOf } from '../failure';
import { PageTop } from '../page-top';
import page from '../reading-page.module.css';
import { useTRPC } from '../trpc';
import { useRelease } from '../use-atlas';
import styles from './data.module.css';
import { dataParsers, qualityQuestion } from './search-params';

/** The page "Số liệu": the release, its series and sources, and every defect of its input. */
export function DataPage() {
  const [asked, setAsked] = useQueryStates(dataParsers, { history: 'push', scroll: false });
  return (
    <LanguageProvider language={asked.lang}>
      <div className={page.page}>
        <PageTop here="data" language={asked.lang} onLanguage={(lang) => void setAsked({ lang })} />
        <main className={page.main}>
          <Title />
          <Release />
          <Quality
            asked={asked}
            onDefect={(defect) => void setAsked({ defect, offset: 0 })}
            onOffset={(offset) => void setAsked({ offset })}
          />
        </main>
      </div>
    </LanguageProvider>
  );
}

function Title() {
  const t = useTranslations('release');
  return (
    <header>
      <h1 className={styles.title}>{t('title')}</h1>
      <p className={styles.intro}>{t('intro')}</p>
    </header>
  );
}

function Release() {
  const release = useRelease();
  const failure = failureOf(release);
  if (release.data) {
    return (
      <>
        {release.data.provenance.sample && <SampleBanner />}
        <ReleaseAbout release={release.data.data} />
        <ReleaseContents release={release.data.data} />
      </>
    );
  }
  return failure ? <Failed {...failure} /> : <Loading />;
}

interface QualityProps {
  asked: Parameters<typeof qualityQuestion>[0];
  onDefect: (defect: string | null) => void;
  onOffset: (offset: number) => void;
}

function Quality({ asked, onDefect, onOffset }: QualityProps) {
  const quality = useQuery(
    useTRPC().atlas.quality.queryOptions(qualityQuestion(asked), {
      placeholderData: keepPreviousData,
    }),
  );
  const failure = failureOf(quality);
  if (quality.data) {
    return <QualitySection answer={quality.data} onDefect={onDefect} onOffset={onOffset} />;
  }
  return failure ? <Failed {...failure} /> : <Loading bars={8} />;
}
