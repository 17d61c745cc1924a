import { useTranslations } from 'use-intl';
import type { PlaceAnswer } from '../answers';
import { Notice } from '../controls/notice';
import { decreeNames } from '../history/decree-name';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';
import { unitFullName } from '../unit-name';

interface Props {
  answer: PlaceAnswer;
  /** Address of the history of the unit that was asked for. */
  history: string;
  onOpen: (code: string) => void;
  onDismiss: () => void;
}

/** Says that the unit asked for is now another, by which act, and offers the others that have a part of it. */
export function MovedNotice({ answer, history, onOpen, onDismiss }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const { question, data } = answer;
  const [main, ...others] = data.found;
  if (!main) return null;
  const old = unitFullName(data.unit, language);
  const unit = unitFullName(main.unit, language);
  const values = {
    code: data.unit.code,
    old,
    // A name that was taken over needs its code to be told from the old one.
    unit: unit === old ? `${unit} (${t('profile.code', { code: main.unit.code })})` : unit,
    edition: formatDate(question.edition, language),
    date: data.by ? formatDate(data.by.day, language) : '',
    decree: decreeNames(data.by?.acts ?? [], t),
    count: data.found.length,
  };
  const sentence = () => {
    if (data.stays) {
      const { codeBefore } = data;
      return t('moved.bare', {
        ...values,
        other: codeBefore ? unitFullName(codeBefore.life, language) : '',
        date: formatDate(codeBefore?.life.validTo ?? question.edition, language),
      });
    }
    if (!data.by) return t('moved.undated', values);
    if (data.forward) {
      if (others.length === 0) return t('moved.one', values);
      return t(main.people.share === 1 ? 'moved.oneAndLand' : 'moved.divided', values);
    }
    return t(others.length > 0 ? 'moved.backMany' : 'moved.back', values);
  };
  return (
    <Notice dismiss={t('map.understood')} onDismiss={onDismiss}>
      {sentence()}{' '}
      {others.map(({ unit }) => (
        <span key={unit.code}>
          <button type="button" onClick={() => onOpen(unit.code)}>
            {unitFullName(unit, language)}
          </button>{' '}
        </span>
      ))}
      <a href={history}>{t('moved.history')}</a>
    </Notice>
  );
}
