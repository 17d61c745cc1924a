import { useTranslations } from 'use-intl';
import type { Dossier } from '@/geo/plans';
import { useLanguage } from '../../i18n/language';
import styles from './dossier.module.css';
import { summaryLines } from './summary-lines';

/** The plan in a few numbers. */
export function SummarySection({ dossier }: { dossier: Dossier }) {
  const t = useTranslations();
  const language = useLanguage();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('dossier.summary.item')}</th>
          <th scope="col">{t('dossier.summary.value')}</th>
        </tr>
      </thead>
      <tbody>
        {summaryLines(dossier, t, language).map(({ name, text }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={styles.number}>{text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
