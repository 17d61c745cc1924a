'use client';
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react';
import { IntlProvider } from 'use-intl';
import type { Language } from '../theme';
import { FirstWordsContext, type Words } from './first-words';

const LOAD = { vi: () => import('./vi'), en: () => import('./en') };

const LanguageContext = createContext<Language>('vi');

interface Props {
  language: Language;
  /** The words of one page beside those of every page: only its readers fetch them. */
  words?: Readonly<Record<Language, object>>;
  children: ReactNode;
}

/**
 * Gives the words of one language to everything below, and tells the document which it is. While
 * another language is on its way the page stays in the one that it has.
 */
export function LanguageProvider({ language: asked, words, children }: Props) {
  const { language, messages } = useWords(asked);
  const all = useMemo(() => ({ ...messages, ...words?.[language] }), [messages, words, language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={language}>
      <IntlProvider locale={language} messages={all} timeZone="Asia/Ho_Chi_Minh">
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

/** The language being read: for names that data carries in both. */
export function useLanguage(): Language {
  return use(LanguageContext);
}

/** @throws Error outside a page that sent words */
function useWords(language: Language): Words {
  const first = use(FirstWordsContext);
  if (!first) throw new Error('the page sent no words: wrap it in PageFrame');
  const [shown, setShown] = useState(first);
  useEffect(() => {
    if (language === shown.language) return;
    let isWanted = true;
    void LOAD[language]().then(({ words: messages }) => {
      if (isWanted) setShown({ language, messages });
    });
    return () => {
      isWanted = false;
    };
  }, [language, shown]);
  return shown;
}
