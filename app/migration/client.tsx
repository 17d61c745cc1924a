'use client';
import { useQueryStates } from 'nuqs';
import { useState } from 'react';
import { LanguageProvider } from '@/components/i18n/language';
import { MIGRATION_WORDS } from '@/components/i18n/migration-words';
import { Failed } from '@/components/states/failed';
import { failureOf } from '../failure';
import { useRelease } from '../use-atlas';
import { useScheme } from '../use-scheme';
import { MigrationScreen } from './migration-screen';
import { migrationParsers } from './search-params';

/** Migration: the address says what is looked at, the screen shows it. */
export function Migration() {
  const [asked, setAsked] = useQueryStates(migrationParsers, { history: 'push' });
  const release = useRelease();
  const failure = failureOf(release);
  const scheme = useScheme();
  const [first] = useState(asked);
  return (
    <LanguageProvider language={asked.lang} words={MIGRATION_WORDS}>
      {release.data ? (
        <MigrationScreen
          release={release.data}
          asked={asked}
          first={first}
          setAsked={setAsked}
          scheme={scheme}
        />
      ) : (
        failure && <Failed {...failure} />
      )}
    </LanguageProvider>
  );
}
