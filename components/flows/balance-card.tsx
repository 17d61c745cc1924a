import { useTranslations } from 'use-intl';
import { useLanguage } from '../i18n/language';
import { formatDate, formatNumber, formatPercent, formatSigned } from '../theme';
import { type Balance, firstDayOf, type LatestBalance } from './balance';
import styles from './balance-card.module.css';
import flows from './flows.module.css';

interface Props {
  latest: LatestBalance;
  /** The year that is shown: its balance, or why it has none. */
  year: string;
}

/** Why people became more or fewer in a year: births, deaths, moves, and what these leave unexplained. */
export function BalanceCard({ latest: { balance, lack }, year: shown }: Props) {
  const t = useTranslations('migration.balance');
  const language = useLanguage();
  const lacking =
    lack &&
    t(`lack.${lack}`, { year: shown, day: formatDate(firstDayOf(Number(shown) + 1), language) });
  if (!balance)
    return (
      <section className={flows.section} data-testid="balance">
        <h3>{t('title', { year: shown })}</h3>
        <p className={flows.small}>{lacking}</p>
      </section>
    );
  const share = (100 * Math.abs(balance.residual)) / Math.max(1, balance.start);
  const day = (year: string | number) => formatDate(firstDayOf(year), language);
  return (
    <section className={flows.section} data-testid="balance">
      <h3>{t('title', { year: balance.year })}</h3>
      {lacking && <p className={flows.small}>{lacking}</p>}
      <table className={styles.table}>
        <tbody>
          <tr className={styles.total}>
            <th scope="row">{t('people', { day: day(balance.year) })}</th>
            <td>{formatNumber(balance.start, language)}</td>
          </tr>
          {partsOf(balance).map(([part, value]) => (
            <tr key={part} data-testid={`balance-${part}`}>
              <th scope="row">{t(part)}</th>
              <td>
                {formatSigned(value, language)}
                <Bar value={value} most={largest(balance)} />
              </td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">{t('people', { day: day(Number(balance.year) + 1) })}</th>
            <td>{formatNumber(balance.end, language)}</td>
          </tr>
        </tbody>
      </table>
      <p className={flows.small}>
        {t('explained', {
          residual: formatSigned(balance.residual, language),
          share: formatPercent(share, language, 2),
        })}
      </p>
    </section>
  );
}

/** The parts of the change in the order in which they are told; moves that do not concern it are left out. */
function partsOf(balance: Balance): [part: Part, value: number][] {
  return [
    ['births', balance.births],
    ['deaths', -balance.deaths],
    ...(balance.internal === 0 ? [] : [['internal', balance.internal] as [Part, number]]),
    ['abroad', balance.abroad],
    ...(balance.untold === 0 ? [] : [['untold', balance.untold] as [Part, number]]),
    ['residual', balance.residual],
  ];
}
type Part = 'births' | 'deaths' | 'internal' | 'abroad' | 'untold' | 'residual';

const largest = (balance: Balance) =>
  Math.max(1, ...partsOf(balance).map(([, value]) => Math.abs(value)));

/** A part as a bar to either side of a middle line. */
function Bar({ value, most }: { value: number; most: number }) {
  const width = (50 * Math.abs(value)) / most;
  return (
    <span className={styles.bar} aria-hidden>
      <span
        data-sign={value < 0 ? 'minus' : 'plus'}
        style={{ width: `${width}%`, left: `${value < 0 ? 50 - width : 50}%` }}
      />
    </span>
  );
}
