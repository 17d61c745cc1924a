import { useTranslations } from 'use-intl';
import type { Fault } from '@/geo/plans';
import { useLanguage } from '../i18n/language';
import { formatDate, formatNumber } from '../theme';
import texts from './studio-words.module.css';

/** More than these are counted, not listed. */
const MOST = 6;

interface Props {
  faults: readonly Fault[];
  nameOf: (code: string) => string;
}

/** What is wrong with a group or a plan, in sentences. */
export function FaultList({ faults, nameOf }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  if (faults.length === 0) return null;
  const dated = /^\d{4}-\d{2}-\d{2}$/;
  const shownValue = ({ rule, value }: Fault): string => {
    if (dated.test(value)) return formatDate(value, language);
    if (rule === 'across_provinces' || rule === 'locked_province')
      return value.split(', ').map(nameOf).join(', ');
    const share = rule === 'share_out_of_range' || rule === 'share_against_word';
    return share ? formatNumber(Number(value), language, 2) : value;
  };
  return (
    <ul className={texts.faults} aria-label={t('faults.title')}>
      {faults.slice(0, MOST).map((fault) => (
        <li key={`${fault.rule} ${fault.code} ${fault.value}`} data-severity={fault.severity}>
          {t(`faults.${fault.rule}`, {
            unit: fault.code === null ? '' : nameOf(fault.code),
            code: fault.code ?? '',
            value: shownValue(fault),
          })}
        </li>
      ))}
      {faults.length > MOST && <li>{t('studio.showMore', { count: faults.length - MOST })}</li>}
    </ul>
  );
}
