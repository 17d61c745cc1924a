import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import styles from './page-links.module.css';

const PAGES = ['map', 'migration', 'studio', 'data'] as const;
export type Page = (typeof PAGES)[number];

interface Props {
  /** Addresses of the pages, with the language kept. */
  links: Readonly<Record<Page, string>>;
  /** The page among the links that is shown, if it is one of them. */
  here?: Page;
}

/** The pages of the program: in a row where there is room, else behind a button that names the page. */
export function PageLinks({ links, here }: Props) {
  const t = useTranslations('nav');
  const menu = useRef<HTMLDetailsElement>(null);
  useCloseOutside(menu);
  const list = PAGES.map((page) => (
    <a key={page} href={links[page]} aria-current={here === page ? 'page' : undefined}>
      {t(page)}
    </a>
  ));
  return (
    <>
      <nav className={styles.row} aria-label={t('label')}>
        {list}
      </nav>
      <details ref={menu} className={styles.menu}>
        <summary>
          <span>{here ? t(here) : t('label')}</span>
        </summary>
        <nav aria-label={t('label')}>{list}</nav>
      </details>
    </>
  );
}

/** A menu that is open closes at Escape and at a press anywhere else. */
function useCloseOutside(menu: React.RefObject<HTMLDetailsElement | null>) {
  useEffect(() => {
    const close = (event: KeyboardEvent | PointerEvent) => {
      const details = menu.current;
      if (!details?.open) return;
      const isAway =
        event instanceof KeyboardEvent
          ? event.key === 'Escape'
          : !details.contains(event.target as Node);
      if (isAway) details.open = false;
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, [menu]);
}
