import { useTranslations } from 'use-intl';
import { useLanguage } from '../i18n/language';
import { formatSignedPercent } from '../theme';
import type { SuddenCorridor } from './corridors';
import styles from './flows.module.css';

interface Props {
  changes: readonly SuddenCorridor[];
  name: (change: SuddenCorridor) => string;
  /** The name of the period from which on. */
  since: (change: SuddenCorridor) => string;
  onOpen: (change: SuddenCorridor) => void;
}

/** Corridors that carry more or fewer people from some period on; each leads to the map. */
export function SuddenList({ changes, name, since, onOpen }: Props) {
  const t = useTranslations('migration.sudden');
  const language = useLanguage();
  return (
    <section className={styles.section}>
      <h3>{t('title')}</h3>
      {changes.length === 0 ? (
        <p className={styles.small}>{t('none')}</p>
      ) : (
        <ol className={styles.corridors}>
          {changes.map((change) => (
            <li key={change.pair}>
              <button type="button" className={styles.corridor} onClick={() => onOpen(change)}>
                <span className={styles.corridorName}>{name(change)}</span>
                <span className={styles.change}>{t('since', { period: since(change) })}</span>
                <span className={styles.corridorCount}>
                  {Number.isFinite(change.ratio)
                    ? formatSignedPercent(100 * (change.ratio - 1), language, 0)
                    : t('fromNothing')}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      <p className={styles.small}>{t('how')}</p>
    </section>
  );
}
