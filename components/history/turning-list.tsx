import { useTranslations } from 'use-intl';
import type { PassageData, TurningData, UnitLife } from '@/server/answers/past-shapes';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';
import { unitFullName } from '../unit-name';
import { decreeNames } from './decree-name';
import styles from './history.module.css';
import { UnitLink } from './unit-link';

interface Props {
  turnings: readonly TurningData[];
  addressOf: (life: UnitLife) => string;
}

/** The days on which the unit, or one of its chain, changed: each with its acts and what passed. */
export function TurningList({ turnings, addressOf }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  if (turnings.length === 0) return <p className={styles.plain}>{t('history.nothing')}</p>;
  const days = [...new Set(turnings.map(({ day }) => day))];
  return (
    <ol className={styles.days}>
      {days.map((day) => {
        const ofDay = turnings.filter((turning) => turning.day === day);
        const acts = ofDay.flatMap((turning) => turning.acts);
        const titles = [...new Set(acts.map((a) => (language === 'vi' ? a.title : a.titleEn)))];
        return (
          <li key={day}>
            <h3 className={styles.day}>
              <time dateTime={day}>{formatDate(day, language)}</time>
            </h3>
            <p className={styles.act}>
              <strong>{decreeNames(acts, t)}</strong> · {titles.join('; ')}
            </p>
            {ofDay.map((turning) => (
              <TurningText
                key={`${turning.of.code} ${turning.of.validFrom} ${turning.way}`}
                turning={turning}
                addressOf={addressOf}
              />
            ))}
          </li>
        );
      })}
    </ol>
  );
}

function TurningText({
  turning,
  addressOf,
}: {
  turning: TurningData;
  addressOf: Props['addressOf'];
}) {
  const t = useTranslations('history');
  const language = useLanguage();
  const { of, way, words, passages, relation } = turning;
  const unit = unitFullName(of, language);
  const count = passages.length;
  const intro =
    count === 1
      ? t('one', { unit })
      : way === 'in'
        ? t('formed', { unit, count })
        : t('divided', { unit, count });
  return (
    <div className={styles.turning} data-relation={relation}>
      <p className={styles.words}>
        {relation !== 'own' && (
          <span className={styles.chain}>
            {t(relation === 'before' ? 'chainBefore' : 'chainAfter')}
          </span>
        )}
        {words.map((word) => (
          <span key={word} className={styles.word}>
            {t(`word.${word}`)}
          </span>
        ))}
      </p>
      {count === 1 && passages[0] ? (
        <p className={styles.sentence}>
          {intro} <PassageText passage={passages[0]} way={way} addressOf={addressOf} />
        </p>
      ) : (
        <>
          <p className={styles.sentence}>{intro}</p>
          <ul className={styles.passages}>
            {passages.map((passage) => (
              <li key={`${passage.from?.code} ${passage.to.code}`}>
                <PassageText passage={passage} way={way} addressOf={addressOf} />
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface PassageProps {
  passage: PassageData;
  way: TurningData['way'];
  addressOf: Props['addressOf'];
}

/** What passed, in the words of the decree: "nhập toàn bộ Phường Bưởi". */
function PassageText({ passage, way, addressOf }: PassageProps) {
  const t = useTranslations('history');
  const other = way === 'in' ? passage.from : passage.to;
  return (
    <>
      {t(`${way}.${passage.kind}`)}
      {other && (
        <>
          {' '}
          <UnitLink life={other} addressOf={addressOf} />
        </>
      )}
    </>
  );
}
