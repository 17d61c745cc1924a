import { useTranslations } from 'use-intl';
import type { Edition } from '@/geo/units';
import { Notice } from '../controls/notice';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';

interface PartedProps {
  /** Where our work is kept now. */
  title: string;
  href: string;
  /** Whether the screen shows that plan and saves to it. */
  here: boolean;
  /** Whether the plan has become law, instead of having been saved by somebody else. */
  law: boolean;
}

/** Our work could not be put over another's: it goes on as a plan of its own. */
export function PartedNotice({ title, href, here, law }: PartedProps) {
  const t = useTranslations();
  return (
    <Notice dismiss={t('studio.understood')}>
      {t(`planActs.parted.${law ? 'law' : 'conflict'}`, { title })}{' '}
      {here ? t('planActs.parted.here') : <a href={href}>{t('planActs.parted.open')}</a>}
    </Notice>
  );
}

interface LaterProps {
  from: Edition;
  to: Edition;
  onCarry: () => void;
}

/** The units of the plan have changed since it was begun. */
export function LaterUnitsNotice({ from, to, onCarry }: LaterProps) {
  const t = useTranslations('planActs.later');
  const language = useLanguage();
  const days = { from: formatDate(from, language), to: formatDate(to, language) };
  return (
    <Notice dismiss={t('carry')} onDismiss={onCarry}>
      {t('told', days)}
    </Notice>
  );
}
