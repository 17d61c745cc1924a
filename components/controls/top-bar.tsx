import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Language, Scheme } from '../theme';
import { type Page, PageLinks } from './page-links';
import styles from './top-bar.module.css';

interface Props {
  /** Addresses of the pages, with the language kept. */
  links: Readonly<Record<Page, string>>;
  /** The page among the links that is shown, if it is one of them. */
  here?: Page;
  /** Beside the pages: that the figures are invented, while they are. */
  banner?: ReactNode;
  search: ReactNode;
  edition?: ReactNode;
  language: Language;
  onLanguage: (language: Language) => void;
  scheme: Scheme;
  onScheme: (scheme: Scheme) => void;
}

/** What is on every page: the name, the pages, the search, the language and the light. */
export function TopBar(props: Props) {
  const t = useTranslations();
  const { links, here, language, scheme } = props;
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <header className={styles.bar}>
      <a className={styles.brand} href={links.map} aria-label={t('app.name')}>
        Dân <b>Đồ</b>
      </a>
      <PageLinks links={links} here={here} />
      {props.banner && <div className={styles.banner}>{props.banner}</div>}
      <div className={styles.search}>{props.search}</div>
      {props.edition && <div className={styles.edition}>{props.edition}</div>}
      <button
        type="button"
        className={styles.button}
        lang={other}
        title={t('language.other')}
        aria-label={t('language.other')}
        onClick={() => props.onLanguage(other)}
      >
        {language.toUpperCase()}
      </button>
      <button
        type="button"
        className={styles.button}
        title={t(`scheme.${scheme}`)}
        aria-label={t(`scheme.${scheme}`)}
        onClick={() => props.onScheme(scheme === 'light' ? 'dark' : 'light')}
      >
        <svg viewBox="0 0 16 16" aria-hidden>
          <circle cx="8" cy="8" r="6.2" fill="none" stroke="currentColor" strokeWidth="1.6" />
          <path d="M8 2a6 6 0 010 12z" fill="currentColor" />
        </svg>
      </button>
    </header>
  );
}
