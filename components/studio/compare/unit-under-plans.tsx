import { useTranslations } from 'use-intl';
import styles from './compare.module.css';

interface Props {
  name: string;
  /** Whether the plan of the map divides it. */
  isCut: boolean;
  /** The group by each plan on the screen; null where the unit stays as it is. */
  under: readonly { readonly letter: string; readonly group: string | null }[];
}

/** What stands beside the pointer over a unit: where each plan puts it. */
export function UnitUnderPlans({ name, isCut, under }: Props) {
  const t = useTranslations('comparePlans.maps');
  return (
    <>
      <strong>{name}</strong>
      {isCut && <div className={styles.small}>{t('cut')}</div>}
      {under.map(({ letter, group }) => (
        <div key={letter}>{t('in', { letter, group: group ?? t('staying') })}</div>
      ))}
    </>
  );
}
