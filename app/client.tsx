'use client';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { DraftGone } from '@/components/drafts/draft-gone';
import { LanguageProvider } from '@/components/i18n/language';
import { Failed } from '@/components/states/failed';
import { mapAddress, studioAddress } from './addresses';
import { AtlasScreen } from './atlas-screen';
import { failureOf } from './failure';
import { viewParsers } from './search-params';
import { useRelease } from './use-atlas';
import { useScheme } from './use-scheme';

/** The national map: the address says what is looked at, the screen shows it. */
export function Atlas() {
  const [asked, setAsked] = useQueryStates(viewParsers, { history: 'push' });
  const release = useRelease();
  const failure = failureOf(release);
  const scheme = useScheme();
  // The address that the reader came with; later ones are made by the reader on this screen.
  const [first] = useState(asked);
  return (
    <LanguageProvider language={asked.lang}>
      {release.data ? (
        <AtlasScreen
          release={release.data}
          asked={asked}
          first={first}
          setAsked={setAsked}
          scheme={scheme}
        />
      ) : (
        failure &&
        (failure.problem?.code === 'UnknownDraft' ? (
          <DraftGone mapHref={mapAddress(asked.lang)} studioHref={studioAddress(asked.lang)} />
        ) : (
          <Failed {...failure} />
        ))
      )}
    </LanguageProvider>
  );
}
