'use client';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { SampleBanner } from '@/components/controls/sample-banner';
import { useCrosswalkDownloads } from '@/components/export/use-crosswalk-downloads';
import { HistoryPage } from '@/components/history/history-page';
import { LanguageProvider } from '@/components/i18n/language';
import { Failed } from '@/components/states/failed';
import { Loading } from '@/components/states/loading';
import type { Language } from '@/components/theme';
import type { Edition, IsoDate } from '@/geo/units';
import type { HistoryData, UnitLife } from '@/server/answers/past-shapes';
import type { ReleaseData } from '@/server/answers/shapes';
import { placeAddress, unitAddress } from '../../addresses';
import { useDraft } from '../../as-if';
import { DraftBanner } from '../../draft-banner';
import { failureOf } from '../../failure';
import { PageTop } from '../../page-top';
import page from '../../reading-page.module.css';
import { useTRPC } from '../../trpc';
import { useAskCrosswalk } from '../../use-ask-crosswalk';
import { useRelease } from '../../use-atlas';
import { unitParsers } from './search-params';
import styles from './unit.module.css';

/** The page of a unit: its life, what came before and after, and how sure the shares are. */
export function UnitPage({ code }: { code: string }) {
  const [asked, setAsked] = useQueryStates(unitParsers, { history: 'push', scroll: false });
  return (
    <LanguageProvider language={asked.lang}>
      <div className={page.page}>
        <PageTop language={asked.lang} onLanguage={(lang) => void setAsked({ lang })} />
        <main className={page.main}>
          <History code={code} on={asked.on} language={asked.lang} />
        </main>
      </div>
    </LanguageProvider>
  );
}

interface Props {
  code: string;
  on: IsoDate | null;
  language: Language;
}

function History({ code, on, language }: Props) {
  const history = useQuery(useTRPC().atlas.history.queryOptions({ code, on: on ?? undefined }));
  const release = useRelease().data?.data;
  const draft = useDraft();
  const span = history.data && release && spanOf(history.data.data, release.editions);
  const ask = useAskCrosswalk();
  const downloads = useCrosswalkDownloads(span, ask, release);
  const failure = failureOf(history);
  if (!history.data) return failure ? <Failed {...failure} /> : <Loading bars={10} />;
  const { data, provenance } = history.data;
  return (
    <>
      {provenance.asIf && (
        <div className={styles.banner}>
          <DraftBanner of={provenance} />
        </div>
      )}
      {provenance.sample && (
        <div className={styles.banner}>
          <SampleBanner />
        </div>
      )}
      <HistoryPage
        answer={history.data}
        downloads={downloads}
        addressOf={(life) => unitAddress(life.code, life.validFrom, language, draft)}
        places={release?.places ?? []}
        mapAddress={placeAddress(code, editionToShow(data.unit, release), language, draft)}
      />
    </>
  );
}

/** The editions around the last day on which the unit changed: those of its crosswalk. */
function spanOf({ unit, turnings }: HistoryData, editions: ReleaseData['editions']) {
  const day = turnings.findLast(({ relation }) => relation === 'own')?.day;
  const from = day && editions.findLast(({ edition }) => edition < day)?.edition;
  const to = day && editions.findLast(({ edition }) => edition <= day)?.edition;
  if (!from || !to || (unit.level !== 'commune' && unit.level !== 'province')) return undefined;
  return { level: unit.level, from, to };
}

/** The last edition of the unit that has figures; where none has, its last one. */
function editionToShow(unit: UnitLife, release: ReleaseData | undefined): Edition {
  const counted = release?.series
    .map(({ edition }) => edition)
    .filter((each) => unit.validFrom <= each && (unit.validTo === null || each < unit.validTo));
  return counted?.sort().at(-1) ?? unit.edition;
}
