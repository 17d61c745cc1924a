'use client';
import { createContext, type ReactNode, use, useEffect } from 'react';
import { IntlProvider } from 'use-intl';
import type { Language } from '../theme';
import { MESSAGES } from './messages';

const LanguageContext = createContext<Language>('vi');

/** Gives the words of one language to everything below, and tells the document which it is. */
export function LanguageProvider({
  language,
  children,
}: {
  language: Language;
  children: ReactNode;
}) {
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <LanguageContext value={language}>
      <IntlProvider locale={language} messages={MESSAGES[language]} timeZone="Asia/Ho_Chi_Minh">
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

/** The language being read: for names that data carries in both. */
export function useLanguage(): Language {
  return use(LanguageContext);
}
