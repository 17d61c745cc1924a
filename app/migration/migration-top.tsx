'use client';
import type { ReactNode } from 'react';
import { SampleBanner } from '@/components/controls/sample-banner';
import { TopBar } from '@/components/controls/top-bar';
import type { Scheme } from '@/components/theme';
import type { Edition } from '@/geo/units';
import { pageLinks } from '../addresses';
import { PlaceSearch } from '../place-search';
import type { AskedFlows, SetAskedFlows } from './search-params';

interface Props {
  asked: AskedFlows;
  setAsked: SetAskedFlows;
  /** The units on which flows are shown: places are sought among them. */
  edition: Edition;
  /** On which units flows are shown. */
  editions: ReactNode;
  sample: boolean;
  scheme: Scheme;
  onScheme: (scheme: Scheme) => void;
}

/** The bar at the top of migration: a place that is found there is the one told of. */
export function MigrationTop(props: Props) {
  const { asked, setAsked, edition, editions, sample, scheme, onScheme } = props;
  return (
    <TopBar
      links={pageLinks(asked.lang, asked.draft)}
      here="migration"
      banner={sample && <SampleBanner />}
      search={
        <PlaceSearch
          edition={edition}
          onPick={({ code, edition: on }) => void setAsked({ place: code, on, corridor: null })}
        />
      }
      edition={editions}
      language={asked.lang}
      onLanguage={(lang) => void setAsked({ lang })}
      {...{ scheme, onScheme }}
    />
  );
}
