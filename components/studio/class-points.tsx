import { useTranslations } from 'use-intl';
import type { Classification, Rules } from '@/geo/plans';
import { useLanguage } from '../i18n/language';
import { classText, pointsText } from './class-text';
import texts from './studio-words.module.css';

interface Props {
  told: Classification | null;
  rules: Pick<Rules, 'classification'>;
}

/** The points of a unit for its class by each criterion, as far as the scales of the decree are known. */
export function ClassPoints({ told, rules: { classification: set } }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  if (!told || !set) return null;
  return (
    <details className={texts.small}>
      <summary title={set.source[language]}>
        {t('unitClass.title', { id: told.set })}
        {': '}
        {told.class === null
          ? t('unitClass.notKnown')
          : t('unitClass.class', { class: told.class })}
      </summary>
      <ul>
        {told.points.map((each) => (
          <li key={each.criterion}>{pointsText(each, t, language)}</li>
        ))}
        {told.points.length > 0 && <li>{t('unitClass.others')}</li>}
      </ul>
      <p>
        {classText(told, set, t, language)} {t(`rules.confidence.${told.confidence}`)}.
      </p>
    </details>
  );
}
