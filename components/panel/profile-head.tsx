import { useTranslations } from 'use-intl';
import { COUNTRY_CODE } from '@/geo/units';
import type { ProfileAnswer } from '../answers';
import { useLanguage } from '../i18n/language';
import { DoubtMark } from '../states/doubt-mark';
import { doubtsOf } from '../states/doubts';
import { estimateText, restatedLine } from '../states/restated-sentence';
import { formatDate } from '../theme';
import { unitFullName, unitShortName } from '../unit-name';
import { MeasureFigure } from './measure-figure';
import styles from './panel.module.css';

interface Props {
  answer: ProfileAnswer;
  onOpen: (code: string) => void;
}

/** Where the unit stands, what it is, and how many people it has of which concept and date. */
export function ProfileHead({ answer: { question, data, notes }, onOpen }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const concept = t(`concept.${question.concept}`).toLocaleLowerCase(language);
  const restated = restatedLine(notes, t, language);
  const estimated = data.estimate && estimateText(data.estimate, t, language);
  // They come nearest first; a path is read from the country down.
  const parents = [...data.parents].reverse();
  return (
    <header>
      {parents.length > 0 && (
        <nav aria-label={t('profile.path')}>
          <ol className={styles.path}>
            {parents.map((parent) => (
              <li key={parent.code}>
                <button type="button" className={styles.link} onClick={() => onOpen(parent.code)}>
                  {parent.code === COUNTRY_CODE
                    ? unitShortName(parent, language)
                    : unitFullName(parent, language)}
                </button>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <p className={styles.kind}>
        {t(`kind.${data.kind}`)}
        {data.code !== COUNTRY_CODE && ` · ${t('profile.code', { code: data.code })}`}
      </p>
      <h2 className={styles.name}>{unitShortName(data, language)}</h2>
      <div className={styles.people}>
        <MeasureFigure measure="people" figure={data.figures.people} estimate={data.estimate} />
        <DoubtMark doubtful={doubtsOf(notes, data.defects).has('people')} />
      </div>
      <div className={styles.asOf}>
        {t('profile.asOf', { concept, date: formatDate(question.date, language) })}
      </div>
      {restated && (
        <div className={styles.asOf}>
          {restated.line}: {estimated ?? t('restate.exactly')}
        </div>
      )}
      {data.validTo !== null && (
        <div className={styles.ended}>
          {t('profile.ended', { date: formatDate(data.validTo, language) })}
        </div>
      )}
    </header>
  );
}
