import { useTranslations } from 'use-intl';
import type { UnitChange } from '@/geo/plans';
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

/** Units that are named; of more, only how many there are. */
const NAMED = 4;

interface LaterProps {
  from: Edition;
  to: Edition;
  /** Units of the plan that are not what they were. */
  changes: readonly UnitChange[];
  nameOf: (code: string) => string;
  /** What the group at a place of the plan goes by. */
  groupAt: (place: number) => string;
  /** Null while the plan is being saved or carried. */
  onCarry: (() => void) | null;
}

/** The plan was begun on units of an edition that is no longer the last: which of its units changed since. */
export function LaterUnitsNotice({ from, to, changes, nameOf, groupAt, onCarry }: LaterProps) {
  const t = useTranslations();
  const language = useLanguage();
  const days = { from: formatDate(from, language), to: formatDate(to, language) };
  const names = changes
    .slice(0, NAMED)
    .map(({ code, groups }) =>
      t('planActs.later.unit', {
        ...{ unit: nameOf(code), code },
        group: groups.map(groupAt).join('”, “'),
      }),
    )
    .join('; ');
  const count = changes.length - NAMED;
  const list = count > 0 ? t('planActs.later.more', { names, count }) : names;
  return (
    <Notice dismiss={t('studio.understood')}>
      {t('planActs.later.told', days)}{' '}
      {t('planActs.later.changed', { count: changes.length, list })}{' '}
      <button type="button" disabled={!onCarry} onClick={() => onCarry?.()}>
        {t('planActs.later.carry')}
      </button>
    </Notice>
  );
}
