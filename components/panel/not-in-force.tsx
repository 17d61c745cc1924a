import { useTranslations } from 'use-intl';
import type { Edition } from '@/geo/units';
import type { ToldProblem } from '@/server/errors';
import { ChipButton } from '../controls/chip-button';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';
import { unitFullName } from '../unit-name';
import styles from './panel.module.css';

interface Props {
  unit: NonNullable<Extract<ToldProblem, { code: 'UnknownUnit' }>['elsewhere']>;
  edition: string;
  onEdition: (edition: Edition) => void;
}

/** A unit that is not among those of the edition shown, and the way to the edition that has it. */
export function NotInForce({ unit, edition, onEdition }: Props) {
  const t = useTranslations('profile');
  const language = useLanguage();
  const name = unitFullName(unit, language);
  return (
    <div role="status" className={styles.content}>
      <h2 className={styles.name}>{name}</h2>
      <p className={styles.plain}>
        {t('notInForce', { name, date: formatDate(edition, language) })}
      </p>
      <div className={styles.actions}>
        <ChipButton onClick={() => onEdition(unit.edition as Edition)}>
          {t('toEdition', { date: formatDate(unit.edition, language) })}
        </ChipButton>
      </div>
    </div>
  );
}
