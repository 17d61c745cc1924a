import { useTranslations } from 'use-intl';
import type { CriterionVerdict, Judgement, Rules } from '@/geo/plans';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';
import styles from './criteria.module.css';
import { criterionValue, heldAgainst, needOf } from './dossier/criterion-text';
import texts from './studio-words.module.css';

interface Props {
  judgement: Judgement | null;
  rules: Rules;
  /** The day on which the plan takes effect. */
  day: string;
}

/** A group held against the standards of its day: each criterion as a bar with its threshold. */
export function Criteria({ judgement, rules, day }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const { standards } = rules;
  if (!judgement || !standards)
    return <p className={texts.hint}>{t('rules.none', { date: formatDate(day, language) })}</p>;
  return (
    <section className={styles.criteria}>
      <h3 className={texts.section} title={standards.source[language]}>
        {t('rules.title')} · {standards.id}
      </h3>
      {judgement.criteria.map((criterion) => (
        <CriterionBar key={criterion.criterion} told={criterion} />
      ))}
      <p className={texts.small}>
        <span className={texts.verdict} data-verdict={judgement.verdict}>
          {t(`criteria.verdict.${judgement.verdict}`)}
        </span>
        {judgement.why && ` · ${t(`criteria.why.${judgement.why}`)}`}
        {` · ${t('rules.by', { id: standards.id, date: formatDate(standards.inForceFrom, language) })}`}
      </p>
      {judgement.notes.map((note) => (
        <p key={note.vi} className={texts.small}>
          {note[language]}.
        </p>
      ))}
    </section>
  );
}

/** The threshold stands in the middle of the bar: a bar that is full has twice as much. */
const FULL = 200;

function CriterionBar({ told }: { told: CriterionVerdict }) {
  const t = useTranslations();
  const language = useLanguage();
  const { criterion, value, threshold, percent, verdict, why, confidence } = told;
  return (
    <div className={styles.criterion} data-verdict={verdict}>
      <div className={styles.criterionHead}>
        <span>
          <span className={styles.criterionName}>{t(`criteria.${criterion}`)}</span>{' '}
          <b>{value === null ? t('criteria.none') : criterionValue(told, value, t, language)}</b>
        </span>
        <span className={styles.threshold} title={t(`rules.confidence.${confidence}`)}>
          {threshold === null ? t('criteria.standardUnknown') : heldAgainst(told, t, language)}
        </span>
      </div>
      <div className={styles.bar} aria-hidden>
        <i style={{ width: `${Math.min(100, (100 * (percent ?? 0)) / FULL)}%` }} />
        {threshold !== null && <b />}
      </div>
      <div className={texts.small} hidden={verdict === 'meets' && confidence === 'read' && !why}>
        {t(`criteria.verdict.${verdict}`)}
        {why && ` · ${t(`criteria.why.${why}`)}`}
        {needOf(told, t)}
        {confidence !== 'read' && ` · ${t(`rules.confidence.${confidence}`)}`}
      </div>
    </div>
  );
}
