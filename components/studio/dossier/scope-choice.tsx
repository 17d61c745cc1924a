import { useTranslations } from 'use-intl';
import type { Dossier } from '@/geo/plans';
import styles from './dossier.module.css';

interface Props {
  provinces: Dossier['provinces'];
  nameOf: (province: string) => string;
  units: number;
  /** Rows of the lists that the summary leaves out. */
  rows: number;
  addressOf: (province: string | null, all: boolean) => string;
}

/** A plan too wide for one sitting: its provinces, each with a dossier of its own, or everything. */
export function ScopeChoice({ provinces, nameOf, units, rows, addressOf }: Props) {
  const t = useTranslations('dossier.choose');
  return (
    <nav className={styles.scope} aria-label={t('title')}>
      <p>{t('help', { units, provinces: provinces.length })}</p>
      <ul>
        {provinces.map(({ code, units: count }) => (
          <li key={code}>
            <a href={addressOf(code, false)}>{t('line', { name: nameOf(code), count })}</a>
          </li>
        ))}
      </ul>
      <a href={addressOf(null, true)}>{t('everything', { rows })}</a>
    </nav>
  );
}
