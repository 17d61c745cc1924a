import { useTranslations } from 'use-intl';
import type { Estimate } from '@/server/answers/shapes';
import { useLanguage } from '../i18n/language';
import { formatNumber } from '../theme';
import { ChangeText } from './change-text';
import type { Corridor } from './corridors';
import styles from './flows.module.css';
import { MoversCount } from './movers-count';
import { Sparkline } from './sparkline';

interface Props {
  corridors: readonly Corridor[];
  /** What a row is called: both ends, or only the other one. */
  name: (corridor: Corridor) => string;
  /** Movers in each period that can be shown, and which of them is. */
  series: (corridor: Corridor) => readonly (number | null)[];
  at: number;
  /** Set where the figures were restated on other units. */
  estimate: Estimate | null;
  /** Corridors that are not in the list for they are smaller, and movers whose corridor is not told. */
  rest?: { corridors: number; movers: number; untold: number };
  onOpen: (corridor: Corridor) => void;
}

/** Corridors by movers: how many, how much more than the year before, and their course. */
export function CorridorList(props: Props) {
  const { corridors, name, series, at, estimate, rest, onOpen } = props;
  const t = useTranslations('migration');
  const language = useLanguage();
  const most = Math.max(1, ...corridors.map(({ movers }) => movers));
  return (
    <ol className={styles.corridors}>
      {corridors.map((corridor) => (
        <li key={corridor.pair}>
          <button type="button" className={styles.corridor} onClick={() => onOpen(corridor)}>
            <span className={styles.corridorName}>{name(corridor)}</span>
            <Sparkline values={series(corridor)} at={at} />
            <span className={styles.corridorCount}>
              <MoversCount {...corridor} estimate={estimate} />
              <span className={styles.hiddenWord}> {t('people')}</span>{' '}
              <ChangeText change={corridor.change} />
            </span>
            <span className={styles.bar} aria-hidden>
              <span style={{ width: `${(100 * corridor.movers) / most}%` }} />
            </span>
          </button>
        </li>
      ))}
      {rest && rest.corridors > 0 && (
        <li className={styles.rest}>
          {t('leftOut.others', {
            places: rest.corridors,
            count: formatNumber(rest.movers, language),
          })}
        </li>
      )}
      {rest && rest.untold > 0 && (
        <li className={styles.rest} data-untold>
          {t('leftOut.ofPlace', { count: formatNumber(rest.untold, language) })}
        </li>
      )}
    </ol>
  );
}
