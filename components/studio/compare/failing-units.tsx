import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CriterionVerdict } from '@/geo/plans';
import { useLanguage } from '../../i18n/language';
import { PlainTable } from '../../table/plain-table';
import { Scrolling } from '../../table/scrolling';
import { formatArea, formatNumber, formatPercent } from '../../theme';
import styles from './compare.module.css';

/** More are for the file: a list of thousands is not read on a page. */
const SHOWN = 100;

export interface FailingUnit {
  readonly key: string;
  readonly name: string;
  /** Whether a plan makes the unit, or leaves it as it is. */
  readonly isNew: boolean;
  readonly criteria: readonly CriterionVerdict[];
}

interface Props {
  letter: string;
  title: string;
  units: readonly FailingUnit[];
}

/** The units that would miss a standard under a plan, and by how much. */
export function FailingUnits({ letter, title, units }: Props) {
  const t = useTranslations('comparePlans');
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const said = ({ criterion, value, threshold, percent }: CriterionVerdict) => {
    const text = (figure: number) => {
      if (criterion === 'population') return t('people', { value: formatNumber(figure, language) });
      if (criterion === 'area') return t('area', { value: formatArea(figure, language) });
      return formatPercent(100 * figure, language);
    };
    return t('failing.line', {
      criterion: t(`criterion.${criterion}`),
      value: value === null ? '' : text(value),
      threshold: threshold === null ? '' : text(threshold),
      percent: percent === null ? '' : formatPercent(percent, language, 0),
    });
  };
  return (
    <details className={styles.failing} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('failing.summary', { letter, count: units.length })}
        <span className={styles.unseen}> {title}</span>
      </summary>
      {isOpen && units.length > 0 && (
        <Scrolling label={t('failing.caption', { letter })}>
          <PlainTable
            caption={t('failing.caption', { letter })}
            hideCaption
            columns={[
              { head: t('failing.unit') },
              { head: t('failing.origin') },
              { head: t('failing.what') },
            ]}
            rows={units.slice(0, SHOWN).map(({ key, name, isNew, criteria }) => ({
              key,
              cells: [
                name,
                t(isNew ? 'failing.isNew' : 'failing.stays'),
                criteria.length > 0 ? criteria.map(said).join('; ') : t('failing.everyTerrain'),
              ],
            }))}
          />
        </Scrolling>
      )}
      {isOpen && units.length > SHOWN && (
        <p className={styles.note}>{t('failing.more', { count: units.length - SHOWN })}</p>
      )}
    </details>
  );
}
