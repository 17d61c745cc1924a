'use client';
import { useMantineColorScheme } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { memo } from 'react';
import type { Page } from '@/components/controls/page-links';
import { TopBar } from '@/components/controls/top-bar';
import type { Language } from '@/components/theme';
import { pageLinks } from './addresses';
import { useDraft } from './as-if';
import { PlaceSearch } from './place-search';
import { addressOf } from './search-params';
import { useRelease } from './use-atlas';
import { useScheme } from './use-scheme';

interface Props {
  here?: Page;
  language: Language;
  onLanguage: (language: Language) => void;
  /** Shows a place on the page itself; false where it has none, and the map shows it. */
  onPlace?: (code: string) => boolean;
}

/** The bar at the top of every page but the map; its search leads to the map. */
export const PageTop = memo(function PageTop({ here, language, onLanguage, onPlace }: Props) {
  const router = useRouter();
  const scheme = useScheme();
  const draft = useDraft();
  const { setColorScheme } = useMantineColorScheme();
  const latest = useRelease().data?.data.editions.at(-1)?.edition;
  return (
    <TopBar
      links={pageLinks(language, draft)}
      here={here}
      search={
        latest && (
          <PlaceSearch
            edition={latest}
            onPick={({ code, edition }) => {
              if (!onPlace?.(code))
                router.push(addressOf('/', { place: code, on: edition, lang: language, draft }));
            }}
          />
        )
      }
      language={language}
      onLanguage={onLanguage}
      scheme={scheme}
      onScheme={setColorScheme}
    />
  );
});
