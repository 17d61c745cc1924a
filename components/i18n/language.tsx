'use client';
import { createContext, type ReactNode, use, useEffect, useMemo } from 'react';
import { IntlProvider } from 'use-intl';
import type { Language } from '../theme';
import { MESSAGES } from './messages';

const LanguageContext = createContext<Language>('vi');

interface Props {
  language: Language;
  /** The words of one page beside those of every page: only its readers fetch them. */
  words?: Readonly<Record<Language, object>>;
  children: ReactNode;
}

/** Gives the words of one language to everything below, and tells the document which it is. */
export function LanguageProvider({ language, words, children }: Props) {
  const messages = useMemo(
    () => ({ ...MESSAGES[language], ...words?.[language] }),
    [language, words],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={language}>
      <IntlProvider locale={language} messages={messages} timeZone="Asia/Ho_Chi_Minh">
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

/** The language being read: for names that data carries in both. */
export function useLanguage(): Language {
  return use(LanguageContext);
}
