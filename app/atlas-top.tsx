'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Choice } from '@/components/controls/choice';
import { TopBar } from '@/components/controls/top-bar';
import { formatDate, type Scheme } from '@/components/theme';
import type { Edition } from '@/geo/units';
import type { ReleaseData } from '@/server/answers/shapes';
import { dataAddress, mapAddress } from './addresses';
import type { SetAsked } from './atlas-screen';
import { CompareChip } from './compare-chip';
import type { AskedView } from './search-params';

interface Props {
  asked: AskedView;
  setAsked: SetAsked;
  release: ReleaseData;
  edition: Edition;
  banner: ReactNode;
  search: ReactNode;
  scheme: Scheme;
  onScheme: (scheme: Scheme) => void;
}

/** The bar at the top, with the units on which figures are shown. */
export function AtlasTop(props: Props) {
  const { asked, setAsked, release, edition, banner, search, scheme, onScheme } = props;
  const t = useTranslations('edition');
  const language = asked.lang;
  const counted = release.editions.filter((e) =>
    release.series.some((s) => s.edition === e.edition),
  );
  return (
    <TopBar
      links={{ map: mapAddress(language), data: dataAddress(language) }}
      here="map"
      banner={banner}
      search={search}
      edition={
        <>
          <Choice
            label={t('label')}
            value={edition}
            options={counted.map((e) => ({
              value: e.edition,
              text: t('at', { date: formatDate(e.edition, language) }),
            }))}
            onChange={(chosen) =>
              void setAsked({ edition: chosen, date: null, concept: null, breaks: null })
            }
          />
          <CompareChip release={release} edition={edition} asked={asked} setAsked={setAsked} />
        </>
      }
      language={language}
      onLanguage={(lang) => void setAsked({ lang })}
      scheme={scheme}
      onScheme={onScheme}
    />
  );
}
