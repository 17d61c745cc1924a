import { useTranslations } from 'use-intl';
import type { UnitChange } from '@/geo/plans';
import { Notice } from '../controls/notice';
import { useLanguage } from '../i18n/language';
import { formatDate } from '../theme';

/** Units that are named; of more, only how many there are. */
const NAMED = 4;

interface Props {
  /** The edition of the plan and the one that came after it, as days. */
  from: string;
  to: string;
  changes: readonly UnitChange[];
  nameOf: (code: string) => string;
  /** What the group at a place goes by. */
  groupAt: (place: number) => string;
  /** Null while the plan cannot be carried: work on it is still being saved. */
  onCarry: (() => void) | null;
}

/** The plan was made for units of an edition that is no longer the last: what of it has changed since. */
export function LaterNotice({ from, to, changes, nameOf, groupAt, onCarry }: Props) {
  const t = useTranslations();
  const language = useLanguage();
  const named = changes
    .slice(0, NAMED)
    .map(({ code, groups }) =>
      t('news.unit', {
        ...{ unit: nameOf(code), code },
        group: groups.map(groupAt).join('”, “'),
      }),
    )
    .join('; ');
  const more = changes.length - NAMED;
  const list = more > 0 ? t('news.more', { names: named, count: more }) : named;
  return (
    <Notice dismiss={t('studio.understood')}>
      {t('news.later', { from: formatDate(from, language), to: formatDate(to, language) })}{' '}
      {t('news.changed', { count: changes.length, list })}{' '}
      <button type="button" disabled={!onCarry} onClick={() => onCarry?.()}>
        {t('news.carry')}
      </button>
    </Notice>
  );
}
