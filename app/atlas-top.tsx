'use client';
import type { ReactNode } from 'react';
import { TopBar } from '@/components/controls/top-bar';
import type { Scheme } from '@/components/theme';
import { pageLinks } from './addresses';
import type { SetAsked } from './atlas-screen';
import type { AskedView } from './search-params';

interface Props {
  asked: AskedView;
  setAsked: SetAsked;
  /** On which units figures are shown. */
  editions: ReactNode;
  banner: ReactNode;
  search: ReactNode;
  scheme: Scheme;
  onScheme: (scheme: Scheme) => void;
}

/** The bar at the top, with the units on which figures are shown. */
export function AtlasTop(props: Props) {
  const { asked, setAsked, editions, banner, search, scheme, onScheme } = props;
  const language = asked.lang;
  return (
    <TopBar
      links={pageLinks(language, asked.draft)}
      here="map"
      banner={banner}
      search={search}
      edition={editions}
      language={language}
      onLanguage={(lang) => void setAsked({ lang })}
      scheme={scheme}
      onScheme={onScheme}
    />
  );
}
