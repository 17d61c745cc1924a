import { useTranslations } from 'use-intl';
import type { TurningData, UnitLife } from '@/server/answers/past-shapes';
import { useLanguage } from '../i18n/language';
import { PlainTable } from '../table/plain-table';
import { formatDate } from '../theme';
import { unitFullName } from '../unit-name';
import styles from './history.module.css';
import { ShareText } from './share-text';
import { UnitLink } from './unit-link';

interface Props {
  turning: TurningData;
  addressOf: (life: UnitLife) => string;
}

/** What passed on one day, a row a unit: shares of people and of land, and what they rest on. */
export function SharesTable({ turning, addressOf }: Props) {
  const t = useTranslations('history');
  const language = useLanguage();
  const { way, of, day, passages } = turning;
  const subject = { unit: unitFullName(of, language), date: formatDate(day, language) };
  const guessed = passages.some(({ estimated }) => estimated.people || estimated.land);
  return (
    <>
      <PlainTable
        caption={t(way === 'in' ? 'sharesIn' : 'sharesOut', subject)}
        columns={[
          { head: t(way === 'in' ? 'predecessors' : 'successors') },
          { head: t('people'), numeric: true },
          { head: t('land'), numeric: true },
        ]}
        rows={passages.map(({ from, to, people, land, estimated }) => {
          const other = way === 'in' ? from : to;
          return {
            key: `${from?.code} ${to.code}`,
            cells: [
              other ? <UnitLink key="unit" life={other} addressOf={addressOf} /> : t('newLand'),
              from && <ShareText key="people" told={people} estimated={estimated.people} />,
              from && <ShareText key="land" told={land} estimated={estimated.land} />,
            ],
          };
        })}
      />
      {guessed && <p className={styles.caption}>{t('estimatedNote')}</p>}
    </>
  );
}
