import type { UnitLife } from '@/server/answers/past-shapes';
import { useLanguage } from '../i18n/language';
import { unitFullName } from '../unit-name';
import styles from './history.module.css';

interface Props {
  life: UnitLife;
  addressOf: (life: UnitLife) => string;
}

/** A unit of another day, as the way to its own history; its code beside it, since names repeat. */
export function UnitLink({ life, addressOf }: Props) {
  const language = useLanguage();
  return (
    <a className={styles.link} href={addressOf(life)}>
      {unitFullName(life, language)} <span className={styles.code}>{life.code}</span>
    </a>
  );
}
