import { useTranslations } from 'use-intl';
import type { Dossier } from '@/geo/plans';
import { useLanguage } from '../../i18n/language';
import { formatNumber, formatPercent } from '../../theme';
import styles from './dossier.module.css';
import { affectedLines } from './summary-lines';

/** How many people live through which change. */
export function AffectedSection({ dossier }: { dossier: Dossier }) {
  const t = useTranslations('dossier.affected');
  const language = useLanguage();
  const unknown = new Set(dossier.affected.unknown).size;
  const open = dossier.units.filter(({ seat }) => seat === null).length;
  return (
    <>
      <p>{t('intro')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('people')}</th>
            <th scope="col">{t('share')}</th>
          </tr>
        </thead>
        <tbody>
          {affectedLines(dossier).map(({ key, people, percent, atLeast }) => (
            <tr key={key}>
              <th scope="row">{t(key)}</th>
              <td className={styles.number}>
                {atLeast
                  ? t('atLeast', { people: formatNumber(people, language) })
                  : formatNumber(people, language)}
              </td>
              <td className={styles.number}>
                {percent === null ? '–' : formatPercent(percent, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unknown > 0 && <p className={styles.small}>{t('unknown', { count: unknown })}</p>}
      {open > 0 && <p className={styles.small}>{t('seatsOpen', { count: open })}</p>}
    </>
  );
}
