import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useLanguage } from '../i18n/language';
import panel from '../panel/panel.module.css';
import { formatPercent, formatSignedPercent } from '../theme';
import { FALSE_MARKS, LOOKED, type SuddenCorridor } from './corridors';
import styles from './flows.module.css';

interface Props {
  changes: readonly SuddenCorridor[];
  name: (change: SuddenCorridor) => string;
  /** The name of the period from which on. */
  since: (change: SuddenCorridor) => string;
  onOpen: (change: SuddenCorridor) => void;
}

/** So many stand in the list until it is opened. */
const FIRST = 6;

/** Corridors that carry more or fewer people from some period on; each leads to the map. */
export function SuddenList({ changes, name, since, onOpen }: Props) {
  const t = useTranslations('migration.sudden');
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.section} data-testid="sudden">
      <h3>{t('title')}</h3>
      {changes.length === 0 ? (
        <p className={styles.small}>{t('none')}</p>
      ) : (
        <ol className={styles.corridors}>
          {changes.slice(0, isOpen ? changes.length : FIRST).map((change) => (
            <li key={change.pair}>
              <button type="button" className={styles.corridor} onClick={() => onOpen(change)}>
                <span className={styles.corridorName} data-testid="name">
                  {name(change)}
                </span>
                <span className={styles.change}>{t('since', { period: since(change) })}</span>
                <span className={styles.corridorCount}>
                  {formatSignedPercent(100 * (change.ratio - 1), language, 0)}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {changes.length > FIRST && (
        <button type="button" className={panel.link} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('fewer') : t('all', { count: changes.length })}
        </button>
      )}
      <p className={styles.small}>{t('how')}</p>
      <details className={styles.test}>
        <summary>{t('test')}</summary>
        <p>{t('tested', { looked: LOOKED, few: formatPercent(100 * FALSE_MARKS, language, 0) })}</p>
      </details>
    </section>
  );
}
