import { useTranslations } from 'use-intl';
import { useLanguage } from '../i18n/language';
import { formatArea, formatNumber } from '../theme';
import { totals, type UnitRow } from './unit-rows';
import styles from './unit-table.module.css';

interface Props {
  id: string;
  rows: readonly UnitRow[];
  /** Units there are without the filter. */
  all: number;
}

/** "3.321 đơn vị · 101.234.567 người · 331.344,8 km²", of the rows shown. */
export function TableCaption({ id, rows, all }: Props) {
  const t = useTranslations('table');
  const language = useLanguage();
  const sum = totals(rows);
  const parts = [
    rows.length === all
      ? t('units', { count: all })
      : t('unitsOf', { count: rows.length, total: all }),
    rows.length > sum.without && t('people', { people: formatNumber(sum.people, language) }),
    sum.areaKm2 > 0 && t('areaSum', { area: formatArea(sum.areaKm2, language) }),
    sum.without > 0 && t('without', { count: sum.without }),
  ];
  return (
    <p id={id} className={styles.caption} aria-live="polite">
      {parts.filter(Boolean).join(' · ')}
    </p>
  );
}
