import { useTranslations } from 'use-intl';
import type { Figure } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { FigureText } from '../states/figure-text';
import { formatSigned } from '../theme';
import styles from './flows.module.css';

interface Row {
  place: number;
  net: Figure;
  rate: Figure;
}

interface Props {
  title: string;
  rows: readonly Row[];
  /** The largest gain or loss of all, which has the whole bar. */
  most: number;
  name: (place: number) => string;
  onOpen: (place: number) => void;
}

/** Units by what they gained or lost. */
export function UnitRanking({ title, rows, most, name, onOpen }: Props) {
  const t = useTranslations('migration');
  const language = useLanguage();
  if (rows.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3>{title}</h3>
      <ol className={styles.corridors}>
        {rows.map(({ place, net, rate }) => (
          <li key={place}>
            <button type="button" className={styles.corridor} onClick={() => onOpen(place)}>
              <span className={styles.corridorName}>{name(place)}</span>
              <span className={styles.change}>
                <FigureText
                  figure={rate}
                  format={(value) => `${formatSigned(value, language, 1)} ‰`}
                />
              </span>
              <span className={styles.corridorCount}>
                {formatSigned(net.value ?? 0, language)}
                <span className={styles.hiddenWord}> {t('people')}</span>
              </span>
              <span
                className={styles.bar}
                data-sign={(net.value ?? 0) < 0 ? 'minus' : 'plus'}
                aria-hidden
              >
                <span style={{ width: `${(100 * Math.abs(net.value ?? 0)) / most}%` }} />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
